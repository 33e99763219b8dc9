using ContentApi.Articles;
using ContentApi.CrossLinks;
using ContentApi.Syndication.Formats;
using ArticleHtml = ContentApi.Syndication.Html.ArticleHtml;

namespace ContentApi.Syndication.Feeds;

/// <summary>What the feeds' forms say of an article in the same words.</summary>
internal static class FeedWords
{
    private const string MediaTopics = "/mediatopic/";

    public static string Html(ArticleSummary article) => new ArticleHtml(
        article.Body ?? [], article.Media, article.CrossLinks ?? [], article.Corrections ?? [], article.Language).Whole();

    /// <summary>Who signs: the line to the letter, else those who are named.</summary>
    public static IEnumerable<string> Signed(ArticleSummary article) =>
        article.Signature is { } signature ? [signature.Raw] : article.Authors.Select(author => author.Name);

    /// <summary>The links that lead somewhere, in the text's order, with their words.</summary>
    public static IEnumerable<(string Address, string Title)> Links(ArticleSummary article)
    {
        var colon = FormatWords.Of(article.Language).Colon;
        return from link in article.CrossLinks ?? []
               where link.State is CrossLinkState.Ok or CrossLinkState.External && MediumFiles.IsWebAddress(link.Href) && link.Title is not null
               select (link.Href!, link.Label + colon + link.Title);
    }

    public static string? Rights(ArticleRights rights)
    {
        var notice = rights.CopyrightNotice ?? (rights.CopyrightHolder is { } holder ? $"© {holder}" : null);
        var words = string.Join(" – ", new[] { notice, rights.UsageTerms }.Where(part => !string.IsNullOrWhiteSpace(part)));
        return words.Length > 0 ? words : null;
    }

    /// <summary>A media topic's vocabulary and its code in it; null where the address is no media topic's.</summary>
    public static (string Scheme, string Code)? Topic(string? mediaTopic)
    {
        var at = mediaTopic?.LastIndexOf(MediaTopics, StringComparison.Ordinal) ?? -1;
        return at < 0 ? null : (mediaTopic![..(at + MediaTopics.Length)], mediaTopic[(at + MediaTopics.Length)..]);
    }
}
