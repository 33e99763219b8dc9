using System.Globalization;
using ContentApi.Articles;

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
        ArticleLimits.Headline, "Is the headline on a line of its own?");

    public static ImportFault LeadTooLong(SourceLine line) => TooLong("leadTooLong", "lead", line,
        ArticleLimits.Lead, "Is the lead on a line of its own?");

    public static ImportFault TextTooLong(int line) => new("textTooLong",
        Invariant($"With line {line} the text is longer than {ArticleTextLimits.BodyBytes:N0} bytes."),
        "Send each article as a text of its own.", line);

    public static ImportFault TooManyLines(int line) => new("tooManyLines",
        Invariant($"With line {line} the text has more than {ArticleTextLimits.Lines:N0} lines, blank ones aside."),
        "Send each article as a text of its own, each paragraph on one line.", line);

    private static ImportFault TooLong(string code, string part, SourceLine line, int most, string hint)
    {
        var count = Characters.Count(line.Text);
        var message = Invariant($"The {part}, line {line.Number}, has {count:N0} characters; the limit is {most:N0}.");
        return new(code, message, hint, line.Number);
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
