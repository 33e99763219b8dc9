using ContentApi.Articles.Blocks;

namespace ContentApi.Imports.Markup;

/// <summary>Every word that an article would store, to be looked through at once.</summary>
internal static class ItemText
{
    public static string Of(ImportedArticle article) => string.Join('\n', Words(article).OfType<string>());

    private static IEnumerable<string?> Words(ImportedArticle article) =>
    [
        article.Headline, article.Kicker, article.Lead, article.Signature?.Raw, .. article.Authors.Select(author => author.Name),
        .. article.Body.SelectMany(Words),
        .. article.Media.SelectMany(medium => (string?[])[medium.Caption, medium.Alt, medium.Credit.Raw, .. medium.Renditions.SelectMany(file => (string?[])[file.Name, file.Url, file.ContentType])]),
        .. article.CrossLinks.SelectMany(link => (string?[])[link.Label, link.Title, link.Href]),
    ];

    private static string?[] Words(Block block) => block switch
    {
        Paragraph paragraph => [paragraph.Html],
        Heading heading => [heading.Text],
        Quote quote => new string?[] { quote.Html, quote.Attribution },
        ListBlock list => [.. list.Items.Select(item => item.Html)],
        Embed embed => new string?[] { embed.Provider, embed.Url, embed.Html },
        Unclassified unclassified => [unclassified.Text],
        _ => [],
    };
}
