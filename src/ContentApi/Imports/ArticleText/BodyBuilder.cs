using System.Text;
using ContentApi.Articles.Blocks;
using ContentApi.Credits;
using ContentApi.Media;

namespace ContentApi.Imports.ArticleText;

/// <summary>Collects what lines become: blocks in order, media, cross-links, and warnings about the rest.</summary>
internal sealed class BodyBuilder(CreditParser credits, Func<Guid> newId, List<ImportWarning> warnings)
{
    private readonly BlockIds ids = new();
    private int bytes;

    public List<Block> Blocks { get; } = [];

    public List<ImportedMedium> Media { get; } = [];

    public List<ImportedCrossLink> CrossLinks { get; } = [];

    /// <summary>The line with which the body became longer than allowed.</summary>
    public int? TooLongAt { get; private set; }

    public void AddHeading(SourceLine line) =>
        Add(line, new Heading { Id = ids.Next("heading", line.Text), Level = 2, Text = line.Text });

    public void AddParagraph(SourceLine line) =>
        Add(line, new Paragraph { Id = ids.Next("paragraph", line.Text), Html = Escape(line.Text), Text = line.Text });

    public void AddUnclassified(SourceLine line) =>
        Add(line, new Unclassified { Id = ids.Next("unclassified", line.Text), Text = line.Text });

    public void AddUnclassified(SourceLine line, string reason)
    {
        AddUnclassified(line);
        var message = $"{reason} It is kept as unclassified text.";
        warnings.Add(new() { Line = line.Number, Code = "unclassified", Message = message });
    }

    public void AddCrossLink(SourceLine line, CrossLinkLine found)
    {
        var link = new ImportedCrossLink { Id = newId(), Label = found.Label, Kind = found.Kind, Title = found.Title };
        CrossLinks.Add(link);
        var id = ids.Next("crossLink", $"{link.Label}\n{link.Title}");
        Add(line, new CrossLinkBlock { Id = id, CrossLinkId = link.Id });
    }

    public ImportedMedium AddMedium(PictureLine first, PictureLine? second, MediumRole role)
    {
        var medium = new ImportedMedium
        {
            Id = newId(),
            Role = role,
            Alt = first.HasDash ? null : first.Text,
            Caption = first.HasDash ? first.Text : second?.Text,
            Credit = credits.Parse(first.Credit),
        };
        Media.Add(medium);
        return medium;
    }

    public void AddMediaBlock(SourceLine line, ImportedMedium medium) => Add(line, new MediaBlock
    {
        Id = ids.Next("media", $"{medium.Caption}\n{medium.Credit.Raw}"),
        MediaId = medium.Id,
        Caption = medium.Caption,
        Credit = medium.Credit,
    });

    private void Add(SourceLine line, Block block)
    {
        Blocks.Add(block);
        bytes += Encoding.UTF8.GetByteCount(line.Text);
        if (bytes > ArticleTextLimits.BodyBytes)
            TooLongAt ??= line.Number;
    }

    // Article text is text: markup in it is shown, not obeyed. Quotes may stay, no attribute is made of it.
    private static string Escape(string text) =>
        text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");
}
