using ContentApi.Imports.ArticleText;

namespace ContentApi.Imports;

/// <summary>Bytes to an article: finds out the encoding, reads the form, tells the language.</summary>
public sealed class ImportReader(ArticleTextReader reader, LanguageDetector languages)
{
    public ReadResult Read(ReadOnlyMemory<byte> bytes, string? charset)
    {
        var decoded = TextDecoding.Decode(bytes, charset);
        if (decoded.Text is null) return new ReadResult(null, decoded.Warnings, decoded.Fault);
        var read = reader.Read(decoded.Text, Guid.CreateVersion7);
        var warnings = decoded.Warnings.Concat(read.Warnings).ToList();
        return read.Article is { } article
            ? new ReadResult(article with { Language = article.Language ?? languages.Detect(article) }, warnings, null)
            : read with { Warnings = warnings };
    }
}
