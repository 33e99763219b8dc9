using System.Text;
using ContentApi.Articles.Blocks;
using ContentApi.Credits;
using ContentApi.Imports;
using ContentApi.Imports.ArticleText;
using ContentApi.Media;

namespace ContentApi.Syndication.Formats;

/// <summary>
/// An article's content as lines of the newsroom's text form. Blank lines are part of that form: what stands alone and
/// short is a heading, so a paragraph of that kind is put close to a neighbour.
/// </summary>
internal sealed class ArticleTextLines
{
    private readonly List<Entry> entries = [];
    private readonly KnownAgencies agencies;
    private readonly bool isSigned;

    private ArticleTextLines(ImportedArticle article, string colon, KnownAgencies agencies)
    {
        this.agencies = agencies;
        isSigned = article.Signature is not null;
        Add(Role.Other, article.Headline);
        foreach (var medium in article.Media.Where(medium => medium.Role != MediumRole.Inline)) Add(Role.Picture, Picture(medium));
        // Right under the picture it is the lead; without one, the first text is.
        if (article.Lead is { } lead) Add(Role.Other, [lead], isClose: entries.Count > 1);
        foreach (var block in article.Body) Add(article, block, colon);
        // With an agency's name it is a signature wherever it stands.
        if (article.Signature is { } signature)
            Add(SignatureLine.Read(signature.Raw, agencies) is { NamesAgency: true } ? Role.Other : Role.Alone, signature.Raw);
        KeepCompany();
    }

    private enum Role
    {
        Other,

        /// <summary>It means something else where a text line touches it from below.</summary>
        Picture,

        /// <summary>It must have blank lines around it.</summary>
        Alone,

        /// <summary>A text that would be a heading, or a signature, with blank lines around it.</summary>
        Short,
    }

    /// <param name="article">What is to be said.</param>
    /// <param name="colon">What stands between a link's label and its title.</param>
    /// <param name="agencies">The agencies that signatures may name.</param>
    public static string Of(ImportedArticle article, string colon, KnownAgencies agencies)
    {
        var lines = new ArticleTextLines(article, colon, agencies);
        var text = new StringBuilder();
        foreach (var entry in lines.entries)
        {
            if (text.Length > 0) text.Append(entry.IsClose ? "\n" : "\n\n");
            text.AppendJoin('\n', entry.Lines);
        }
        return text.ToString();
    }

    private static string[] Picture(ImportedMedium medium)
    {
        var caption = medium.Caption is { } text ? $"{text} - [{medium.Credit.Raw}]" : null;
        var alt = medium.Alt is { } description ? $"{description} [{medium.Credit.Raw}]" : null;
        return (alt, caption) switch
        {
            (null, null) => [$"[{medium.Credit.Raw}]"],
            (null, { } only) => [only],
            ({ } only, null) => [only],
            ({ } first, { } second) => [first, second],
        };
    }

    private void Add(ImportedArticle article, Block block, string colon)
    {
        switch (block)
        {
            case Heading heading:
                Add(Role.Alone, heading.Text);
                break;
            case Paragraph paragraph:
                Add(paragraph.Text.Length > 0 && HeadingLine.HasForm(paragraph.Text) ? Role.Short : Role.Other, paragraph.Text);
                break;
            case Unclassified unclassified:
                Add(RoleOf(unclassified, article), unclassified.Text);
                break;
            case MediaBlock place when article.Media.FirstOrDefault(medium => medium.Id == place.MediaId) is { } medium:
                Add(Role.Picture, Picture(medium));
                break;
            case CrossLinkBlock place when article.CrossLinks.FirstOrDefault(link => link.Id == place.CrossLinkId) is { } link:
                Add(Role.Other, $">> {link.Label}{colon}{link.Title}");
                break;
        }
    }

    // What begins with a chevron, or has no letter, is told by that alone; the last words by being no sentence,
    // those before by standing alone.
    private Role RoleOf(Unclassified block, ImportedArticle article)
    {
        if (IsByForm(block.Text)) return Role.Other;
        if (block != article.Body.LastOrDefault(IsText) || HeadingLine.EndsSentence(block.Text)) return Role.Alone;
        return !isSigned && SignatureLine.Read(block.Text, agencies) is not null ? Role.Short : Role.Other;
    }

    private static bool IsText(Block block) =>
        block is Paragraph or Heading || (block is Unclassified unclassified && !IsByForm(unclassified.Text));

    private static bool IsByForm(string text) =>
        text.Length == 0 || CrossLinkLine.HasChevron(text) || !text.Any(char.IsLetterOrDigit);

    private void Add(Role role, params string[] lines) => Add(role, lines, isClose: false);

    private void Add(Role role, string[] lines, bool isClose) => entries.Add(new Entry(role, lines) { IsClose = isClose });

    private void KeepCompany()
    {
        for (var at = 1; at < entries.Count; at++)
        {
            if (entries[at].Role != Role.Short || entries[at].IsClose) continue;
            // A line close under a picture on top would be the lead.
            var above = entries[at - 1].Role;
            if (above is Role.Other or Role.Short || (above == Role.Picture && HasText(at))) entries[at].IsClose = true;
            else if (at + 1 < entries.Count && entries[at + 1].Role != Role.Alone) entries[at + 1].IsClose = true;
        }
    }

    private bool HasText(int before) => entries.Take(before).Skip(1).Any(entry => entry.Role != Role.Picture);

    private sealed record Entry(Role Role, string[] Lines)
    {
        public bool IsClose { get; set; }
    }
}
