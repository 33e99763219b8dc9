using System.Net;
using AngleSharp.Html.Parser;

namespace ContentApi.Platform.Html;

/// <summary>
/// The markup that running text may have: <c>a em strong b i br sub sup q cite abbr span[lang]</c>. Whatever else comes in
/// is taken away before it is stored, so that no form in which it goes out has to fear it.
/// </summary>
public static class InlineHtml
{
    private static readonly HtmlCleaner Cleaner = new(new Dictionary<string, string[]>
    {
        ["a"] = ["href", "title", "hreflang"],
        ["abbr"] = ["title"],
        ["q"] = ["cite"],
        ["em"] = [], ["strong"] = [], ["b"] = [], ["i"] = [], ["br"] = [], ["sub"] = [], ["sup"] = [], ["cite"] = [],
        ["span"] = [],
    });

    /// <summary>
    /// The markup that is allowed. Other elements go and leave their text; scripts, styles, frames and the like go with all
    /// that they hold. What is clean already comes back as it is.
    /// </summary>
    public static string Clean(string html) => Cleaner.Clean(html);

    /// <summary>What clean markup says as plain text; a <c>br</c> is a line feed.</summary>
    public static string Text(string cleanHtml)
    {
        if (!cleanHtml.Contains('<')) return cleanHtml.Contains('&') ? WebUtility.HtmlDecode(cleanHtml) : cleanHtml;
        using var document = new HtmlParser().ParseDocument($"<!doctype html><body>{cleanHtml}");
        foreach (var lineBreak in document.Body!.QuerySelectorAll("br")) lineBreak.Replace(document.CreateTextNode("\n"));
        return document.Body.TextContent;
    }

    /// <summary>Plain text as markup: shown, not obeyed. Quotes may stay, no attribute is made of it.</summary>
    public static string Escape(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal);

    /// <summary>Whether elements are nested deeper than any text has a reason for; told without building a tree.</summary>
    public static bool IsTooDeep(string html) => HtmlDepth.Exceeds(html, HtmlDepth.Most);
}
