using System.ComponentModel.DataAnnotations;

namespace ContentApi.Editorial.Versions;

/// <summary>One version of an article, without its text.</summary>
public sealed record VersionSummary
{
    /// <summary>The version's number, from 1.</summary>
    [Range(1, int.MaxValue)]
    public required int Version { get; init; }

    /// <summary>When it was saved.</summary>
    public required DateTimeOffset SavedAt { get; init; }

    /// <summary>Who saved it: the name of a key.</summary>
    public required string SavedBy { get; init; }

    /// <summary>What it comes from.</summary>
    public required VersionOrigin Origin { get; init; }

    /// <summary>Whether it is the version that is public, or waits to be.</summary>
    public required bool IsPublished { get; init; }

    /// <summary>Its headline.</summary>
    public required string Headline { get; init; }
}
