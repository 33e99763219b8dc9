using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ContentApi.Platform;

/// <summary>Readable names for addresses: <c>[a-z0-9-]</c>, at most 100 characters.</summary>
public static partial class Slug
{
    public const string Pattern = "^[a-z0-9]+(-[a-z0-9]+)*$";
    public const int MaxLength = 100;
    private const int MaxKeyLength = 300;

    public static bool IsValid(string text) => text.Length <= MaxLength && Whole.IsMatch(text);

    /// <summary>A slug from a headline or a name; <paramref name="fallback"/> where no Latin letter or digit is in it.</summary>
    public static string From(string text, string language = "", string fallback = "article")
    {
        var slug = new StringBuilder(text.Length);
        foreach (var c in Plain(text, german: language.StartsWith("de", StringComparison.Ordinal)))
            if (c is (>= 'a' and <= 'z') or (>= '0' and <= '9')) slug.Append(c);
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        return Shorten(slug.ToString().TrimEnd('-'), MaxLength) is { Length: > 0 } made ? made : fallback;
    }

    /// <summary>The slug with a number that tells it from others, still short enough.</summary>
    public static string Numbered(string slug, int number) =>
        number < 2 ? slug : $"{Shorten(slug, MaxLength - 1 - number.ToString(CultureInfo.InvariantCulture).Length)}-{number}";

    /// <summary>
    /// Only letters and digits, without case and accents: what makes two headlines the same. As long as a headline at the
    /// most: some characters stand for many letters, and an index holds no row of any length.
    /// </summary>
    public static string Key(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var rune in Plain(text, german: false).EnumerateRunes())
        {
            if (!Rune.IsLetterOrDigit(rune)) continue;
            if (key.Length + rune.Utf16SequenceLength > MaxKeyLength) break;
            key.Append(rune.ToString());
        }
        return key.ToString();
    }

    private static string Plain(string text, bool german)
    {
        var plain = new StringBuilder(text.Length + 8);
        if (german)
            text = text.Normalize(NormalizationForm.FormC).Replace("ä", "ae", StringComparison.OrdinalIgnoreCase).Replace("ö", "oe", StringComparison.OrdinalIgnoreCase)
                .Replace("ü", "ue", StringComparison.OrdinalIgnoreCase);
        foreach (var c in text.Normalize(NormalizationForm.FormKD).ToLowerInvariant())
            if (CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format))
                plain.Append(c switch { 'œ' => "oe", 'æ' => "ae", 'ß' => "ss", 'ø' => "o", 'ł' => "l", 'đ' => "d", 'ð' => "d", 'þ' => "th", 'ı' => "i", _ => null } ?? c.ToString());
        return plain.ToString();
    }

    private static string Shorten(string slug, int length)
    {
        if (slug.Length <= length) return slug;
        var end = slug.LastIndexOf('-', length);
        return slug[..(end > length / 2 ? end : length)].TrimEnd('-');
    }

    [GeneratedRegex(Pattern + @"\z")]
    private static partial Regex Whole { get; }
}
