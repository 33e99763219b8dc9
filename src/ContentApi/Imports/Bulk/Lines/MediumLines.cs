using ContentApi.Credits;
using ContentApi.Media;

namespace ContentApi.Imports.Bulk.Lines;

/// <summary>Reads an article's media, in its order.</summary>
/// <param name="checks">Takes the first fault.</param>
/// <param name="credits">Reads credits.</param>
/// <param name="isPublished">Whether the article is to be published: then no medium of it may do without a credit.</param>
/// <param name="warn">Takes what is odd.</param>
internal sealed class MediumLines(LineChecks checks, CreditParser credits, bool isPublished, Action<string, string> warn)
{
    private const string List = "media";
    private const int LongestCaption = 5_000;
    private const int LongestCredit = 500;
    private const int LongestNotice = 1_000;
    private const int LongestName = 100;
    private const int MostMedia = 500;
    private const int MostFiles = 50;

    private readonly Dictionary<string, ImportedMedium?> byId = new(StringComparer.OrdinalIgnoreCase);
    private readonly MediumRightsLines rights = new(checks);

    public List<ImportedMedium> Media { get; } = [];

    /// <summary>Their files and rights.</summary>
    public List<PictureMetadata> Pictures { get; } = [];

    /// <summary>Whether there is such a medium, and it itself unless it was left out.</summary>
    public bool TryFind(string? id, out ImportedMedium? medium)
    {
        medium = null;
        return id is not null && byId.TryGetValue(id, out medium);
    }

    public void Read(IReadOnlyList<ArticleLine.MediumEntry?> lines)
    {
        if (lines.Count > MostMedia) checks.Fail(new Place(List), "tooMany", $"The article has {lines.Count} media.",
            $"It may have {MostMedia}.");
        for (var i = 0; i < lines.Count && checks.Fault is null; i++)
            if (lines[i] is not { } line) checks.Fail(new Place(List, i), "missing", "The medium is null.",
                "Leave it out.");
            else Add(line, i);
    }

    private void Add(ArticleLine.MediumEntry line, int i)
    {
        var medium = new ImportedMedium
        {
            Id = Guid.CreateVersion7(),
            Role = line.Role ?? (i == 0 ? MediumRole.Lead : MediumRole.Inline),
            Kind = line.Kind ?? MediumKind.Image,
            Caption = checks.Text(line.Caption, new Place(List, i, "caption"), LongestCaption),
            Alt = checks.Text(line.Alt, new Place(List, i, "alt"), LongestCaption),
            Credit = Credit(line.Credit, i) ?? CreditLine.None,
            Waiver = checks.Text(line.Credit?.Waiver, new Place(List, i, "credit", InnerMember: "waiver"), LongestNotice),
            Focus = line.Focus is null or { X: >= 0 and <= 1, Y: >= 0 and <= 1 } ? line.Focus : NoFocus(i),
        };
        var picture = new PictureMetadata
        {
            Renditions = [.. (line.Renditions ?? []).Take(MostFiles + 1).Select((file, n) =>
                File(file, i, n)).OfType<Rendition>()],
            Focus = medium.Focus,
            Rights = rights.Read(line.Rights, i),
            CopyrightNotice = checks.Text(line.CopyrightNotice, new Place(List, i, "copyrightNotice"), LongestNotice),
        };
        if (picture.Renditions.Count > MostFiles)
            checks.Fail(new Place(List, i, "renditions"), "tooMany", "The medium has too many files.",
                $"It may have {MostFiles}.");
        var isKept = medium.IsCredited || medium.Waiver is not null || !isPublished;
        if (isKept)
        {
            Media.Add(medium);
            Pictures.Add(picture);
        }
        else warn("noCredit", $"A medium ({(picture.Renditions.Count > 0 ? picture.Renditions[0].Url
            : medium.Alt ?? medium.Caption ?? "without address")}) has no credit and was left out.");
        if (line.Id is { } id && !byId.TryAdd(id, isKept ? medium : null))
            checks.Fail(new Place(List, i, "id"), "duplicate", "Two media of the article have this id.",
                "Give each an id of its own.");
    }

    /// <summary>Null where nobody is credited.</summary>
    private Credit? Credit(ArticleLine.CreditEntry? line, int i)
    {
        var agency = checks.Line(line?.Agency, new Place(List, i, "credit", InnerMember: "agency"), LongestCredit);
        var creator = checks.Line(line?.Creator, new Place(List, i, "credit", InnerMember: "creator"), LongestCredit);
        var raw = checks.Line(line?.Raw, new Place(List, i, "credit", InnerMember: "raw"), LongestCredit);
        if (agency is null && creator is null) return raw is null ? null : credits.Parse(raw);
        return CreditLine.Compose(raw ?? CreditLine.Raw(agency, creator), agency, creator);
    }

    private Rendition? File(ArticleLine.FileEntry? line, int i, int n)
    {
        if (checks.Address(line?.Url, new Place(List, i, "renditions", n, "url")) is not { } url)
        {
            checks.Fail(new Place(List, i, "renditions", n, "url"), "missing", "The file has no address.",
                "Give one, or leave the file out.");
            return null;
        }
        if (line!.Width < 1 || line.Height < 1 || line.SizeBytes < 0)
            checks.Fail(new Place(List, i, "renditions", n), "outOfRange", "A file is at least 1 pixel wide and high.",
                "Give its size, or null.");
        return new Rendition
        {
            Name = checks.Line(line.Name, new Place(List, i, "renditions", n, "name"), LongestName) ?? "original",
            Url = url,
            Width = line.Width,
            Height = line.Height,
            ContentType = checks.Line(line.ContentType, new Place(List, i, "renditions", n, "contentType"),
                LongestName),
            SizeBytes = line.SizeBytes,
        };
    }

    private Focus? NoFocus(int i)
    {
        checks.Fail(new Place(List, i, "focus"), "outOfRange", "The focus is outside of the picture.",
            "Give 'x' and 'y' from 0 to 1.");
        return null;
    }
}
