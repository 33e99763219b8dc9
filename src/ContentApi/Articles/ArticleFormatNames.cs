using ContentApi.Platform.Http;
using ContentApi.Platform.Queries;

namespace ContentApi.Articles;

/// <summary>The names of the forms in which one article is given.</summary>
public static class ArticleFormatNames
{
    public const string JsonLd = "json-ld";
    public const string Text = "text";
    public const string Markdown = "markdown";
    public const string ArticleText = "article-text";
    public const string Ninjs = "ninjs";
    public const string NewsMlG2 = "newsml-g2";

    public static readonly IReadOnlyList<string> All = [Representations.Json, JsonLd, Text, Markdown, ArticleText, Ninjs, NewsMlG2];

    /// <summary>Declares and reads the parameter <c>format</c>.</summary>
    public static string? Read(QueryReader query) => query.Choice("format",
        "The form of the answer; it wins over `Accept`. `json`: all of it. `json-ld`: schema.org's NewsArticle. `text` and " +
        "`markdown`: to read. `article-text`: the newsroom's text form, which imports as the same article; 406 with the " +
        "reason where that form cannot say what the article says. `ninjs` (3.1) and `newsml-g2` (2.35): IPTC's standards; an " +
        "import of either is the same article.", All);
}
