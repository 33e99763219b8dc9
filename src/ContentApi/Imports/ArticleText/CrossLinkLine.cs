using System.Globalization;
using ContentApi.CrossLinks;

namespace ContentApi.Imports.ArticleText;

/// <summary>A line such as <c>&gt;&gt; Lire aussi : Le titre</c>: label and target headline, to the letter.</summary>
internal sealed record CrossLinkLine(string Label, CrossLinkKind Kind, string Title)
{
    private const int LongestLabel = 150;

    /// <summary>Whether the line announces a cross-link, understood or not.</summary>
    public static bool HasChevron(string line) => IsChevron(line[0]);

    public static CrossLinkLine? Read(string line)
    {
        if (!HasChevron(line))
            return ReadBare(line);
        var text = line.AsSpan();
        while (text.Length > 0 && (IsChevron(text[0]) || Spaces.IsSpace(text[0])))
            text = text[1..];
        if (Opening(text) is not (var kind, var end))
            return null;
        var colon = Colon(text, end);
        return colon > 0 ? Cut(text, colon, colon + 1, kind) : Cut(text, end, end, kind);
    }

    private static CrossLinkLine? ReadBare(ReadOnlySpan<char> text)
    {
        var start = text[..Math.Min(text.Length, LongestLabel)];
        var colon = start.IndexOf(':');
        if (colon < 0 || !CrossLinkWords.IsPhrase(PlainLetters.Of(start[..colon])))
            return null;
        return Cut(text, colon, colon + 1, CrossLinkKind.Read);
    }

    /// <summary>The kind that the first words name, and where they end: <c>A lire</c>, <c>Ecouter aussi</c>.</summary>
    private static (CrossLinkKind Kind, int End)? Opening(ReadOnlySpan<char> text)
    {
        var (word, end) = NextWord(text, 0);
        if (word is "a")
            (word, end) = NextWord(text, end);
        if (CrossLinkWords.KindOf(word) is not { } kind)
            return null;
        var (next, nextEnd) = NextWord(text, end);
        return (kind, CrossLinkWords.IsAlso(next) ? nextEnd : end);
    }

    private static (string Plain, int End) NextWord(ReadOnlySpan<char> text, int from)
    {
        while (from < text.Length && Spaces.IsSpace(text[from]))
            from++;
        var end = from;
        // Longer than any word that is known here: not worth reading on.
        while (end < text.Length && end - from < 20 && IsOfWord(text[end]))
            end++;
        return (PlainLetters.Of(text[from..end]), end);
    }

    private static bool IsChevron(char character) => character is '>' or '»' or '›' or '→' or '►';

    private static bool IsOfWord(char character) =>
        char.IsLetterOrDigit(character)
        || CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark;

    /// <summary>The colon behind the label. That of <c>18:30</c> or <c>https://</c> has no space beside it.</summary>
    private static int Colon(ReadOnlySpan<char> text, int openingEnd)
    {
        for (var at = openingEnd; at < Math.Min(text.Length, LongestLabel); at++)
        {
            if (text[at] == ':' && (at == openingEnd || Spaces.IsSpace(text[at - 1])
                || at + 1 == text.Length || Spaces.IsSpace(text[at + 1])))
                return at;
        }

        return -1;
    }

    private static CrossLinkLine? Cut(ReadOnlySpan<char> text, int labelEnd, int titleStart, CrossLinkKind kind)
    {
        var title = Spaces.Trim(text[titleStart..]).ToString();
        var label = Spaces.TrimEnd(text[..labelEnd]).ToString();
        return title.Any(char.IsLetterOrDigit) ? new(label, kind, title) : null;
    }
}
