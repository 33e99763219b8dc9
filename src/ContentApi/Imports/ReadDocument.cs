namespace ContentApi.Imports;

/// <summary>What a reader found in a document: its items, or the fault for which nothing of it can be read.</summary>
public sealed record ReadDocument(IReadOnlyList<ReadItem> Items, ImportFault? Fault = null)
{
    public static ReadDocument Unreadable(ImportFault fault) => new([], fault);
}
