using System.ComponentModel.DataAnnotations;
using ContentApi.Platform.Paging;

namespace ContentApi.Imports.Bulk;

/// <summary>An import of lines: how far it has come, and what became of its items.</summary>
public sealed record BulkImport
{
    /// <summary>The import's id.</summary>
    public required Guid Id { get; init; }

    /// <summary>
    /// <c>receiving</c> while lines arrive; <c>waiting</c> and <c>running</c> while they are stored; <c>done</c> when
    /// each of them was dealt with; <c>failed</c> where nothing of it was imported, <c>reason</c> tells why.
    /// </summary>
    public required BulkImportState State { get; init; }

    /// <summary>Whether it only tells what would happen.</summary>
    public required bool DryRun { get; init; }

    /// <summary>Whether what it imports is published.</summary>
    public required bool Publish { get; init; }

    /// <summary>How many items have arrived. Lines that are blank are none.</summary>
    [Range(0, int.MaxValue)]
    public required int Received { get; init; }

    /// <summary>How many articles were made so far.</summary>
    [Range(0, int.MaxValue)]
    public required int Created { get; init; }

    /// <summary>How many articles were changed or published so far.</summary>
    [Range(0, int.MaxValue)]
    public required int Updated { get; init; }

    /// <summary>How many items were there already, word for word.</summary>
    [Range(0, int.MaxValue)]
    public required int Unchanged { get; init; }

    /// <summary>How many items could not be imported so far; nothing of them was stored.</summary>
    [Range(0, int.MaxValue)]
    public required int Failed { get; init; }

    /// <summary>Why it failed as a whole; null where it did not.</summary>
    public required string? Reason { get; init; }

    /// <summary>When it was begun.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the first item was stored; null before.</summary>
    public required DateTimeOffset? StartedAt { get; init; }

    /// <summary>When it was over; null before.</summary>
    public required DateTimeOffset? FinishedAt { get; init; }

    /// <summary>
    /// What became of single items, in order: of all in an import of at most 1,000, of a larger one of those that
    /// failed or have warnings, at most 10,000.
    /// </summary>
    public required IReadOnlyList<ImportItemReport> Items { get; init; }

    /// <summary>How many items more would be told of, were the list not bounded.</summary>
    [Range(0, int.MaxValue)]
    public required int ItemsLeftOut { get; init; }

    /// <summary>Where this page of items is in the list.</summary>
    public required PageInfo Page { get; init; }

    /// <summary>Addresses of this page of items and of the next.</summary>
    public required PageLinks Links { get; init; }
}
