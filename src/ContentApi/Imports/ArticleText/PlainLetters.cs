using System.Globalization;
using System.Text;

namespace ContentApi.Imports.ArticleText;

/// <summary>Text as labels are compared: lower case, without accents, with plain single spaces.</summary>
internal static class PlainLetters
{
    public static string Of(ReadOnlySpan<char> text)
    {
        var folded = Spaces.Fold(text);
        if (Ascii.IsValid(folded))
            return folded.ToLowerInvariant();
        var plain = new StringBuilder(folded.Length);
        foreach (var character in folded.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark)
                plain.Append(char.ToLowerInvariant(character == '’' ? '\'' : character));
        }

        return plain.ToString();
    }
}
