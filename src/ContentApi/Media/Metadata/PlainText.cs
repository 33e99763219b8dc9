using System.Text;

namespace ContentApi.Media.Metadata;

/// <summary>Text out of a file, as it can be stored and shown.</summary>
internal static class PlainText
{
    /// <summary>Without NUL, other control characters and halves of characters; null where nothing is left.</summary>
    public static string? Of(string? text)
    {
        if (text is null) return null;
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
            if (rune.Value is '\n' or '\t' || !Rune.IsControl(rune) && rune != Rune.ReplacementChar) plain.Append(rune);
        var trimmed = plain.ToString().Trim();
        return trimmed.Length == 0 ? null : trimmed;
    }
}
