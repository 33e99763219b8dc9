using ContentApi.Imports.Bulk;

namespace ContentApi.Imports;

/// <summary>The formats that can be imported, and by which media types they are known.</summary>
public static class ImportFormats
{
    public const string ArticleText = "article-text";
    public const string Json = "json";
    public const string Ninjs = "ninjs";
    public const string NewsMl = "newsml";
    public const string NewsMlG2 = "newsml-g2";
    public const string Wxr = "wxr";

    public static readonly IReadOnlyList<string> All = [ArticleText, Json, Ninjs, NewsMl, NewsMlG2, Wxr];

    private const string Bytes = "application/octet-stream";

    private static readonly string[] Xml = ["application/xml", "text/xml", Bytes];

    /// <summary>Media types that name their format by themselves.</summary>
    private static readonly Dictionary<string, string> ByMediaType = new(StringComparer.OrdinalIgnoreCase)
    {
        ["text/plain"] = ArticleText,
        ["application/vnd.iptc.ninjs+json"] = Ninjs,
        ["application/vnd.iptc.g2.newsitem+xml"] = NewsMlG2,
        ["application/vnd.iptc.g2.newsmessage+xml"] = NewsMlG2,
        ["application/vnd.iptc.g2.packageitem+xml"] = NewsMlG2,
    };

    /// <summary>Media types that a format may come in when the request names the format.</summary>
    private static readonly Dictionary<string, string[]> WhenNamed = new()
    {
        [ArticleText] = [Bytes],
        [Json] = [BulkImportEndpoints.Ndjson, Bytes],
        [Ninjs] = ["application/json", Bytes],
        [NewsMl] = Xml,
        [NewsMlG2] = Xml,
        [Wxr] = [.. Xml, "application/rss+xml"],
    };

    /// <summary>Every media type that may be sent.</summary>
    public static IReadOnlyList<string> MediaTypes { get; } = [.. ByMediaType.Keys.Concat(WhenNamed.Values.SelectMany(types => types)).Distinct()];

    /// <summary>The media types that may be sent, for people.</summary>
    public static string Accepted(string? format) => format is null
        ? string.Join(", ", ByMediaType.Keys) + "; or name the 'format'"
        : string.Join(", ", ByMediaType.Where(type => type.Value == format).Select(type => type.Key).Concat(WhenNamed[format]).Except([Bytes]));

    /// <summary>The body's format, or null where media type and parameter do not name one together.</summary>
    public static string? Of(string? mediaType, string? named)
    {
        if (string.IsNullOrEmpty(mediaType)) return named;
        if (ByMediaType.TryGetValue(mediaType, out var own)) return named is null || named == own ? own : null;
        return named is not null && WhenNamed[named].Contains(mediaType, StringComparer.OrdinalIgnoreCase) ? named : null;
    }
}
