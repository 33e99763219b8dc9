using System.ComponentModel.DataAnnotations;

namespace ContentApi.Imports;

/// <summary>What became of an import.</summary>
public sealed record ImportReport
{
    /// <summary>How many articles were made.</summary>
    [Range(0, int.MaxValue)]
    public required int Created { get; init; }

    /// <summary>How many articles were changed or published.</summary>
    [Range(0, int.MaxValue)]
    public required int Updated { get; init; }

    /// <summary>How many items were there already, word for word.</summary>
    [Range(0, int.MaxValue)]
    public required int Unchanged { get; init; }

    /// <summary>How many items could not be imported; nothing of them was stored.</summary>
    [Range(0, int.MaxValue)]
    public required int Failed { get; init; }

    /// <summary>Each item, in order.</summary>
    public required IReadOnlyList<ImportItemReport> Items { get; init; }

    public static ImportReport Of(IReadOnlyList<ImportItemReport> items) => new()
    {
        Created = items.Count(item => item.Outcome == ImportOutcome.Created),
        Updated = items.Count(item => item.Outcome == ImportOutcome.Updated),
        Unchanged = items.Count(item => item.Outcome == ImportOutcome.Unchanged),
        Failed = items.Count(item => item.Outcome == ImportOutcome.Failed),
        Items = items,
    };
}
