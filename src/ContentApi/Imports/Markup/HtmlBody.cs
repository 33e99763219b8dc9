using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using ContentApi.CrossLinks;
using ContentApi.Platform.Html;

namespace ContentApi.Imports.Markup;

/// <summary>
/// Makes blocks of an article's markup. Every word of it finds a place; what no rule understands becomes unclassified text.
/// </summary>
internal sealed partial class HtmlBody
{
    /// <summary>Markup may be longer than what it says, but not without measure.</summary>
    private const int LongestMarkup = 8 * 1024 * 1024;

    /// <summary>The tree looks for each node's neighbours among all of them: time grows with the square.</summary>
    private const int MostTags = 20_000;

    private static readonly ImportFault TooLong = new("textTooLong",
        $"The text is longer than 2 MB or has more than {ArticleParts.MostBlocks} blocks or {MostTags} tags.", "Send each article as an item of its own.");

    private readonly ArticleParts parts;
    private readonly HtmlFigures figures;
    private readonly bool hasLines;
    private readonly StringBuilder run = new();
    private CrossLinkKind? linksFollow;
    private string linksLabel = "";

    private HtmlBody(ArticleParts parts, bool hasLines)
    {
        (this.parts, this.hasLines) = (parts, hasLines);
        figures = new HtmlFigures(parts);
    }

    /// <param name="html">The markup as it came.</param>
    /// <param name="parts">Takes what it becomes.</param>
    /// <param name="hasLines">Whether blank lines part paragraphs, as some editors' markup has it.</param>
    /// <returns>Why it cannot be read; null where it could.</returns>
    public static ImportFault? Read(string html, ArticleParts parts, bool hasLines = false)
    {
        if (InlineHtml.IsTooDeep(html))
            return new("tooDeep", "The markup of the text has more than 200 elements inside each other.", "Send the text with plainer markup.");
        if (html.Length > LongestMarkup || html.AsSpan().Count('<') > MostTags) return TooLong;
        using var document = new HtmlParser().ParseDocument($"<!doctype html><body>{html}");
        var body = new HtmlBody(parts, hasLines);
        body.Walk(document.Body!);
        body.EndParagraph();
        body.KeepAnnouncement();
        return parts.IsFull ? TooLong : null;
    }

    private void Walk(INode parent)
    {
        foreach (var node in parent.ChildNodes)
            if (parts.IsFull) return;
            else if (node is IText text) AddText(text.Data);
            else if (node is IElement element) AddElement(element);
    }

    private void AddText(string text)
    {
        if (!hasLines)
        {
            run.Append(InlineHtml.Escape(text));
            return;
        }
        var paragraphs = BlankLines.Split(text.ReplaceLineEndings("\n"));
        for (var at = 0; at < paragraphs.Length; at++)
        {
            if (at > 0) EndParagraph();
            run.Append(InlineHtml.Escape(paragraphs[at]).Replace("\n", "<br>", StringComparison.Ordinal));
        }
    }

    private void AddElement(IElement element)
    {
        if (HtmlKinds.IsInline(element))
        {
            // A picture in a link, a paragraph in a <span>: what they are wins over what is around them.
            if (HtmlKinds.HoldsBlocks(element)) Walk(element);
            else run.Append(element.OuterHtml);
            return;
        }
        if (HtmlKinds.IsUnseen(element))
        {
            if (element.LocalName is "script" or "style") parts.Warn("removed", $"A <{element.LocalName}> was left out: it is no text.");
            return;
        }
        EndParagraph();
        AddBlock(element);
        EndParagraph();
    }

