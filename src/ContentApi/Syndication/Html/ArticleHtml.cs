using ContentApi.Articles;
using ContentApi.Articles.Blocks;
using ContentApi.CrossLinks;
using ContentApi.Media;
using ContentApi.Platform.Html;
using ContentApi.Syndication.Formats;

namespace ContentApi.Syndication.Html;

/// <summary>
/// An article's text as HTML, to be read outside our pages: blocks in reading order, every medium as a figure with its
/// caption and its credit, and with an address only where the caller may have the file.
/// </summary>
internal sealed class ArticleHtml(
    IReadOnlyList<Block> body, IReadOnlyList<ArticleMedium> media, IReadOnlyList<CrossLink> links,
    IReadOnlyList<Correction> corrections, string language)
{
    private readonly FormatWords words = FormatWords.Of(language);

    /// <summary>All of it: media that the text does not place, blocks, corrections.</summary>
    public string Whole()
    {
        var placed = body.OfType<MediaBlock>().Select(block => block.MediaId).ToHashSet();
        return string.Join('\n', media.Where(medium => !placed.Contains(medium.Id))
            .Select(medium => Figure(medium, medium.Caption, medium.Credit))
            .Concat(body.Select(Part)).Concat(corrections.Select(Note)).Where(part => part.Length > 0));
    }

    private string Part(Block block) => block switch
    {
        Paragraph paragraph => $"<p>{paragraph.Html}</p>",
        Heading heading => $"<h{heading.Level}>{Text(heading.Text)}</h{heading.Level}>",
        Quote quote => $"<blockquote><p>{quote.Html}</p>{(quote.Attribution is { } person ? $"<footer>{Text(person)}</footer>" : "")}</blockquote>",
        ListBlock { Items: [] } => "",
        ListBlock list => Items(list),
        MediaBlock place => Figure(media.FirstOrDefault(medium => medium.Id == place.MediaId), place.Caption, place.Credit),
        CrossLinkBlock place => links.FirstOrDefault(link => link.Id == place.CrossLinkId) is { } link ? Link(link) : "",
        Embed { Html: { Length: > 0 } html } => $"<div>{html}</div>",
        Embed embed => $"<p>{Anchor(embed.Url, embed.Provider)}</p>",
        Unclassified unclassified => $"<p>{Text(unclassified.Text)}</p>",
        _ => "",
    };

    private static string Items(ListBlock list)
    {
        var kind = list.Ordered ? "ol" : "ul";
        return $"<{kind}>{string.Concat(list.Items.Select(item => $"<li>{item.Html}</li>"))}</{kind}>";
    }

    /// <summary>A link that leads nowhere yet is read without an address; of a withdrawn target nothing is said.</summary>
    private string Link(CrossLink link) => link.Title is { } title ? $"<p>{Text(link.Label + words.Colon)}{Anchor(link.Href, title)}</p>" : "";

    private static string Figure(ArticleMedium? medium, string? caption, Credit credit)
    {
        var file = medium?.Largest();
        var by = credit.Display.Length > 0 ? $"<small>{Text(credit.Display)}</small>" : ""; // else an editor has said why it needs none
        var line = string.Join(' ', new[] { Text(caption ?? (file is null ? medium?.Alt : null) ?? ""), by }.Where(part => part.Length > 0));
        var shown = file is null ? "" : File(medium!, file);
        return shown.Length + line.Length == 0 ? "" : $"<figure>{shown}{(line.Length > 0 ? $"<figcaption>{line}</figcaption>" : "")}</figure>";
    }

    private static string File(ArticleMedium medium, Rendition file)
    {
        var size = string.Concat(Attribute("width", file.Width), Attribute("height", file.Height));
        return medium.Kind switch
        {
            MediumKind.Video => $"<video controls preload=\"none\"{Attribute("src", file.Url)}{size}></video>",
            MediumKind.Audio => $"<audio controls preload=\"none\"{Attribute("src", file.Url)}></audio>",
            _ => $"<img{Attribute("src", file.Url)}{Attribute("alt", medium.Alt ?? "")}{size}>",
        };
    }

    private string Note(Correction correction) =>
        $"<p><strong>{Text(words.Name(correction.Kind) + words.Colon.TrimEnd(' '))}</strong> {Text(correction.Text)}</p>";

    private static string Anchor(string? address, string text) =>
        MediumFiles.IsWebAddress(address) ? $"<a{Attribute("href", address)}>{Text(text)}</a>" : Text(text);

    private static string Attribute(string name, object? value) => value is null
        ? ""
        : string.Create(null, $" {name}=\"{InlineHtml.Escape($"{value}").Replace("\"", "&quot;", StringComparison.Ordinal)}\"");

    private static string Text(string text) => InlineHtml.Escape(text).Replace("\n", "<br>", StringComparison.Ordinal);
}
