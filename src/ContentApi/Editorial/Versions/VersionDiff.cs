using System.ComponentModel.DataAnnotations;

namespace ContentApi.Editorial.Versions;

/// <summary>What one version says otherwise than another.</summary>
public sealed record VersionDiff
{
    /// <summary>The version that it is held against.</summary>
    [Range(1, int.MaxValue)]
    public required int Against { get; init; }

    /// <summary>The version.</summary>
    [Range(1, int.MaxValue)]
    public required int Version { get; init; }

    /// <summary>Members other than the body that differ.</summary>
    public required IReadOnlyList<FieldChange> Fields { get; init; }

    /// <summary>Blocks that differ, in the order of the version, those that are gone at the place that they had.</summary>
    public required IReadOnlyList<BlockChange> Blocks { get; init; }
}
