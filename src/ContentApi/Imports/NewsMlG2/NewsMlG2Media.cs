using System.Globalization;
using System.Xml.Linq;
using ContentApi.Imports.Markup;
using ContentApi.Imports.Xml;
using ContentApi.Media;

namespace ContentApi.Imports.NewsMlG2;

/// <summary>Picture, graphic, video and audio items of NewsML-G2.</summary>
internal static class NewsMlG2Media
{
    public static bool IsMedium(XElement item) => KindOf(item) is not null;

    /// <summary>The medium, or the caption of one that nobody is credited for.</summary>
    public static (ImportedMedium? Medium, string? Caption) Describe(XElement item, ArticleParts parts)
    {
        var content = item.One("contentMeta");
        var renditions = item.One("contentSet")?.All("remoteContent").Select(file => MediumAddress.Rendition(
            file.Attr("rendition")?.Split(':')[^1], file.Attr("href"), null, Number(file, "width"), Number(file, "height"),
            file.Attr("contenttype"), XmlElements.Number(file.Attr("size")))).OfType<Rendition>().ToList() ?? [];
        var caption = Description(content, "caption") ?? Description(content, null) ?? content.One("headline").Words();
        var medium = parts.Describe(KindOf(item) ?? MediumKind.Image, caption, Description(content, "alt"), Credit(item, content), renditions);
        if (medium is not null) parts.Known.Add(item.Attr("guid"), medium);
        return (medium, caption);
    }

    private static string? Description(XElement? content, string? role) => content?.All("description")
        .Where(text => role is null ? text.Attr("role")?.EndsWith("alt", StringComparison.Ordinal) != true : text.Attr("role")?.EndsWith(role, StringComparison.Ordinal) == true)
        .Select(XmlElements.Words).FirstOrDefault(words => words is not null);

    private static string? Credit(XElement item, XElement? content)
    {
        if (content.One("creditline").Words() is { } line) return line;
        var person = content?.All("creator").Select(creator => creator.One("name").Words() ?? creator.Attr("literal")).FirstOrDefault(name => name is not null) ?? content.One("by").Words();
        var agency = content.One("infoSource").One("name").Words() ?? content.One("infoSource").Attr("literal")
            ?? item.One("itemMeta").One("provider").One("name").Words() ?? item.One("itemMeta").One("provider").Attr("literal");
        if (person is not null && agency is not null && person != agency) return $"{agency} - {person}";
        return person ?? agency ?? item.One("rightsInfo").One("copyrightHolder").One("name").Words() ?? item.One("rightsInfo").One("copyrightNotice").Words();
    }

    private static MediumKind? KindOf(XElement item) => (item.One("itemMeta").One("itemClass").Attr("qcode") ?? item.One("itemMeta").One("itemClass").Attr("uri") ?? "").Split(':', '/')[^1].ToLowerInvariant() switch
    {
        "picture" or "photo" => MediumKind.Image,
        "graphic" or "animated" => MediumKind.Graphic,
        "video" => MediumKind.Video,
        "audio" => MediumKind.Audio,
        _ => null,
    };

    private static int? Number(XElement file, string name) =>
        int.TryParse(file.Attr(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
