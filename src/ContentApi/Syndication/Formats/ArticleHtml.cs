using System.Globalization;
using ContentApi.Articles;
using ContentApi.Articles.Blocks;
using ContentApi.CrossLinks;
using ContentApi.Media;
using ContentApi.Platform.Html;

namespace ContentApi.Syndication.Formats;

/// <summary>An article's body as HTML, a piece a block. Media that the text does not place are not in it.</summary>
internal static class ArticleHtml
{
    public static string Of(Article article) => string.Join('\n', Pieces(article));

    public static IEnumerable<string> Pieces(Article article)
    {
        var colon = FormatWords.Of(article.Language).Colon;
        return article.Body.Select(block => Piece(article, block, colon)).OfType<string>();
    }

    private static string? Piece(Article article, Block block, string colon) => block switch
    {
        Paragraph paragraph => $"<p>{paragraph.Html}</p>",
        Heading heading => string.Create(CultureInfo.InvariantCulture, $"<h{heading.Level}>{Escape(heading.Text)}</h{heading.Level}>"),
        Quote quote => $"<blockquote><p>{quote.Html}</p>{(quote.Attribution is { } person ? $"<footer>{Escape(person)}</footer>" : "")}</blockquote>",
        ListBlock list => Listed(list),
        MediaBlock place => Figure(article.At(place), place),
        CrossLinkBlock place => article.CrossLinks.FirstOrDefault(link => link.Id == place.CrossLinkId) is { Title: not null } link
            ? Link(link, colon) : null,
        Embed embed => $"<figure class=\"embed\">{embed.Html ?? Anchor(embed.Url, embed.Provider)}</figure>",
        Unclassified unclassified => $"<p class=\"unclassified\">{Escape(unclassified.Text).Replace("\n", "<br>", StringComparison.Ordinal)}</p>",
        _ => null,
    };

    private static string Listed(ListBlock list)
    {
        var name = list.Ordered ? "ol" : "ul";
        return $"<{name}>{string.Concat(list.Items.Select(item => $"<li>{item.Html}</li>"))}</{name}>";
    }

    private static string Link(CrossLink link, string colon) =>
        $"<p class=\"cross-link\">{Escape(link.Label)}{colon}{(link.Href is { } href ? Anchor(href, link.Title!) : Escape(link.Title!))}</p>";

    private static string Anchor(string address, string text) =>
        ItemUri.Of(address) is { } href ? $"<a href=\"{Quoted(href)}\">{Escape(text)}</a>" : Escape(text);

    /// <summary>Caption and credit alone where there is no file.</summary>
    private static string Figure(ArticleMedium? medium, MediaBlock place)
    {
        var caption = place.Caption is { } words ? Escape(words) + " " : "";
        var credit = place.Credit.Raw.Length > 0 ? $"<span class=\"credit\">{Escape(place.Credit.Raw)}</span>" : "";
        return $"<figure>{(medium is null ? "" : File(medium))}<figcaption>{caption}{credit}</figcaption></figure>";
    }

    private static string File(ArticleMedium medium)
    {
        if (medium.Largest() is not { } file || ItemUri.Of(file.Url) is not { } address) return "";
        var (src, alt) = (Quoted(address), Quoted(medium.Alt ?? ""));
        return medium.Kind switch
        {
            MediumKind.Video => $"<video src=\"{src}\" controls=\"\" title=\"{alt}\"></video>",
            MediumKind.Audio => $"<audio src=\"{src}\" controls=\"\" title=\"{alt}\"></audio>",
            _ => $"<img src=\"{src}\" alt=\"{alt}\"{Size("width", file.Width)}{Size("height", file.Height)}>",
        };
    }

    private static string Size(string name, int? pixels) =>
        pixels is { } number ? string.Create(CultureInfo.InvariantCulture, $" {name}=\"{number}\"") : "";

    private static string Escape(string text) => InlineHtml.Escape(text);

    private static string Quoted(string text) => Escape(text).Replace("\"", "&quot;", StringComparison.Ordinal);
}
