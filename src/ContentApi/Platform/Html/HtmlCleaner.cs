using System.Collections.Frozen;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Ganss.Xss;

namespace ContentApi.Platform.Html;

/// <summary>Cleans markup by an allow-list of elements, each with its attributes; what is cleaned stays as it is when cleaned again.</summary>
internal sealed class HtmlCleaner
{
    /// <summary>Markup that has not settled after so many turns is a riddle, and only its text is kept.</summary>
    private const int MostTurns = 5;

    /// <summary>In one piece: the tree looks for each node's neighbours among all of them.</summary>
    private const int MostTags = 2_000;

    private static readonly string[] Everywhere = ["lang", "dir"];

    /// <summary>What such elements hold is for machines, or instead of something that is not there any more.</summary>
    private static readonly FrozenSet<string> GoWithAllTheyHold = FrozenSet.ToFrozenSet(
        [
            "script", "style", "iframe", "frame", "frameset", "noframes", "object", "embed", "noembed", "applet", "param",
            "template", "noscript", "svg", "math", "audio", "video", "canvas", "select", "datalist", "meta", "link", "base",
        ], StringComparer.OrdinalIgnoreCase);

    /// <summary>Where one of them ends, a word ends.</summary>
    private static readonly FrozenSet<string> Blocks = FrozenSet.ToFrozenSet(
        [
            "address", "article", "aside", "blockquote", "caption", "center", "dd", "details", "dialog", "div", "dl", "dt",
            "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr",
            "legend", "li", "main", "nav", "ol", "option", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot",
            "th", "thead", "tr", "ul",
        ], StringComparer.OrdinalIgnoreCase);

    private readonly FrozenDictionary<string, string[]> allowed;
    private readonly HtmlSanitizer sanitizer;

    public HtmlCleaner(IReadOnlyDictionary<string, string[]> allowed)
    {
        this.allowed = allowed.ToFrozenDictionary();
        sanitizer = new HtmlSanitizer(new HtmlSanitizerOptions
        {
            AllowedTags = allowed.Keys.ToHashSet(),
            AllowedAttributes = allowed.Values.SelectMany(names => names).Concat(Everywhere).ToHashSet(),
            AllowedSchemes = new HashSet<string> { "http", "https", "mailto" },
            UriAttributes = new HashSet<string> { "href", "src", "cite" },
        })
        {
            KeepChildNodes = true,
            HtmlParserFactory = () => new HtmlParser(new HtmlParserOptions { IsScripting = true }),
        };
        sanitizer.RemovingTag += (_, removing) => removing.Cancel = TakeAway(removing.Tag);
    }

    public string Clean(string html)
    {
        // Most paragraphs of an import have no markup at all.
        if (!html.AsSpan().ContainsAny('<', '&')) return html.Replace(">", "&gt;", StringComparison.Ordinal);
        // No text of people's: shown as it came, and never parsed.
        if (html.AsSpan().Count('<') > MostTags || InlineHtml.IsTooDeep(html)) return InlineHtml.Escape(html);
        for (var turn = 0; turn < MostTurns; turn++)
        {
            var cleaned = Once(html);
            if (cleaned == html) return cleaned;
            html = cleaned;
        }
        return InlineHtml.Escape(InlineHtml.Text(html));
    }

    private string Once(string html)
    {
        using var document = sanitizer.SanitizeDom(html);
        if (document.Body is not { } body) return "";
        foreach (var element in body.QuerySelectorAll("*").Reverse().ToList()) Trim(element);
        // The writer spells a no-break space out; people who read French markup would rather not.
        return body.ChildNodes.ToHtml(HtmlFormatter.Instance).Replace("&nbsp;", "\u00a0", StringComparison.Ordinal);
    }

    /// <returns>Whether there is nothing left to do; else the element goes and leaves its children.</returns>
    private static bool TakeAway(IElement element)
    {
        if (GoWithAllTheyHold.Contains(element.LocalName))
        {
            element.Remove();
            return true;
        }
        if (Blocks.Contains(element.LocalName) && element.Owner is { } document)
        {
            if (EndsInWord(element.PreviousSibling)) element.Before(document.CreateTextNode(" "));
            if (element.NextSibling is not null) element.After(document.CreateTextNode(" "));
        }
        return false;
    }

    private static bool EndsInWord(INode? node) => node is not null and not IText { Data: [.., ' ' or '\n' or '\t'] };

    /// <summary>The sanitizer knows one list of attributes for all elements; here each has its own.</summary>
    private void Trim(IElement element)
    {
        var own = allowed.GetValueOrDefault(element.LocalName, []);
        foreach (var name in element.Attributes.Select(attribute => attribute.Name).ToList())
            if (!own.Contains(name) && !Everywhere.Contains(name)) element.RemoveAttribute(name);

        if (element.LocalName == "iframe")
        {
            if (element.GetAttribute("src")?.StartsWith("https://", StringComparison.OrdinalIgnoreCase) != true) element.Remove();
            else element.TextContent = ""; // is shown by nobody, and is not what it says where it is
        }
        // Without what makes them useful they say nothing.
        else if ((element.LocalName == "a" && !element.HasAttribute("href")) || (element.LocalName == "span" && element.Attributes.Length == 0))
            element.Replace([.. element.ChildNodes]);
    }
}
