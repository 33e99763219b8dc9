using System.Text;

namespace ContentApi.Imports.ArticleText;

/// <summary>What counts as space: also what is invisible and comes along when a page is copied.</summary>
internal static class Spaces
{
    public static bool IsSpace(char character) =>
        char.IsWhiteSpace(character) || character is '\uFEFF' or '\u200B' or '\u2060';

    public static ReadOnlySpan<char> Trim(ReadOnlySpan<char> text)
    {
        while (text.Length > 0 && IsSpace(text[0]))
            text = text[1..];
        return TrimEnd(text);
    }

    public static ReadOnlySpan<char> TrimEnd(ReadOnlySpan<char> text)
    {
        while (text.Length > 0 && IsSpace(text[^1]))
            text = text[..^1];
        return text;
    }

    /// <summary>Any run of spaces becomes one plain space; none stay at the ends.</summary>
    public static string Fold(ReadOnlySpan<char> text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var character in Trim(text))
        {
            if (!IsSpace(character))
                folded.Append(character);
            else if (folded[^1] != ' ')
                folded.Append(' ');
        }

        return folded.ToString();
    }
}
