using System.Globalization;
using ContentApi.Articles;
using ContentApi.Articles.Blocks;
using ContentApi.Imports.ArticleText;
using ContentApi.Platform;

namespace ContentApi.Imports.Markup;

/// <summary>Puts the parts of an article together, and refuses what is missing or too long.</summary>
internal sealed class ArticleAssembly(ArticleParts parts)
{
    private const int LongestGuess = 150;

    public string? Headline { get; set; }
    public string? Kicker { get; set; }
    public string? Lead { get; set; }
    public string? Language { get; set; }
    public string? Byline { get; set; }
    public ArticleType Type { get; set; }
    public DateTimeOffset? PublishedAt { get; set; }
    public DateTimeOffset? ModifiedAt { get; set; }

    /// <summary>Who delivered or wrote it; those that are agencies are named in the signature.</summary>
    public IReadOnlyList<string?> Sources { get; set; } = [];

    public ReadResult Finish()
    {
        TakeClosingSignature();
        var headline = HtmlText.Plain(InlineSafe(Headline)) ?? GuessHeadline();
        if (headline is null) return Refused(new("noHeadline", "The item has no headline.", "Send an item with a headline."));
        if (FaultOfLength(headline) is { } fault) return Refused(fault);
        var (signature, authors) = Signed();
        var article = new ImportedArticle
        {
            Type = Type, Headline = headline, Kicker = Blank(Kicker), Lead = Blank(Lead), Language = LanguageTagOf(Language), Body = parts.Blocks,
            Signature = signature, Authors = authors, Media = parts.Media, CrossLinks = parts.CrossLinks,
            PublishedAt = PublishedAt, ModifiedAt = ModifiedAt > PublishedAt ? ModifiedAt : null,
        };
        return ForbiddenCharacters.FindIn(ItemText.Of(article)) is { } forbidden
            ? Refused(forbidden with { Line = null, Message = forbidden.Message[(forbidden.Message.IndexOf(": ", StringComparison.Ordinal) + 2)..] })
            : new ReadResult(article, parts.Warnings, null);
    }

    public static ReadResult Refused(ImportFault fault, IReadOnlyList<ImportWarning>? warnings = null) => new(null, warnings ?? [], fault);

    private ReadResult Refused(ImportFault fault) => Refused(fault, parts.Warnings);

    /// <summary>Headlines are plain text in every format: a &lt; in them is a &lt;.</summary>
    private static string? InlineSafe(string? headline) => headline is null ? null : Platform.Html.InlineHtml.Escape(headline);

    private string? GuessHeadline()
    {
        var text = Lead ?? parts.Blocks.OfType<Paragraph>().FirstOrDefault()?.Text.Replace('\n', ' ');
        if (text is null) return null;
        var end = text.IndexOfAny(['.', '!', '?'], Math.Min(15, text.Length));
        var sentence = end > 0 ? text[..end].TrimEnd() : text;
        if (sentence.Length > LongestGuess) sentence = sentence[..Math.Max(1, sentence.LastIndexOf(' ', LongestGuess))].TrimEnd() + "…";
        parts.Warn("guessedHeadline", "The item has no headline; the beginning of its text was taken.");
        return sentence;
    }

    private ImportFault? FaultOfLength(string headline)
    {
        if (Characters.Count(headline) > ArticleLimits.Headline) return TooLong("headlineTooLong", "headline", Characters.Count(headline), ArticleLimits.Headline);
        if (Lead is not null && Characters.Count(Lead) > ArticleLimits.Lead) return TooLong("leadTooLong", "lead", Characters.Count(Lead), ArticleLimits.Lead);
        if (parts.Media.Count > ArticleParts.MostBeside || parts.CrossLinks.Count > ArticleParts.MostBeside)
            return new("tooManyParts", $"The item has more than {ArticleParts.MostBeside} media or links.", "Send each article as an item of its own.");
        return !parts.IsFull ? null
            : new("textTooLong", string.Create(CultureInfo.InvariantCulture, $"The text is longer than {ArticleTextLimits.BodyBytes:N0} bytes."), "Send each article as an item of its own.");
    }

    private static ImportFault TooLong(string code, string part, int count, int most) => new(code,
        string.Create(CultureInfo.InvariantCulture, $"The {part} has {count:N0} characters; the limit is {most:N0}."), $"Shorten the {part}.");

    /// <summary>"(SDA/sj)" or "afp/ta" as the last paragraph, where the format has no place for it.</summary>
    private void TakeClosingSignature()
    {
        if (Blank(Byline) is not null || parts.Blocks.Count < 2 || parts.Blocks[^1] is not Paragraph { Text.Length: < 60 } last) return;
        var line = last.Text.Trim().TrimStart('(').TrimEnd(')');
        if (line.Length == 0 || SignatureLine.Read(line, parts.Agencies) is not { NamesAgency: true }) return;
        Byline = line;
        parts.Blocks.RemoveAt(parts.Blocks.Count - 1);
    }

    private (Signature?, IReadOnlyList<Author>) Signed()
    {
        var agencies = Sources.OfType<string>().Select(parts.Agencies.Canonical).OfType<string>().ToList();
        if (Blank(Byline) is not { } line)
            return (agencies.Count == 0 ? null : new Signature { Raw = string.Join('/', agencies.Distinct()), Agencies = [.. agencies.Distinct()], Initials = [] }, []);
        line = HtmlText.Fold(line);
        if (SignatureLine.Read(line, parts.Agencies) is { } read)
            return (read.Signature with { Agencies = [.. read.Signature.Agencies.Union(agencies)] }, read.Authors);
        return (new Signature { Raw = line, Agencies = [.. agencies.Distinct()], Initials = [] }, []);
    }

    private static string? LanguageTagOf(string? language) => language is null ? null : LanguageTag.Normalise(language.Trim().Replace('_', '-'));

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
