using System.Text.Json.Nodes;
using ContentApi.Articles;
using ContentApi.CrossLinks;
using ContentApi.Media;

namespace ContentApi.Syndication.Formats.Ninjs;

/// <summary>What an article brings along: its media, then the editors' links in their order.</summary>
internal static class NinjsAssociations
{
    public static IEnumerable<JsonObject> Of(Article article) =>
    [
        .. article.Media.Select((medium, at) => Medium(medium, at + 1)),
        .. article.CrossLinks.Where(link => link.Title is not null).Select(Link),
    ];

    private static JsonObject Medium(ArticleMedium medium, int number)
    {
        var uri = ItemUri.Of(medium.Id);
        var credit = medium.Credit;
        return JsonLdFormat.WithoutNulls(new JsonObject
        {
            ["name"] = medium.Role switch
            {
                MediumRole.Lead => "mainImage",
                MediumRole.Gallery => $"gallery-{number}",
                _ => $"inline-{number}",
            },
            ["uri"] = uri,
            ["type"] = medium.Kind switch
            {
                MediumKind.Video => "video",
                MediumKind.Audio => "audio",
                MediumKind.Graphic => "graphic",
                _ => "picture",
            },
            ["descriptions"] = NinjsFormat.List(NinjsFormat.Present(
                NinjsFormat.Valued("caption", medium.Caption, NinjsFormat.PlainText),
                NinjsFormat.Valued("alt", medium.Alt, NinjsFormat.PlainText))),
            ["by"] = credit.Raw.Length > 0 ? credit.Raw : null,
            ["infoSources"] = credit.Agency is { } agency ? new JsonArray(new JsonObject { ["name"] = agency, ["role"] = "agency" }) : null,
            ["people"] = credit.Creator is { } creator ? new JsonArray(new JsonObject { ["name"] = creator, ["rel"] = "creator" }) : null,
            ["copyrightNotice"] = JsonLdMedia.IsNotice(credit.Raw) ? credit.Raw : null,
            ["usageTerms"] = medium.Rights.UsageTerms,
            ["rightsInfo"] = NinjsFormat.Rights(RightsPolicy.Of(uri, medium.Rights.DataMining, medium.Rights)),
            ["renditions"] = NinjsFormat.List(medium.Renditions.Select(Rendition).OfType<JsonObject>()),
        });
    }

    private static JsonObject? Rendition(Rendition file) => ItemUri.Of(file.Url) is not { } href ? null : JsonLdFormat.WithoutNulls(new JsonObject
    {
        ["name"] = file.Name, ["href"] = href, ["contentType"] = file.ContentType,
        ["width"] = file.Width, ["height"] = file.Height, ["sizeInBytes"] = file.SizeBytes,
    });

    /// <summary>A link of which nothing but its words is known has a name of its own.</summary>
    private static JsonObject Link(CrossLink link)
    {
        var href = ItemUri.Of(link.Href);
        return JsonLdFormat.WithoutNulls(new JsonObject
        {
            ["name"] = $"{link.Label}: {link.Title}",
            ["rel"] = "seeAlso",
            ["uri"] = link.Target is { } target ? ItemUri.Of(target.Id) : href ?? ItemUri.Of(link.Id),
            ["type"] = "text",
            ["representationType"] = "partial",
            ["headlines"] = new JsonArray(NinjsFormat.Valued("main", link.Title)),
            ["altIds"] = NinjsFormat.List(NinjsFormat.Present(
                NinjsFormat.AltId("canonicalUrl", href), NinjsFormat.AltId("slug", link.Target?.Slug))),
        });
    }
}
