using System.Globalization;
using System.Xml.Linq;
using ContentApi.Imports.Markup;
using ContentApi.Imports.Own;
using ContentApi.Imports.Xml;
using ContentApi.Media;

namespace ContentApi.Imports.NewsMlG2;

/// <summary>Media that a text item describes as parts of itself, each with its credit, files and rights.</summary>
internal static class NewsMlG2Parts
{
    public static bool IsMedium(XElement part) => part.One("icon") is not null || part.One("creditline") is not null;

    /// <summary>The medium, or the caption of one that nobody is credited for.</summary>
    public static (ImportedMedium? Medium, string? Caption) Describe(XElement part, XElement item, ArticleParts parts)
    {
        var files = part.All("icon").Concat(part.All("link").Where(link => link.Attr("rel")?.EndsWith(":rendition", StringComparison.Ordinal) == true));
        var renditions = files.Select(file => MediumAddress.Rendition(file.Attr("title") ?? file.Attr("rendition")?.Split(':')[^1],
            file.Attr("href"), null, Number(file, "width"), Number(file, "height"), file.Attr("contenttype"), XmlElements.Number(file.Attr("size"))))
            .OfType<Rendition>().ToList();
        var caption = Description(part, "caption");
        var kind = part.One("genre").Attr("qcode")?.Split(':')[^1] switch
        {
            "video" => MediumKind.Video,
            "audio" => MediumKind.Audio,
            "graphic" => MediumKind.Graphic,
            _ => MediumKind.Image,
        };
        var medium = parts.Describe(kind, caption, Description(part, "alt"), part.One("creditline").Words() ?? part.One("infoSource").One("name").Words(), renditions);
        if (medium is null) return (null, caption);
        medium = medium with { Rights = Rights(part, item) };
        parts.Known.Add(part.One("altId").Words(), medium);
        return (medium, caption);
    }

    private static PictureRights? Rights(XElement part, XElement item)
    {
        if (part.Attr("partid") is not { } id) return null;
        var rights = item.All("rightsInfo").FirstOrDefault(rights => rights.Attr("idrefs")?.Split(' ').Contains(id) == true);
        return rights is null ? null : MiningTerms.OfPolicy(rights.One("rightsExpressionData")?.Value) with
        {
            UsageTerms = rights.One("usageTerms").Words(),
            DataMining = MiningTerms.OfTerm(rights.One("dataMining").Attr("uri")),
            LicenseUrl = MediumAddress.Of(rights.One("link").Attr("href"), null),
        };
    }

    private static string? Description(XElement part, string role) => part.All("description")
        .Where(text => text.Attr("role")?.EndsWith(role, StringComparison.Ordinal) == true).Select(XmlElements.Words).FirstOrDefault(words => words is not null);

    private static int? Number(XElement file, string name) =>
        int.TryParse(file.Attr(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
