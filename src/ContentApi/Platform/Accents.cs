using System.Globalization;
using System.Text;

namespace ContentApi.Platform;

/// <summary>Letters without their accents. Case, ligatures and everything else stay.</summary>
public static class Accents
{
    public static string Without(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD))
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark) plain.Append(c);
        return plain.ToString();
    }
}
