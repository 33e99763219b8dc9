using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace ContentApi.Tests.Platform.Html;

/// <summary>Looks for what a browser might run or load in a piece of markup, by what it is when it is read, not by its letters.</summary>
internal static class Danger
{
    private static readonly string[] Harmless =
        ["a", "em", "strong", "b", "i", "br", "sub", "sup", "q", "cite", "abbr", "span", "iframe", "blockquote", "p"];

    private static readonly string[] HarmlessAttributes =
    [
        "href", "title", "hreflang", "cite", "lang", "dir", "src", "width", "height", "allow", "allowfullscreen", "loading", "sandbox",
    ];

    /// <summary>The first thing found, or null.</summary>
    public static string? In(string html)
    {
        foreach (var scripting in new[] { true, false })
        {
            using var document = new HtmlParser(new HtmlParserOptions { IsScripting = scripting }).ParseDocument($"<!doctype html><body>{html}");
            foreach (var node in document.Body!.Descendants())
            {
                if (node is IComment comment) return $"<!--{comment.Data}";
                if (node is not IElement element) continue;
                if (element.NamespaceUri != "http://www.w3.org/1999/xhtml" || !Harmless.Contains(element.LocalName)) return $"<{element.LocalName}>";
                foreach (var attribute in element.Attributes)
                    if (!HarmlessAttributes.Contains(attribute.Name)) return attribute.Name;
                    else if (attribute.Name is "href" or "src" or "cite" && IsAlive(attribute.Value)) return attribute.Value;
            }
        }
        return null;
    }

    /// <summary>As browsers read addresses: white space and control characters before and within the scheme do not count.</summary>
    private static bool IsAlive(string address)
    {
        var plain = string.Concat(address.Where(c => c > ' '));
        var colon = plain.IndexOfAny([':', '/', '?', '#']);
        return colon >= 0 && plain[colon] == ':' && plain[..colon].ToLowerInvariant() is not ("http" or "https" or "mailto");
    }
}
