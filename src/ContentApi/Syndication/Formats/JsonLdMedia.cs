using System.Text.Json.Nodes;
using ContentApi.Articles;
using ContentApi.Media;

namespace ContentApi.Syndication.Formats;

/// <summary>Media in JSON-LD, as search engines read them: each with its credit, those with a file with its address.</summary>
internal static class JsonLdMedia
{
    public static IEnumerable<JsonObject> Pictures(Article article) =>
        article.Media.Where(medium => !IsRecording(medium)).Select(Of);

    public static IEnumerable<JsonObject> Recordings(Article article) => article.Media.Where(IsRecording).Select(Of);

    private static bool IsRecording(ArticleMedium medium) => medium.Kind is MediumKind.Video or MediumKind.Audio;

    private static JsonObject Of(ArticleMedium medium)
    {
        var file = medium.Largest();
        return JsonLdFormat.WithoutNulls(new JsonObject
        {
            ["@type"] = medium.Kind switch
            {
                MediumKind.Video => "VideoObject",
                MediumKind.Audio => "AudioObject",
                _ => "ImageObject",
            },
            ["contentUrl"] = file?.Url,
            ["encodingFormat"] = file?.ContentType,
            ["width"] = file?.Width,
            ["height"] = file?.Height,
            ["caption"] = medium.Caption,
            ["description"] = medium.Alt,
            ["creditText"] = medium.Credit.Raw,
            ["creator"] = medium.Credit.Creator is { } creator ? JsonLdFormat.Thing("Person", creator) : null,
            ["copyrightNotice"] = IsNotice(medium.Credit.Raw) ? medium.Credit.Raw : null,
            ["usageInfo"] = RightsPolicy.DataMiningTerm(medium.Rights.DataMining),
            ["license"] = MediumFiles.IsWebAddress(medium.Rights.LicenseUrl) ? medium.Rights.LicenseUrl : null,
        });
    }

    internal static bool IsNotice(string credit) =>
        credit.StartsWith('©') || credit.StartsWith("(c)", StringComparison.OrdinalIgnoreCase)
        || credit.StartsWith("copyright", StringComparison.OrdinalIgnoreCase);
}
