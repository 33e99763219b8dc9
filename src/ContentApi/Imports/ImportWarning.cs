using System.ComponentModel.DataAnnotations;

namespace ContentApi.Imports;

/// <summary>Something that an import did not understand for certain, and what it did about it.</summary>
public sealed record ImportWarning
{
    /// <summary>The line of the source, from 1; null where it concerns the whole.</summary>
    [Range(1, int.MaxValue)]
    public required int? Line { get; init; }

    /// <summary>A stable name for the kind of warning, such as <c>unclassified</c>.</summary>
    public required string Code { get; init; }

    /// <summary>What happened, for people.</summary>
    public required string Message { get; init; }
}
