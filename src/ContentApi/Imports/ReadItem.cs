namespace ContentApi.Imports;

/// <summary>One item that a reader found in a document.</summary>
/// <param name="SourceId">The id that the format gives it, the same for all its revisions; null where it gives none.</param>
/// <param name="Read">What the reader made of it.</param>
/// <param name="Metadata">What the format says of it beside its text.</param>
/// <param name="Origin">Where it comes from, and how it stands there.</param>
public sealed record ReadItem(string? SourceId, ReadResult Read, ItemMetadata Metadata, ItemOrigin Origin)
{
    /// <summary>The item as it is stored. What the caller says wins over what the format says.</summary>
    public ImportItem ToItem(int index, string format, string? sourceId, ItemMetadata asked) =>
        new(index, sourceId ?? SourceId, format, Read, asked with
        {
            Section = asked.Section ?? Metadata.Section,
            Tags = asked.Tags ?? Metadata.Tags,
            Rights = asked.Rights ?? Metadata.Rights,
            Pictures = asked.Pictures.Count > 0 ? asked.Pictures : Metadata.Pictures,
        })
        { Origin = Origin };
}
