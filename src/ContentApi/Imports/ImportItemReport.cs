using System.ComponentModel.DataAnnotations;
using ContentApi.Platform.Problems;

namespace ContentApi.Imports;

/// <summary>What became of one item.</summary>
public sealed record ImportItemReport
{
    /// <summary>The item's place in the import, from 0.</summary>
    [Range(0, int.MaxValue)]
    public required int Index { get; init; }

    /// <summary>The item's id at its source; null where it has none.</summary>
    public required string? SourceId { get; init; }

    /// <summary>The article; null where it failed, or was not made because of <c>dryRun</c>.</summary>
    public required Guid? ArticleId { get; init; }

    /// <summary>What became of it.</summary>
    public required ImportOutcome Outcome { get; init; }

    /// <summary>What was not understood for certain, by line.</summary>
    public required IReadOnlyList<ImportWarning> Warnings { get; init; }

    /// <summary>Why it failed; null where it did not.</summary>
    public required Problem? Problem { get; init; }
}