    private void AddBlock(IElement element)
    {
        switch (element.LocalName)
        {
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                AddHeading(element);
                break;
            case "blockquote":
                HtmlQuotes.Add(element, parts);
                break;
            case "ul" or "ol" when HtmlKinds.HasOnlyItems(element):
                AddList(element);
                break;
            case "figure" when figures.TryAdd(element):
            case "img" or "picture" or "iframe" or "video" or "audio" or "object" or "embed" when figures.TryAdd(element):
                break;
            case "table":
                AddTable(element);
                break;
            case "pre":
                foreach (var paragraph in HtmlText.Paragraphs(element.TextContent)) AddParagraph(InlineHtml.Escape(paragraph));
                break;
            case "svg" or "math" or "canvas" or "object" or "embed" or "iframe":
                if (element.TextContent.Length > 0 || element.Attributes.Length > 0)
                    parts.Warn("removed", $"What a <{element.LocalName}> in the text shows or does was left out: it is no text.");
                break;
            case "hr":
                break;
            default:
                Walk(element);
                break;
        }
    }

    private void AddHeading(IElement element)
    {
        foreach (var picture in element.QuerySelectorAll("img")) figures.TryAdd(picture);
        var text = HtmlText.Of(element);
        if (text.Length == 0) return;
        Announce(text);
        if (linksFollow is null) parts.AddHeading(element.LocalName[1] - '0', text);
    }

    private void AddList(IElement element)
    {
        var items = element.QuerySelectorAll("li").ToList();
        if (linksFollow is { } kind && items.Count > 0 && items.All(item => item.QuerySelectorAll("a").Length == 1))
        {
            foreach (var anchor in items.Select(item => item.QuerySelector("a")!).Where(anchor => anchor.TextContent.Any(char.IsLetterOrDigit)))
                parts.AddCrossLink(linksLabel, kind, HtmlText.Of(anchor), MediumAddress.Of(anchor.GetAttribute("href"), parts.Base));
            linksFollow = null;
            return;
        }
        KeepAnnouncement();
        foreach (var picture in element.QuerySelectorAll("img")) figures.TryAdd(picture);
        foreach (var nested in items.SelectMany(item => item.QuerySelectorAll("ul, ol")).ToList()) nested.Remove();
        var texts = items.Select(item => HtmlText.Inline(item.InnerHtml)).Where(html => InlineHtml.Text(html).Trim().Length > 0).ToList();
        if (texts.Count > 0) parts.AddList(element.LocalName == "ol", texts);
    }

    private void AddTable(IElement element)
    {
        var rows = element.QuerySelectorAll("caption, tr").Select(row => row.LocalName == "caption" ? HtmlText.Of(row)
            : string.Join(" | ", row.QuerySelectorAll("th, td").Select(HtmlText.Of))).Where(row => row.Any(char.IsLetterOrDigit)).ToList();
        if (rows.Count > 0) parts.AddUnclassified(string.Join('\n', rows), "A table has no block of its own.");
    }

    private void EndParagraph()
    {
        if (run.Length == 0) return;
        var html = run.ToString();
        run.Clear();
        foreach (var part in Breaks.Split(html)) AddParagraph(HtmlText.Inline(part));
    }

    private void AddParagraph(string html)
    {
        var text = InlineHtml.Text(html).Trim();
        if (text.Length == 0) return;
        if (figures.TryAddShortcode(text)) return;
        if (Announce(text)) return;
        KeepAnnouncement();
        var links = CrossLinkParagraph.Read(html, text, parts.Base);
        foreach (var link in links) parts.AddCrossLink(link.Label, link.Kind, link.Title, link.Href);
        if (links.Count == 0) parts.AddParagraph(html);
    }

    /// <summary>"Lire aussi :" by itself: a list of links may follow.</summary>
    private bool Announce(string text)
    {
        if (text.Length > 40 || CrossLinkParagraph.LabelOf(text) is not { } label || CrossLinkParagraph.Read(text, text, null).Count > 0) return false;
        KeepAnnouncement();
        (linksLabel, linksFollow) = label;
        return true;
    }

    /// <summary>What was announced did not come: the words are a paragraph like any other.</summary>
    private void KeepAnnouncement()
    {
        if (linksFollow is null) return;
        linksFollow = null;
        parts.AddParagraph(InlineHtml.Escape(linksLabel));
    }

    [GeneratedRegex(@"\n[ \t\u00a0]*\n\s*")]
    private static partial Regex BlankLines { get; }

    [GeneratedRegex(@"(?:<br ?/?>\s*){2,}")]
    private static partial Regex Breaks { get; }
}
