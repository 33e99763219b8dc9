using ContentApi.Platform.Http;

namespace ContentApi.Media;

/// <summary>Completes the addresses of files that this API serves itself.</summary>
public static class MediaMapping
{
    public static IReadOnlyList<Rendition> Complete(this IReadOnlyList<Rendition> renditions, PublicAddresses addresses) =>
        renditions.Select(rendition => rendition with { Url = addresses.Absolute(rendition.Url) }).ToList();

    public static IReadOnlyList<ArticleMedium> Complete(this IReadOnlyList<ArticleMedium> media, PublicAddresses addresses) =>
        media.Select(medium => medium with { Renditions = medium.Renditions.Complete(addresses) }).ToList();

    public static Medium Complete(this Medium medium, PublicAddresses addresses) =>
        medium with { Renditions = medium.Renditions.Complete(addresses) };
}
