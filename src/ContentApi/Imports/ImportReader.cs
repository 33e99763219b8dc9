using ContentApi.Imports.ArticleText;
using ContentApi.Imports.Xml;

namespace ContentApi.Imports;

/// <summary>Bytes to articles: finds out the encoding, reads the form, tells the language.</summary>
public sealed class ImportReader(ArticleTextReader texts, IEnumerable<IDocumentReader> readers, LanguageDetector languages)
{
    private const int LongestSourceId = 500;

    private readonly Dictionary<string, IDocumentReader> readers = readers.ToDictionary(reader => reader.Format);

    /// <summary>The article of a text.</summary>
    public ReadResult Read(ReadOnlyMemory<byte> bytes, string? charset)
    {
        var decoded = TextDecoding.Decode(bytes, charset);
        if (decoded.Text is null) return new ReadResult(null, decoded.Warnings, decoded.Fault);
        return Complete(texts.Read(decoded.Text, Guid.CreateVersion7), decoded.Warnings);
    }

    /// <summary>The items of a document, in whichever format.</summary>
    /// <param name="format">One of <see cref="ImportFormats"/>.</param>
    /// <param name="bytes">The document.</param>
    /// <param name="charset">As the request declares it; a format that declares one itself is asked next.</param>
    public ReadDocument Read(string format, ReadOnlyMemory<byte> bytes, string? charset)
    {
        if (!readers.TryGetValue(format, out var reader))
            return new ReadDocument([new ReadItem(null, Read(bytes, charset), new ItemMetadata(), ItemOrigin.Unknown)]);
        var decoded = TextDecoding.Decode(bytes, charset ?? XmlText.DeclaredCharset(bytes.Span));
        if (decoded.Text is null) return ReadDocument.Unreadable(decoded.Fault!);
        var document = reader.Read(decoded.Text);
        return document with { Items = [.. document.Items.Select(item => Complete(item, decoded.Warnings))] };
    }

    private ReadItem Complete(ReadItem item, IReadOnlyList<ImportWarning> warnings) => item.SourceId is { Length: > LongestSourceId }
        ? item with
        {
            SourceId = null,
            Read = new ReadResult(null, warnings, new("sourceIdTooLong", $"The item's id has {item.SourceId.Length} characters.", $"It may have {LongestSourceId}.")),
        }
        : ForbiddenCharacters.FindIn(WordsBeside(item)) is { } fault
            ? item with { SourceId = null, Metadata = new ItemMetadata(), Origin = ItemOrigin.Unknown, Read = new ReadResult(null, warnings, fault with { Line = null }) }
            : item with { Read = Complete(item.Read, warnings) };

    /// <summary>What a format says beside the text and would be stored as well.</summary>
    private static string WordsBeside(ReadItem item) => string.Join(' ', (string?[])
    [
        item.SourceId, item.Origin.Name, item.Origin.Url, item.Metadata.Section?.Name, .. item.Metadata.Tags?.Select(tag => tag.Name) ?? [],
        item.Metadata.Rights?.CopyrightHolder, item.Metadata.Rights?.CopyrightNotice, item.Metadata.Rights?.UsageTerms,
    ]);

    private ReadResult Complete(ReadResult read, IReadOnlyList<ImportWarning> warnings) => read with
    {
        Article = read.Article is { } article ? article with { Language = article.Language ?? languages.Detect(article) } : null,
        Warnings = [.. warnings, .. read.Warnings],
    };
}
