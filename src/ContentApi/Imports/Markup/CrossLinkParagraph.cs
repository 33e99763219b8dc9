using AngleSharp.Html.Parser;
using ContentApi.CrossLinks;
using ContentApi.Imports.ArticleText;

namespace ContentApi.Imports.Markup;

/// <summary>A paragraph that is nothing but a link to another article: "Lire aussi : …", with or without an address.</summary>
internal sealed record CrossLinkParagraph(string Label, CrossLinkKind Kind, string Title, string? Href)
{
    /// <summary>All that one paragraph has; empty where it says anything else.</summary>
    /// <param name="html">Clean.</param>
    /// <param name="text">The same as text.</param>
    /// <param name="base">Against which relative addresses are read.</param>
    public static IReadOnlyList<CrossLinkParagraph> Read(string html, string text, Uri? @base)
    {
        if (!html.Contains("<a ", StringComparison.Ordinal))
            return CrossLinkLine.Read(text) is { } bare ? [new(bare.Label, bare.Kind, bare.Title, null)] : [];
        using var document = new HtmlParser().ParseDocument($"<!doctype html><body>{html}");
        var anchors = document.QuerySelectorAll("a").ToList();
        if (anchors.Count == 1 && CrossLinkLine.Read(text) is { } whole && whole.Title.Length <= anchors[0].TextContent.Trim().Length + 2)
            return [new(whole.Label, whole.Kind, whole.Title, MediumAddress.Of(anchors[0].GetAttribute("href"), @base))];

        var before = text[..Math.Max(0, text.IndexOf(anchors[0].TextContent, StringComparison.Ordinal))];
        if (LabelOf(before) is not { } label) return [];
        foreach (var anchor in anchors) anchor.Remove();
        var rest = document.Body!.TextContent[Math.Min(before.Length, document.Body.TextContent.Length)..];
        if (rest.Any(char.IsLetterOrDigit)) return [];
        return [.. anchors.Where(anchor => anchor.TextContent.Any(char.IsLetterOrDigit)).Select(anchor => new CrossLinkParagraph(
            label.Label, label.Kind, anchor.TextContent.Trim(), MediumAddress.Of(anchor.GetAttribute("href"), @base)))];
    }

    /// <summary>What the words before a link say, if they announce another article.</summary>
    public static (string Label, CrossLinkKind Kind)? LabelOf(string before)
    {
        var words = Spaces.Trim(before).ToString().TrimEnd(':', ' ', '\u00a0', '\u202f', '–', '-');
        return words.Length > 0 && CrossLinkLine.Read($"{words} : x") is { Title: "x" } line ? (line.Label, line.Kind) : null;
    }
}
