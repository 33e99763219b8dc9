using System.Text;
using ContentApi.Articles.Blocks;
using ContentApi.Credits;
using ContentApi.CrossLinks;
using ContentApi.Imports.ArticleText;
using ContentApi.Media;
using ContentApi.Platform.Html;

namespace ContentApi.Imports.Markup;

/// <summary>Collects what markup becomes: blocks in order, media, cross-links, and warnings about the rest.</summary>
internal sealed class ArticleParts(KnownAgencies agencies, Func<Guid> newId)
{
    public const int MostBlocks = 5_000;

    /// <summary>Of media and of links each.</summary>
    public const int MostBeside = 1_000;

    private readonly BlockIds ids = new();
    private readonly CreditParser credits = new(agencies);

    public KnownAgencies Agencies => agencies;

    public KnownMedia Known { get; } = new();

    public List<Block> Blocks { get; } = [];

    public List<ImportedMedium> Media { get; } = [];

    public List<ImportedCrossLink> CrossLinks { get; } = [];

    public List<ImportWarning> Warnings { get; } = [];

    public int Bytes { get; private set; }

    /// <summary>Whether it is more already than an article may have.</summary>
    public bool IsFull => Bytes > ArticleTextLimits.BodyBytes || Blocks.Count > MostBlocks;

    /// <summary>Against which relative addresses are read.</summary>
    public Uri? Base { get; init; }

    public void Warn(string code, string message, int? line = null) =>
        Warnings.Add(new ImportWarning { Line = line, Code = code, Message = message });

    /// <param name="html">Clean.</param>
    public void AddParagraph(string html)
    {
        var text = InlineHtml.Text(html);
        Add(html, new Paragraph { Id = ids.Next("paragraph", html == InlineHtml.Escape(text) ? text : html), Html = html, Text = text });
    }

    public void AddHeading(int level, string text) =>
        Add(text, new Heading { Id = ids.Next("heading", text), Level = Math.Clamp(level, 2, 4), Text = text });

    public void AddQuote(string html, string? attribution) => Add(html, new Quote
    {
        Id = ids.Next("quote", $"{html}\n{attribution}"), Html = html, Text = InlineHtml.Text(html), Attribution = attribution,
    });

    public void AddList(bool ordered, IReadOnlyList<string> items)
    {
        var all = string.Join('\n', items);
        Add(all, new ListBlock
        {
            Id = ids.Next("list", all),
            Ordered = ordered,
            Items = [.. items.Select(html => new ListItem { Html = html, Text = InlineHtml.Text(html) })],
        });
    }

    public void AddEmbed(string provider, string url, string? html) =>
        Add(url + html, new Embed { Id = ids.Next("embed", $"{url}\n{html}"), Provider = provider, Url = url, Html = html });

    public void AddUnclassified(string text, string reason)
    {
        Add(text, new Unclassified { Id = ids.Next("unclassified", text), Text = text });
        Warn("unclassified", $"{reason} It is kept as unclassified text.");
    }

    /// <summary>A link to another article, at its place in the text.</summary>
    public void AddCrossLink(string label, CrossLinkKind kind, string title, string? href)
    {
        var link = new ImportedCrossLink { Id = newId(), Label = label, Kind = kind, Title = title, Href = href };
        CrossLinks.Add(link);
        Add(title, new CrossLinkBlock { Id = ids.Next("crossLink", $"{label}\n{title}"), CrossLinkId = link.Id });
    }

    /// <summary>A medium as a format describes it; null, with a warning, where nobody is credited.</summary>
    public ImportedMedium? Describe(
        MediumKind kind, string? caption, string? alt, string? credit, IReadOnlyList<Rendition> renditions)
    {
        if (string.IsNullOrWhiteSpace(credit))
        {
            var (words, named) = CaptionCredit.Split(caption, agencies);
            if (named is null)
            {
                Warn("noCredit", $"A medium ({(renditions.Count > 0 ? renditions[0].Url : alt ?? caption ?? "without address")}) has no credit and was left out.");
                return null;
            }
            (caption, credit) = (words, named);
        }
        return new ImportedMedium
        {
            Id = newId(), Role = MediumRole.Inline, Kind = kind, Caption = Blank(caption), Alt = Blank(alt),
            Credit = credits.Parse(credit.Trim()), Renditions = renditions,
        };
    }

    /// <summary>Shows a medium where the text has come to: on top as the lead medium or in its gallery, later with a block.</summary>
    public void Show(ImportedMedium medium)
    {
        var shown = Media.Find(other => other.Id == medium.Id);
        if (shown is null && Blocks.Count == 0)
        {
            AddBeside(medium, Media.Count == 0 ? MediumRole.Lead : MediumRole.Gallery);
            return;
        }
        if (shown is null) Media.Add(medium with { Role = MediumRole.Inline });
        else if (Blocks.Count == 0) return;
        Add(medium.Caption ?? "", new MediaBlock
        {
            Id = ids.Next("media", $"{medium.Caption}\n{medium.Credit.Raw}"), MediaId = medium.Id, Caption = medium.Caption, Credit = medium.Credit,
        });
    }

    /// <summary>Adds a medium that the article has, and the text does not show. Twice is once.</summary>
    public void AddBeside(ImportedMedium medium, MediumRole role)
    {
        if (Media.Exists(other => other.Id == medium.Id)) return;
        if (role == MediumRole.Lead) Media.Insert(0, medium with { Role = role });
        else Media.Add(medium with { Role = role });
    }

    private void Add(string text, Block block)
    {
        Blocks.Add(block);
        Bytes += Encoding.UTF8.GetByteCount(text);
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
