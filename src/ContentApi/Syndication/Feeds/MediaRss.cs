using System.Globalization;
using System.Xml.Linq;
using ContentApi.Articles;
using ContentApi.Media;
using ContentApi.Syndication.Formats;

namespace ContentApi.Syndication.Feeds;

/// <summary>Media as Media RSS has them, in RSS and in Atom alike: each with its credit, an address only where there is one.</summary>
internal static class MediaRss
{
    private static readonly XNamespace Media = FeedXml.Media;

    public static IEnumerable<XElement> Of(ArticleSummary article) => article.Media.Select(Of);

    // A credit beside a group's files is that of all of them; a group without files is a medium that has none to give.
    private static XElement Of(ArticleMedium medium)
    {
        var files = medium.Availability.State == AvailabilityState.Available
            ? medium.Renditions.Where(file => MediumFiles.IsWebAddress(file.Url)).ToList() : [];
        var largest = medium.Largest();
        var element = files is [var only]
            ? File(medium, only, isDefault: null)
            : new XElement(Media + "group", files.Select(file => File(medium, file, ReferenceEquals(file, largest))));
        element.Add(About(medium));
        return element;
    }

    private static XElement File(ArticleMedium medium, Rendition file, bool? isDefault) => new(Media + "content",
        new XAttribute("url", file.Url),
        Attribute("type", file.ContentType),
        new XAttribute("medium", medium.Kind switch { MediumKind.Video => "video", MediumKind.Audio => "audio", _ => "image" }),
        Attribute("width", file.Width),
        Attribute("height", file.Height),
        Attribute("fileSize", file.SizeBytes),
        isDefault is { } main ? new XAttribute("isDefault", main ? "true" : "false") : null);

    private static IEnumerable<XElement?> About(ArticleMedium medium) =>
    [
        Plain("title", medium.Alt),
        Plain("description", medium.Caption),
        .. Credits(medium),
        MediumFiles.IsWebAddress(medium.Rights.LicenseUrl)
            ? new XElement(Media + "license", new XAttribute("href", medium.Rights.LicenseUrl!), new XAttribute("type", "text/html"), medium.Rights.UsageTerms)
            : null,
        FeedXml.Text(Media + "copyright", JsonLdMedia.IsNotice(medium.Credit.Raw) ? medium.Credit.Raw : null),
        Reservation(medium.Rights.DataMining),
    ];

    private static IEnumerable<XElement?> Credits(ArticleMedium medium) => medium.Credit is { Creator: null, Agency: null } unnamed
        ? [Credit(role: null, unnamed.Display)]
        : [
            Credit(medium.Kind is MediumKind.Image ? "photographer" : "author", medium.Credit.Creator),
            Credit("distribution company", medium.Credit.Agency),
        ];

    private static XElement? Credit(string? role, string? name) => string.IsNullOrEmpty(name) ? null : new XElement(Media + "credit",
        role is null ? null : new XAttribute("role", role), new XAttribute("scheme", "urn:ebu"), name);

    /// <summary>Whether text and data mining is reserved (TDM Reservation Protocol): 1 says that it is.</summary>
    public static XElement Reservation(DataMining mining) => new(FeedXml.Mining + "reservation", mining == DataMining.Reserved ? "1" : "0");

    private static XElement? Plain(string name, string? text) =>
        string.IsNullOrEmpty(text) ? null : new XElement(Media + name, new XAttribute("type", "plain"), text);

    private static XAttribute? Attribute(string name, object? value) =>
        value is null ? null : new XAttribute(name, Convert.ToString(value, CultureInfo.InvariantCulture)!);
}
