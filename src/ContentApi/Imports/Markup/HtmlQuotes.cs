using AngleSharp.Dom;
using ContentApi.Platform.Html;

namespace ContentApi.Imports.Markup;

/// <summary>Quotations, and the posts of social media that are written as such.</summary>
internal static class HtmlQuotes
{
    private static readonly string[] Posts = ["twitter-tweet", "twitter-video", "instagram-media", "tiktok-embed", "bluesky-embed", "text-post-media"];

    public static void Add(IElement element, ArticleParts parts)
    {
        if (Posts.Any(element.ClassList.Contains) && AddressOf(element, parts) is { } url)
        {
            parts.AddEmbed(EmbedProvider.Of(url), url, EmbedHtml.Clean(element.OuterHtml));
            return;
        }
        var by = element.QuerySelector("footer, figcaption") ?? (element.LastElementChild is { LocalName: "cite" } last ? last : null);
        var attribution = by is null ? null : HtmlText.Of(by).TrimStart('—', '–', '-', ' ', '\u00a0');
        by?.Remove();
        var lines = element.QuerySelectorAll("p").Length == 0 ? [HtmlText.Inline(element.InnerHtml)]
            : element.ChildNodes.Select(node => HtmlText.Inline(node is IElement child ? child.InnerHtml : InlineHtml.Escape(node.TextContent)));
        var html = InlineHtml.Clean(string.Join("<br>", lines.Where(line => line.Length > 0)));
        if (html.Length > 0) parts.AddQuote(html, string.IsNullOrEmpty(attribution) ? null : attribution);
    }

    /// <summary>A post's own address is the last that it has, or one it keeps for its script.</summary>
    private static string? AddressOf(IElement element, ArticleParts parts) =>
        MediumAddress.Of(element.GetAttribute("data-instgrm-permalink") ?? element.GetAttribute("cite")
            ?? element.QuerySelectorAll("a[href]").AsEnumerable().LastOrDefault()?.GetAttribute("href"), parts.Base);
}
