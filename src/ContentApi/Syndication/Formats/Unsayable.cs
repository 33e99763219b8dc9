using System.Text.Json;
using ContentApi.Articles;
using ContentApi.Articles.Blocks;
using ContentApi.Imports;
using ContentApi.Media;
using ContentApi.Platform.Http;

namespace ContentApi.Syndication.Formats;

/// <summary>What the newsroom's text form has no way to say.</summary>
internal static class Unsayable
{
    /// <summary>What is known to have no form, in words.</summary>
    public static IEnumerable<string> In(Article article)
    {
        if (article.Type != ArticleType.Article) yield return $"the type '{JsonNamingPolicy.CamelCase.ConvertName($"{article.Type}")}'";
        if (article.Kicker is not null) yield return "a kicker";
        if (article.Authors.Any(author => author.Role is not null || author.Url is not null)) yield return "an author's role or page";
        if (article.Media.Any(medium => medium.Kind != MediumKind.Image)) yield return "a medium that is no picture";
        if (article.Media.Any(medium => medium.Credit.Raw.Length == 0)) yield return "a picture without a credit";
        if (article.Corrections.Any(correction => correction.MustRepublish)) yield return "a correction that must be carried along";
        foreach (var block in article.Body)
            if (Reason(block) is { } reason) yield return $"{reason} (block '{block.Id}')";
    }

    /// <summary>The parts that a reader of the text would understand otherwise.</summary>
    public static IEnumerable<string> Differing(ImportedArticle article, ImportedArticle read)
    {
        if (article.Headline != read.Headline) yield return "its headline";
        if (article.Lead != read.Lead) yield return "its lead";
        if (!Same(article.Signature, read.Signature)) yield return "its signature";
        if (!Same(article.Authors, read.Authors)) yield return "its authors";
        if (!Same(article.Media.Select(Words), read.Media.Select(Words))) yield return "its pictures";
        if (!Same(article.CrossLinks.Select(link => new { link.Label, link.Title }), read.CrossLinks.Select(link => new { link.Label, link.Title })))
            yield return "its links";
        for (var at = 0; at < article.Body.Count; at++)
            if (at >= read.Body.Count || article.Body[at].GetType() != read.Body[at].GetType() || Words(article.Body[at]) != Words(read.Body[at]))
            {
                yield return $"its text, from block '{article.Body[at].Id}' on";
                yield break;
            }
        if (read.Body.Count > article.Body.Count) yield return "its end";
    }

    private static string? Reason(Block block) => block switch
    {
        Quote => "a quotation that stands by itself",
        ListBlock => "a list",
        Embed => "an embed",
        Heading { Level: not 2 } => "a heading of a lower level",
        Paragraph paragraph when !PlainHtml.Says(paragraph.Html, paragraph.Text) => "markup within a paragraph",
        Paragraph { Text: "" } or Heading { Text: "" } or Unclassified { Text: "" } => "an empty line",
        _ => null,
    };

    private static string? Words(Block block) => block switch
    {
        Paragraph paragraph => paragraph.Text,
        Heading heading => heading.Text,
        Unclassified unclassified => unclassified.Text,
        _ => null,
    };

    private static object Words(ImportedMedium medium) => new { medium.Role, medium.Kind, medium.Caption, medium.Alt, medium.Credit };

    private static bool Same<T>(T one, T other) =>
        JsonSerializer.Serialize(one, Json.Options) == JsonSerializer.Serialize(other, Json.Options);
}
