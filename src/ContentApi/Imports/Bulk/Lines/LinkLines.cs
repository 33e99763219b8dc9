using ContentApi.CrossLinks;
using ContentApi.Platform.Http;

namespace ContentApi.Imports.Bulk.Lines;

/// <summary>Reads an article's cross-links. What they lead to is found out anew: ids are another
/// installation's. Another site's address is kept.</summary>
internal sealed class LinkLines(LineChecks checks, int number, List<ImportWarning> warnings)
{
    private const string List = "crossLinks";
    private const string UsualLabel = "Lire aussi";
    private const int LongestLabel = 100;
    private const int LongestTitle = 2_000;
    private const int Most = 500;

    private readonly Dictionary<string, ImportedCrossLink?> byId = new(StringComparer.OrdinalIgnoreCase);

    public List<ImportedCrossLink> Links { get; } = [];

    /// <summary>Whether there is such a link, and it itself unless nothing is told of it.</summary>
    public bool TryFind(string? id, out ImportedCrossLink? link)
    {
        link = null;
        return id is not null && byId.TryGetValue(id, out link);
    }

    public void Read(IReadOnlyList<ArticleLine.LinkEntry?> lines)
    {
        if (lines.Count > Most) checks.Fail(new Place(List), "tooMany", $"The article has {lines.Count} cross-links.",
            $"It may have {Most}.");
        for (var i = 0; i < lines.Count && checks.Fault is null; i++)
        {
            var link = Link(lines[i], i);
            if (link is not null) Links.Add(link);
            if (lines[i]?.Id is { } id && !byId.TryAdd(id, link))
                checks.Fail(new Place(List, i, "id"), "duplicate", "Two cross-links of the article have this id.",
                    "Give each an id of its own.");
        }
    }

    private ImportedCrossLink? Link(ArticleLine.LinkEntry? line, int i)
    {
        if (checks.Line(line?.Title, new Place(List, i, "title"), LongestTitle) is { } title)
            return new ImportedCrossLink
            {
                Id = Guid.CreateVersion7(),
                Label = checks.Line(line!.Label, new Place(List, i, "label"), LongestLabel) ?? UsualLabel,
                Kind = line.Kind ?? CrossLinkKind.Read,
                Title = title,
                Href = line.State == "external" && line.Href is { Length: <= WebAddress.MaxLength } href
                    && WebAddress.TryRead(href, out _) ? href : null,
            };
        warnings.Add(new()
        {
            Line = number, Code = "noTitle",
            Message = $"The cross-link {i + 1} has no title, as one to a withdrawn article; it was left out."
        });
        return null;
    }
}
