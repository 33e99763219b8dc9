using System.Text.Json;
using System.Xml.Linq;
using ContentApi.Media;
using static ContentApi.Syndication.Formats.NewsMlG2.G2;

namespace ContentApi.Syndication.Formats.NewsMlG2;

/// <summary>A medium of the article: its words, credit and files in one element, its rights in another.</summary>
internal static class G2Media
{
    public static XElement Part(ArticleMedium medium, int at) => El("partMeta",
        At("partid", PartId(at)), At("seq", at + 1),
        IsStill(medium) ? medium.Renditions.Select(file => Icon(medium, file)) : null,
        El("role", At("qcode", $"{Alias}:{Term($"{medium.Role}")}")),
        medium.Credit.Agency is { } agency ? Named("infoSource", agency) : null,
        medium.Credit.Creator is { } creator ? Named("creator", creator, At("role", "crol:photographer")) : null,
        Text("altId", ItemUri.Of(medium.Id)),
        Named("genre", Term($"{medium.Kind}"), At("qcode", $"{Alias}:{Term($"{medium.Kind}")}")),
        medium.Credit.Raw.Length > 0 ? Line("creditline", medium.Credit.Raw) : null,
        Text("description", medium.Caption, At("role", "drol:caption")),
        Text("description", medium.Alt, At("role", $"{Alias}:alt")),
        IsStill(medium) ? null : medium.Renditions.Select(File));

    public static XElement Rights(ArticleMedium medium, int at) => El("rightsInfo",
        At("idrefs", PartId(at)),
        JsonLdMedia.IsNotice(medium.Credit.Raw) ? Text("copyrightNotice", medium.Credit.Raw) : null,
        Text("usageTerms", medium.Rights.UsageTerms),
        ItemUri.Of(medium.Rights.LicenseUrl) is { } licence
            ? El("link", At("rel", $"{Alias}:license"), At("href", licence)) : null,
        NewsMlG2Format.Policy(RightsPolicy.Of(ItemUri.Of(medium.Id), medium.Rights.DataMining, medium.Rights)),
        El("dataMining", At("uri", RightsPolicy.DataMiningTerm(medium.Rights.DataMining))));

    /// <summary>The largest picture; null where there is none to be given.</summary>
    public static XElement? Icon(ArticleMedium medium) => IsStill(medium) && medium.Largest() is { } file ? Icon(medium, file) : null;

    private static XElement? Icon(ArticleMedium medium, Rendition file) => ItemUri.Of(file.Url) is not { } href ? null : El("icon",
        At("href", href), At("rendition", $"rnd:{Size(medium, file)}"), At("contenttype", file.ContentType),
        At("size", file.SizeBytes), At("title", file.Name), At("width", file.Width), At("height", file.Height));

    /// <summary>A recording's file is no icon of it.</summary>
    private static XElement? File(Rendition file) => ItemUri.Of(file.Url) is not { } href ? null : El("link",
        At("rel", $"{Alias}:rendition"), At("href", href), At("contenttype", file.ContentType), At("size", file.SizeBytes),
        At("title", file.Name));

    private static string Size(ArticleMedium medium, Rendition file)
    {
        if (medium.Renditions.Count == 1) return "web";
        if (file == medium.Largest()) return "highRes";
        return file.Width is { } width && width == medium.Renditions.Min(other => other.Width) ? "thumbnail" : "web";
    }

    private static bool IsStill(ArticleMedium medium) => medium.Kind is MediumKind.Image or MediumKind.Graphic;

    private static string PartId(int at) => $"medium-{at + 1}";

    private static string Term(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);
}
