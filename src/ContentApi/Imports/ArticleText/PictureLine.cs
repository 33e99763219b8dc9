using System.Buffers;
using System.Collections.Frozen;
using ContentApi.Credits;

namespace ContentApi.Imports.ArticleText;

/// <summary>
/// A line that ends in a credit: <c>Text [Credit]</c> describes a picture, <c>Text - [Credit]</c> is its caption.
/// The text is null where the line is nothing but the credit.
/// </summary>
internal sealed record PictureLine(string? Text, bool HasDash, string Credit)
{
    private const int LongestCredit = 120;

    /// <summary>Editors' own remarks in brackets, and what only says what kind of piece it is.</summary>
    private static readonly FrozenSet<string> Remarks = FrozenSet.ToFrozenSet(
    [
        "sic", "ndlr", "ndt", "ndr", "red", "anm", "note", "nota", "ed",
        "video", "audio", "photo", "photos", "podcast", "live", "direct", "en direct", "exclusif", "infographie",
        "mise a jour", "mis a jour", "update",
    ]);

    private static readonly SearchValues<char> LettersAndStops = SearchValues.Create("abcdefghijklmnopqrstuvwxyz.");

    public static PictureLine? Read(string line, KnownAgencies agencies)
    {
        var open = line.EndsWith(']') ? line.LastIndexOf('[') : -1;
        if (open < 0 || line.Length - open - 2 is < 1 or > LongestCredit)
            return null;
        var credit = Spaces.Trim(line.AsSpan(open + 1, line.Length - open - 2)).ToString();
        var before = Spaces.TrimEnd(line.AsSpan(0, open));
        // "mot[Sic]" is inside a sentence, not after it.
        if (before.Length == open && open > 0 && char.IsLetterOrDigit(line[open - 1]) || !IsCredit(credit, agencies))
            return null;
        var hasDash = before is [.., '-' or '–' or '—'] && (before.Length == 1 || Spaces.IsSpace(before[^2]));
        var text = hasDash ? Spaces.TrimEnd(before[..^1]) : before;
        return new(text.Length == 0 ? null : text.ToString(), hasDash, credit);
    }

    /// <summary>Whether this line and the one directly under it are one picture: description, then caption.</summary>
    public bool IsDescribedAgainBy(PictureLine below) =>
        !HasDash && below.HasDash && Spaces.Fold(Credit) == Spaces.Fold(below.Credit);

    private static bool IsCredit(string credit, KnownAgencies agencies)
    {
        if (credit.Contains(']') || credit.Contains("://", StringComparison.Ordinal)
            || credit.StartsWith("www.", StringComparison.OrdinalIgnoreCase) || IsRemark(credit))
            return false;
        if (credit == "©")
            return true;
        if (!credit.Any(char.IsLetter))
            return false;
        return credit[0] == '©' || credit.StartsWith("(c)", StringComparison.OrdinalIgnoreCase)
            || char.IsUpper(credit[0]) || char.IsDigit(credit[0])
            || CreditParser.NamesNobody(credit) || agencies.AreNamedIn(credit);
    }

    private static bool IsRemark(string credit)
    {
        var plain = PlainLetters.Of(credit);
        if (Remarks.Contains(plain))
            return true;
        // "n.d.l.r.: …", "Anm. d. Red.", "réd. …": an abbreviation or a word that something follows.
        var end = plain.AsSpan().IndexOfAnyExcept(LettersAndStops);
        var word = end < 0 ? plain : plain[..end];
        return Remarks.Contains(word.Replace(".", ""))
            && (word.Contains('.') || word is "sic" or "ndlr" or "ndt" or "ndr" or "note");
    }
}
