using ContentApi.Articles;
using ContentApi.Articles.Blocks;
using ContentApi.CrossLinks;
using ContentApi.Media;
using ContentApi.Platform.Http;
using Microsoft.OpenApi;

namespace ContentApi.Syndication.Formats;

/// <summary>An article as CommonMark.</summary>
public sealed class MarkdownFormat : IArticleFormat
{
    public string Name => ArticleFormatNames.Markdown;

    public string MediaType => "text/markdown";

    public bool IsNegotiated => true;

    public OpenApiSchema Schema => new()
    {
        Type = JsonSchemaType.String,
        Description = "CommonMark, UTF-8. Signs of the text that would be markup are escaped.",
    };

    public Rendering Render(Article article)
    {
        var words = FormatWords.Of(article.Language);
        IEnumerable<string?> parts =
        [
            Text(article.Kicker),
            $"# {MarkdownText.Escape(article.Headline).Trim(' ')}",
            string.IsNullOrWhiteSpace(article.Lead) ? null : $"**{MarkdownText.Escape(article.Lead).Trim(' ')}**",
            .. article.OnTop().Select(medium => Medium(medium, medium.Caption, medium.Credit, words)),
            .. article.Body.Select(block => Part(article, block, words)),
            Text(article.Signature?.Raw ?? string.Join(", ", article.Authors.Select(author => author.Name))),
            .. article.Corrections.Select(correction =>
                $"**{words.Name(correction.Kind)}**{words.Colon}{MarkdownText.Escape(correction.Text).Trim(' ')}"),
        ];
        return Rendering.Of(string.Join("\n\n", parts.Where(part => !string.IsNullOrWhiteSpace(part))) + "\n");
    }

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : MarkdownText.Paragraph(text);

    private static string? Part(Article article, Block block, FormatWords words) => block switch
    {
        Paragraph paragraph => MarkdownInline.Of(paragraph.Html),
        Heading heading => $"{new string('#', heading.Level)} {MarkdownText.Escape(heading.Text).Trim(' ')}",
        Quote quote => Quoted(quote),
        ListBlock list => string.Join('\n', list.Items.Select((item, at) => Item(item, list.Ordered ? $"{at + 1}. " : "- "))),
        MediaBlock place => Medium(article.At(place), place.Caption, place.Credit, words),
        CrossLinkBlock place => article.CrossLinks.FirstOrDefault(link => link.Id == place.CrossLinkId) is { } link
            ? Link(link, words) : null,
        Embed embed => MarkdownText.Line(MarkdownText.Link(MarkdownText.Escape(embed.Provider), embed.Url)),
        Unclassified unclassified => Text(unclassified.Text),
        _ => null,
    };

    private static string Item(ListItem item, string mark) =>
        mark + MarkdownInline.Of(item.Html).Replace("\n", "\n" + new string(' ', mark.Length), StringComparison.Ordinal);

    private static string Quoted(Quote quote)
    {
        var lines = "> " + MarkdownInline.Of(quote.Html).Replace("\n", "\n> ", StringComparison.Ordinal);
        return Text(quote.Attribution) is { } person ? $"{lines}\n>\n> – {person}" : lines;
    }

    private static string? Link(CrossLink link, FormatWords words) => link.Title is null ? null : MarkdownText.Line(
        MarkdownText.Escape(link.Label) + words.Colon + MarkdownText.Link(MarkdownText.Escape(link.Title), link.Href));

    /// <summary>The picture, and under it caption and credit; these alone where it has no file.</summary>
    private static string Medium(ArticleMedium? medium, string? caption, Credit credit, FormatWords words)
    {
        var kind = medium?.Kind ?? MediumKind.Image;
        var alt = MarkdownText.Escape(medium?.Alt ?? caption ?? credit.Display);
        var line = Caption(caption ?? medium?.Alt, credit, words.Name(kind));
        return (kind, MarkdownText.Target(medium?.Largest()?.Url)) switch
        {
            (_, null) => line,
            (MediumKind.Image or MediumKind.Graphic, var target) => $"![{alt}]({target})\n\n{line}",
            (_, var target) => $"[{alt}]({target})\n\n{line}",
        };
    }

    private static string Caption(string? caption, Credit credit, string kind)
    {
        var by = MarkdownText.Escape(credit.Display);
        return (caption, by) switch
        {
            (null, "") => $"\\[{kind}\\]", // an editor has said why it needs no credit
            ({ } words, "") => $"\\[{kind}: {MarkdownText.Escape(words)}\\]",
            (null, _) => $"\\[{kind}: {by}\\]",
            ({ } words, _) => $"\\[{kind}: {MarkdownText.Escape(words)} ({by})\\]",
        };
    }
}
