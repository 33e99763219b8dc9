using System.Buffers;
using System.Collections.Frozen;

namespace ContentApi.Platform.Html;

/// <summary>
/// Tells how deep elements are nested, by their tags alone and in one pass. The parser must not be asked: open formatting
/// elements are opened anew in every paragraph, so that 30 KB of them become millions of elements. Where the tags leave it
/// unclear what is closed, this counts too much rather than too little.
/// </summary>
internal static class HtmlDepth
{
    /// <summary>Pages of newsrooms have twenty or thirty levels.</summary>
    public const int Most = 200;

    public static readonly SearchValues<char> EndOfName = SearchValues.Create(" \t\r\n\f/>");

    private static readonly FrozenSet<string> Void = FrozenSet.ToFrozenSet(
        ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"]);

    /// <summary>What ends by itself where its parent ends, or another of its kind begins.</summary>
    private static readonly FrozenSet<string> EndsByItself = FrozenSet.ToFrozenSet(
        ["p", "li", "dt", "dd", "td", "th", "tr", "tbody", "thead", "tfoot", "option", "optgroup", "rp", "rt"]);

    private static readonly FrozenSet<string> RawText = FrozenSet.ToFrozenSet(
        ["script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes", "noscript"]);

    public static bool Exceeds(ReadOnlySpan<char> html, int most)
    {
        var open = new List<string>();
        for (var at = html.IndexOf('<'); at >= 0; at = Next(html, at))
        {
            var tag = html[(at + 1)..];
            if (tag.StartsWith("!--", StringComparison.Ordinal)) at += CommentLength(tag);
            else if (tag is ['!' or '?', ..] or ['/', not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z')), ..]) at += Math.Max(0, tag.IndexOf('>'));
            else if (tag is ['/', ..])
            {
                Close(open, Name(tag[1..]));
                at += HtmlTagEnd.In(tag);
            }
            else if (tag.Length > 0 && char.IsAsciiLetter(tag[0]))
            {
                var name = Name(tag);
                at += HtmlTagEnd.In(tag);
                if (RawText.Contains(name)) at = PassRawText(html, at, name, open);
                else Open(open, name);
                if (open.Count > most) return true;
            }
            at++;
        }
        return false;
    }

    private static int Next(ReadOnlySpan<char> html, int from)
    {
        var next = from < html.Length ? html[from..].IndexOf('<') : -1;
        return next < 0 ? -1 : from + next;
    }

    private static void Open(List<string> open, string name)
    {
        if (Void.Contains(name) || (open.Count > 0 && open[^1] == name && EndsByItself.Contains(name))) return;
        open.Add(name);
    }

    private static void Close(List<string> open, string name)
    {
        var at = open.Count - 1;
        while (at >= 0 && open[at] != name && EndsByItself.Contains(open[at])) at--;
        if (at >= 0 && open[at] == name) open.RemoveRange(at, open.Count - at);
    }

    /// <summary>
    /// Nothing in it closes anything. What seems to be opened counts: in a drawing, which has no raw text, it may be. So does
    /// a script with a comment in it, whose end is not where it seems.
    /// </summary>
    private static int PassRawText(ReadOnlySpan<char> html, int at, string name, List<string> open)
    {
        var rest = html[Math.Min(at, html.Length)..];
        var end = rest.IndexOf($"</{name}", StringComparison.OrdinalIgnoreCase);
        var text = end < 0 ? rest : rest[..end];
        for (var index = 0; index + 1 < text.Length; index++)
            if (text[index] == '<' && (char.IsAsciiLetter(text[index + 1]) || text[index + 1] == '!') && open.Count <= Most) open.Add("");
        return end < 0 ? html.Length : at + end;
    }

    private static int CommentLength(ReadOnlySpan<char> tag)
    {
        if (tag.StartsWith("!-->", StringComparison.Ordinal) || tag.StartsWith("!--->", StringComparison.Ordinal)) return 3;
        var end = tag.IndexOf("-->", StringComparison.Ordinal);
        var other = tag.IndexOf("--!>", StringComparison.Ordinal);
        return other >= 0 && (end < 0 || other < end) ? other : end < 0 ? tag.Length : end;
    }

    private static string Name(ReadOnlySpan<char> tag)
    {
        var end = tag.IndexOfAny(EndOfName);
        return (end < 0 ? tag : tag[..end]).ToString().ToLowerInvariant();
    }
}
