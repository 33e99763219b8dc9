using System.Globalization;

namespace ContentApi.Imports.ArticleText;

/// <summary>What an article text is refused for.</summary>
internal static class ArticleTextFaults
{
    public static ImportFault Empty() => new("empty", "The text is empty, or has nothing but blank lines.",
        "Send a text with at least a headline.");

    public static ImportFault NoHeadline(int line, string found) => new("noHeadline",
        $"Line {line} should be the headline, but is {found}.",
        "Put the headline on the first line, or right under the line with \"Publié\".", line);

    public static ImportFault HeadlineTooLong(SourceLine line) => TooLong("headlineTooLong", "headline", line,
        ArticleTextLimits.HeadlineCharacters, "Is the headline on a line of its own?");

    public static ImportFault LeadTooLong(SourceLine line) => TooLong("leadTooLong", "lead", line,
        ArticleTextLimits.LeadCharacters, "Is the lead on a line of its own?");

    public static ImportFault TextTooLong(int line) => new("textTooLong",
        Invariant($"With line {line} the text is longer than {ArticleTextLimits.BodyBytes:N0} bytes."),
        "Send each article as a text of its own.", line);

    private static ImportFault TooLong(string code, string part, SourceLine line, int most, string hint) => new(code,
        Invariant($"The {part} on line {line.Number} has {Characters.Count(line.Text):N0} characters, at most {most:N0} are allowed."),
        hint, line.Number);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
