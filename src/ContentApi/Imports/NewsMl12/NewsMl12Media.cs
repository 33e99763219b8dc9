using System.Globalization;
using System.Xml.Linq;
using ContentApi.Imports.Markup;
using ContentApi.Imports.Xml;
using ContentApi.Media;

namespace ContentApi.Imports.NewsMl12;

/// <summary>The media of a NewsItem: a component each, with lines of its own, and maybe a caption beside the files.</summary>
internal sealed class NewsMl12Media(ArticleParts parts)
{
    private readonly HashSet<XElement> components = [];
    private readonly List<ImportedMedium> media = [];
    private readonly List<string> uncredited = [];

    public static bool IsMedium(XElement content) => KindOf(content) is not null;

    /// <summary>Whether it belongs to a medium and not to the text.</summary>
    public bool IsOfMedium(XElement element) => element.AncestorsAndSelf().Any(components.Contains);

    public void Find(XElement main)
    {
        foreach (var content in main.Within("ContentItem").Where(IsMedium))
            if (ComponentOf(content, main) is { } component) components.Add(component);
        foreach (var component in components.Where(component => !component.Ancestors().Any(components.Contains)).ToList()) Describe(component);
    }

    public void AddWhatTheTextDoesNotShow()
    {
        var hasLead = parts.Media.Count > 0;
        foreach (var medium in media)
        {
            parts.AddBeside(medium, hasLead ? MediumRole.Gallery : MediumRole.Lead);
            hasLead = true;
        }
        foreach (var caption in uncredited) parts.AddUnclassified(caption, "This is the caption of a medium without a credit.");
    }

    /// <summary>The smallest component around the file that has words, within the item's own.</summary>
    private static XElement? ComponentOf(XElement content, XElement main)
    {
        var within = content.Ancestors().TakeWhile(element => element != main).Where(element => element.Name.LocalName == "NewsComponent").ToList();
        return within.Find(component => component.Within("NewsLines").Any() || component.Within("DataContent").Any()) ?? (within.Count > 0 ? within[0] : null);
    }

    private void Describe(XElement component)
    {
        var files = component.Within("ContentItem").Where(IsMedium).ToList();
        var renditions = files.Select(file => MediumAddress.Rendition(file.Parent?.One("Role").Attr("FormalName"), file.Attr("Href"), null,
            Characteristic(file, "Width"), Characteristic(file, "Height"), file.One("MimeType").Attr("FormalName"),
            XmlElements.Number(file.One("Characteristics", "SizeInBytes").Words()))).OfType<Rendition>().ToList();
        var lines = component.Within("NewsLines").ToList();
        var caption = component.Within("ContentItem").Where(content => !IsMedium(content)).SelectMany(content => content.Within("DataContent")).Select(XmlElements.Words).FirstOrDefault(words => words is not null)
            ?? component.Within("NewsLineText").Select(XmlElements.Words).FirstOrDefault(words => words is not null)
            ?? Line(lines, "HeadLine");
        var medium = parts.Describe(KindOf(files[0]) ?? MediumKind.Image, caption, null, Credit(component, lines), renditions);
        if (medium is null)
        {
            if (caption is not null) uncredited.Add(caption);
            return;
        }
        media.Add(medium);
        parts.Known.Add(component.Attr("Duid"), medium);
    }

    private static string? Credit(XElement component, List<XElement> lines)
    {
        if (Line(lines, "CreditLine") is { } line) return line;
        var person = Line(lines, "ByLine") ?? Party(component, "Creator");
        var agency = Party(component, "Provider") ?? Party(component, "Source");
        if (person is not null && agency is not null && person != agency) return $"{agency} - {person}";
        return person ?? agency ?? Line(lines, "CopyrightLine");
    }

    private static string? Line(List<XElement> lines, string name) =>
        lines.SelectMany(line => line.All(name)).Select(XmlElements.Words).FirstOrDefault(words => words is not null);

    private static string? Party(XElement component, string role) =>
        component.Within(role).SelectMany(element => element.All("Party")).Select(party => party.Attr("FormalName")).FirstOrDefault();

    private static int? Characteristic(XElement file, string name) => file.One("Characteristics")?.All("Property")
        .Where(property => string.Equals(property.Attr("FormalName"), name, StringComparison.OrdinalIgnoreCase))
        .Select(property => int.TryParse(property.Attr("Value"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : (int?)null).FirstOrDefault();

    private static MediumKind? KindOf(XElement content) => content.One("MediaType").Attr("FormalName")?.ToLowerInvariant() switch
    {
        "photo" or "image" or "picture" => MediumKind.Image,
        "graphic" or "animation" => MediumKind.Graphic,
        "video" => MediumKind.Video,
        "audio" => MediumKind.Audio,
        null when content.One("MimeType").Attr("FormalName")?.StartsWith("image/", StringComparison.OrdinalIgnoreCase) == true => MediumKind.Image,
        _ => null,
    };
}
