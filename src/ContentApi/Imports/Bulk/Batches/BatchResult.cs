namespace ContentApi.Imports.Bulk.Batches;

/// <summary>What became of the first items of a chunk.</summary>
/// <param name="Reports">Of those that were stored.</param>
/// <param name="Singly">How many of the next are not new, so that each has to be stored by itself.</param>
public sealed record BatchResult(IReadOnlyList<ImportItemReport> Reports, int Singly);
