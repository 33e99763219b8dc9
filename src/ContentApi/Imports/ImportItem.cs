namespace ContentApi.Imports;

/// <summary>One item that was read and is to be stored.</summary>
/// <param name="Index">Its place in the import, from 0.</param>
/// <param name="SourceId">Its id at its source, by which it is known again.</param>
/// <param name="Format">The format in which it came.</param>
/// <param name="Read">What the reader made of it.</param>
/// <param name="Metadata">What came with it.</param>
public sealed record ImportItem(int Index, string? SourceId, string Format, ReadResult Read, ItemMetadata Metadata)
{
    /// <summary>Where it comes from, and how it stands there.</summary>
    public ItemOrigin Origin { get; init; } = ItemOrigin.Unknown;
}
