using ContentApi.Credits;
using ContentApi.Media;

namespace ContentApi.Imports.Bulk.Lines;

/// <summary>Reads an article's media, in its order.</summary>
internal sealed class MediumLines(LineChecks checks, CreditParser credits)
{
    private const string List = "media";
    private const int LongestCaption = 5_000;
    private const int LongestCredit = 500;
    private const int LongestTerms = 2_000;
    private const int LongestName = 100;
    private const int MostMedia = 500;
    private const int MostFiles = 50;

    private readonly Dictionary<string, ImportedMedium> byId = new(StringComparer.OrdinalIgnoreCase);

    public List<ImportedMedium> Media { get; } = [];

    /// <summary>Their files and rights.</summary>
    public List<PictureMetadata> Pictures { get; } = [];

    public ImportedMedium? Find(string? id) => id is null ? null : byId.GetValueOrDefault(id);

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
            Credit = Credit(line.Credit, i),
            Focus = line.Focus is null or { X: >= 0 and <= 1, Y: >= 0 and <= 1 } ? line.Focus : NoFocus(i),
        };
        Media.Add(medium);
        Pictures.Add(new PictureMetadata
        {
            Renditions = [.. (line.Renditions ?? []).Take(MostFiles + 1).Select((file, n) =>
                File(file, i, n)).OfType<Rendition>()],
            Focus = medium.Focus,
            Rights = Rights(line.Rights, i),
        });
        if (Pictures[^1].Renditions.Count > MostFiles)
            checks.Fail(new Place(List, i, "renditions"), "tooMany", "The medium has too many files.",
                $"It may have {MostFiles}.");
        if (line.Id is { } id && !byId.TryAdd(id, medium))
            checks.Fail(new Place(List, i, "id"), "duplicate", "Two media of the article have this id.",
                "Give each an id of its own.");
    }

    private Credit Credit(ArticleLine.CreditEntry? line, int i)
    {
        var agency = checks.Line(line?.Agency, new Place(List, i, "credit", InnerMember: "agency"), LongestCredit);
        var creator = checks.Line(line?.Creator, new Place(List, i, "credit", InnerMember: "creator"), LongestCredit);
        var raw = checks.Line(line?.Raw, new Place(List, i, "credit", InnerMember: "raw"), LongestCredit)
            ?? (agency is null || creator is null ? agency ?? creator : $"{agency} - {creator}");
        if (raw is null)
            checks.Fail(new Place(List, i, "credit"), "noCredit",
                "The medium has no credit, and none is shown without.", "Say in 'credit.raw' whose it is.");
        var parsed = credits.Parse(raw ?? "-");
        if (agency is null && creator is null) return parsed;
        var display = agency is null || creator is null ? agency ?? creator! : $"{agency} / {creator}";
        return parsed with { Agency = agency, Creator = creator, Display = display };
    }

    private PictureRights? Rights(ArticleLine.MediumRightsEntry? line, int i) => line is null ? null : new PictureRights
    {
        Redistribution = line.Redistribution,
        UsageTerms = checks.Text(line.UsageTerms, new Place(List, i, "rights", InnerMember: "usageTerms"),
            LongestTerms),
        LicenseUrl = checks.Address(line.LicenseUrl, new Place(List, i, "rights", InnerMember: "licenseUrl")),
        ValidUntil = checks.Moment(line.ValidUntil, new Place(List, i, "rights", InnerMember: "validUntil")),
        DataMining = line.DataMining,
    };

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
