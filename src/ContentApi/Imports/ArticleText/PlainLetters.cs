using System.Text;
using ContentApi.Platform;

namespace ContentApi.Imports.ArticleText;

/// <summary>Text as labels are compared: lower case, without accents, with plain single spaces.</summary>
internal static class PlainLetters
{
    public static string Of(ReadOnlySpan<char> text)
    {
        var folded = Spaces.Fold(text);
        return (Ascii.IsValid(folded) ? folded : Accents.Without(folded).Replace('’', '\'')).ToLowerInvariant();
    }
}
