using System.Xml.Linq;
using ContentApi.Imports.Xml;

namespace ContentApi.Imports.NewsMlG2;

/// <summary>Which media of a document belong to which text: those that it links to, and those that a package has beside it.</summary>
internal sealed class NewsMlG2Belonging
{
    /// <summary>A package of more texts is a list of news, not one piece with its pictures.</summary>
    private const int MostTextsOfAPackage = 20;

    private const int MostMediaOfAText = 200;

    private readonly Dictionary<XElement, List<XElement>> mediaOf = [];
    private readonly HashSet<XElement> taken = [];

    public NewsMlG2Belonging(XElement root, IReadOnlyList<XElement> texts, IReadOnlyList<XElement> media)
    {
        var textsById = texts.ToLookup(Id);
        var mediaById = media.ToLookup(Id);
        foreach (var text in texts)
        {
            foreach (var link in text.One("itemMeta")?.All("link") ?? []) Give(text, mediaById[link.Attr("residref") ?? ""]);
            if (texts.Count == 1) Give(text, media);
        }
        foreach (var package in root.DescendantsAndSelf().Where(element => element.Name.LocalName == "packageItem"))
        {
            var ids = package.Within("itemRef").Select(reference => reference.Attr("residref") ?? "").Distinct().ToList();
            var within = ids.SelectMany(id => textsById[id]).Take(MostTextsOfAPackage + 1).ToList();
            if (within.Count <= MostTextsOfAPackage) within.ForEach(text => Give(text, ids.SelectMany(id => mediaById[id])));
        }
    }

    public IReadOnlyList<XElement> MediaOf(XElement text) => mediaOf.GetValueOrDefault(text, []);

    public bool IsAlone(XElement medium) => !taken.Contains(medium);

    private void Give(XElement text, IEnumerable<XElement> media)
    {
        if (!mediaOf.TryGetValue(text, out var own)) mediaOf[text] = own = [];
        var before = own.ToHashSet();
        foreach (var medium in media)
        {
            if (own.Count == MostMediaOfAText) return;
            if (!before.Add(medium)) continue;
            own.Add(medium);
            taken.Add(medium);
        }
    }

    private static string Id(XElement item) => item.Attr("guid") ?? "";
}
