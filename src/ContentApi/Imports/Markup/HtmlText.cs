using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using ContentApi.Platform.Html;

namespace ContentApi.Imports.Markup;

/// <summary>Text as markup means it: line ends and indents are spaces, and several are one. No-break spaces stay.</summary>
internal static partial class HtmlText
{
    private const string Break = "<br>";

    /// <summary>Clean inline markup without space at its ends.</summary>
    public static string Inline(string html) => Trim(Fold(InlineHtml.Clean(html)));

    /// <summary>The text of markup, on one line; null where it says nothing.</summary>
    public static string? Plain(string? html)
    {
        if (string.IsNullOrWhiteSpace(html)) return null;
        var text = Fold(InlineHtml.Text(InlineHtml.Clean(html)).Replace('\n', ' ')).Trim();
        return text.Length == 0 ? null : text;
    }

    /// <summary>The text of an element, on one line.</summary>
    public static string Of(IElement element) => Plain(element.InnerHtml) ?? "";

    public static string Fold(string text)
    {
        if (!text.AsSpan().ContainsAny('\n', '\t', '\r') && !text.Contains("  ", StringComparison.Ordinal)) return text;
        var folded = new StringBuilder(text.Length);
        foreach (var character in text)
            if (character is not (' ' or '\t' or '\r' or '\n' or '\f')) folded.Append(character);
            else if (folded.Length == 0 || folded[^1] != ' ') folded.Append(' ');
        return folded.ToString();
    }

    /// <summary>Plain text as paragraphs: blank lines part them, or, where there are none, every line end.</summary>
    public static IEnumerable<string> Paragraphs(string text)
    {
        var lines = text.ReplaceLineEndings("\n");
        var parts = BlankLines.IsMatch(lines.Trim()) ? BlankLines.Split(lines) : lines.Split('\n');
        return parts.Select(part => Fold(part.Replace('\n', ' ')).Trim()).Where(part => part.Length > 0);
    }

    private static string Trim(string html)
    {
        var text = html.AsSpan().Trim();
        while (text.StartsWith(Break)) text = text[Break.Length..].TrimStart();
        while (text.EndsWith(Break)) text = text[..^Break.Length].TrimEnd();
        return text.ToString();
    }

    [GeneratedRegex(@"\n[ \t\u00a0]*\n")]
    private static partial Regex BlankLines { get; }
}
