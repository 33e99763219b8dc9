using System.Text;
using System.Text.RegularExpressions;

namespace ContentApi.Articles.Search;

/// <summary>
/// Where a search matched, as <c>search_mark</c> tells it: copies of the texts in which everything but words is blank and
/// <c>&lt;</c> and <c>&gt;</c> stand around each match. They are laid over the texts themselves.
/// </summary>
/// <param name="Headline">The marked headline, or null.</param>
/// <param name="Lead">The marked lead, or null.</param>
/// <param name="Body">The marked text, or null.</param>
/// <param name="Text">The text to which <paramref name="Body"/> belongs.</param>
/// <param name="Score">How well it matches, where matches are ranked.</param>
/// <param name="RankedAt">The moment of the ranking's first page, in milliseconds, where matches are ranked.</param>
public sealed partial record SearchMarks(
    string? Headline, string? Lead, string? Body, string? Text, double Score, long RankedAt)
{
    private const int SnippetLength = 200;

    public SearchHighlights Highlight(string headline, string? lead) => new()
    {
        Headline = Whole(headline, Headline),
        Lead = Whole(lead, Lead),
        Body = Snippet(Text, Body),
    };

    private static string? Whole(string? text, string? marked)
    {
        var (clean, marks) = Match(text, marked);
        return marks.Count == 0 ? null : Write(clean, marks, 0, clean.Length);
    }

    private static string? Snippet(string? text, string? marked)
    {
        var (clean, marks) = Match(text, marked);
        if (marks.Count == 0) return null;
        var best = marks.MaxBy(mark => Told(clean, marks, mark.Start));
        var (start, end) = (Math.Max(0, best.Start - SnippetLength / 4), 0);
        if (start > 0) start = NextWord(clean, start, best.Start);
        end = Math.Min(clean.Length, start + SnippetLength);
        if (end < clean.Length && clean.LastIndexOf(' ', end, end - start) is var space && space > best.End) end = space;
        end = Math.Max(end, Math.Min(best.End, clean.Length));
        if (end < clean.Length && char.IsLowSurrogate(clean[end])) end++;
        return (start > 0 ? "… " : "") + Write(clean, marks, start, end).Replace('\n', ' ').Trim() + (end < clean.Length ? " …" : "");
    }

    // The place where the most different words are told within a snippet's length; of equals, the first.
    private static int Told(string clean, List<(int Start, int End)> marks, int start) => marks
        .Where(mark => mark.Start >= start && mark.End <= start + SnippetLength * 3 / 4)
        .Select(mark => clean[mark.Start..mark.End].ToLowerInvariant()).Distinct().Count();

    private static int NextWord(string clean, int start, int limit)
    {
        var space = clean.IndexOfAny([' ', '\n'], start, limit - start);
        return space < 0 ? limit : space + 1;
    }

    /// <summary>The matches' places in the text. A text and a copy that do not fit together have none.</summary>
    private static (string Clean, List<(int Start, int End)> Marks) Match(string? text, string? marked)
    {
        var marks = new List<(int, int)>();
        if (text is null || marked is null) return ("", marks);
        var clean = Inner.Replace(text.Normalize(NormalizationForm.FormC), "");
        var (at, start) = (0, 0);
        foreach (var rune in marked.EnumerateRunes())
            if (rune.Value == '<') start = at;
            else if (rune.Value == '>') marks.Add((start, WordEnd(clean, at)));
            else if (at >= clean.Length) return ("", []);
            else at += char.IsHighSurrogate(clean[at]) && at + 1 < clean.Length ? 2 : 1;
        return (clean, marks);
    }

    // search_endings cuts endings off: the mark takes in the whole word.
    private static int WordEnd(string clean, int at)
    {
        while (at < clean.Length && char.IsLetterOrDigit(clean[at])) at++;
        return at;
    }

    private static string Write(string clean, List<(int Start, int End)> marks, int start, int end)
    {
        var html = new StringBuilder();
        foreach (var mark in marks.Where(mark => mark.Start >= start && mark.End <= end))
        {
            html.Append(Escape(clean[start..mark.Start])).Append("<mark>").Append(Escape(clean[mark.Start..mark.End])).Append("</mark>");
            start = mark.End;
        }
        return html.Append(Escape(clean[start..end])).ToString();
    }

    // HtmlEncoder would write every accent as a number.
    private static string Escape(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal).Replace("'", "&#39;", StringComparison.Ordinal);

    [GeneratedRegex(@"[\u00AD\u200B-\u200D\u2060\uFEFF]")]
    private static partial Regex Inner { get; }
}
