using ContentApi.Articles;
using ContentApi.Articles.Blocks;
using ContentApi.CrossLinks;
using ContentApi.Media;
using ContentApi.Platform.Http;
using Microsoft.OpenApi;

namespace ContentApi.Syndication.Formats;

/// <summary>An article as plain text, to be read by people.</summary>
public sealed class TextFormat : IArticleFormat
{
    public string Name => ArticleFormatNames.Text;

    public string MediaType => "text/plain";

    public bool IsNegotiated => false;

    public bool HasFiles => false;

    public OpenApiSchema Schema => new()
    {
        Type = JsonSchemaType.String,
        Description = "With `format=text` or `format=article-text`: plain text, UTF-8.",
    };

    public Rendering Render(Article article)
    {
        var words = FormatWords.Of(article.Language);
        IEnumerable<string?> parts =
        [
            article.Kicker, article.Headline, article.Lead,
            .. article.OnTop().Select(medium => Picture(words.Name(medium.Kind), medium.Caption ?? medium.Alt, medium.Credit)),
            .. article.Body.Select(block => Part(article, block, words)),
            article.Signature?.Raw ?? string.Join(", ", article.Authors.Select(author => author.Name)),
            .. article.Corrections.Select(correction => $"{words.Name(correction.Kind)}{words.Colon}{correction.Text}"),
        ];
        return Rendering.Of(string.Join("\n\n", parts.Where(part => !string.IsNullOrWhiteSpace(part))) + "\n");
    }

    /// <summary>The running text alone: no pictures, no links.</summary>
    internal static string Running(Article article) => string.Join("\n\n",
        article.Body.Select(Words).Where(part => !string.IsNullOrWhiteSpace(part)));

    private static string? Part(Article article, Block block, FormatWords words) => block switch
    {
        MediaBlock place => Picture(words.Name(article.At(place)?.Kind ?? MediumKind.Image),
            place.Caption ?? article.At(place)?.Alt, place.Credit),
        CrossLinkBlock place => article.CrossLinks.FirstOrDefault(link => link.Id == place.CrossLinkId) is { } link
            ? Link(link, words) : null,
        Embed embed => $"{embed.Provider}{words.Colon}{embed.Url}",
        _ => Words(block),
    };

    private static string? Words(Block block) => block switch
    {
        Paragraph paragraph => paragraph.Text,
        Heading heading => heading.Text,
        Quote quote => quote.Attribution is { } person ? $"{quote.Text}\n– {person}" : quote.Text,
        ListBlock list => string.Join('\n', list.Items.Select((item, at) => $"{(list.Ordered ? $"{at + 1}." : "-")} {item.Text}")),
        Unclassified unclassified => unclassified.Text,
        _ => null,
    };

    private static string Picture(string kind, string? caption, Credit credit) => (caption, credit.Display) switch
    {
        (null, "") => $"[{kind}]", // an editor has said why it needs no credit
        ({ } words, "") => $"[{kind}: {words}]",
        (null, var by) => $"[{kind}: {by}]",
        ({ } words, var by) => $"[{kind}: {words} ({by})]",
    };

    private static string? Link(CrossLink link, FormatWords words) =>
        link.Title is null ? null : $"{link.Label}{words.Colon}{link.Title}";
}
