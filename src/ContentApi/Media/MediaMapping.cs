using ContentApi.Platform.Database;
using ContentApi.Platform.Delivery;
using ContentApi.Platform.Http;

namespace ContentApi.Media;

/// <summary>Completes the addresses of files that this API serves itself.</summary>
public static class MediaMapping
{
    // The database writes moments in another way than answers do.
    private const string EndOfRights = "\"validUntil\" : \"";

    public static IReadOnlyList<Rendition> Complete(this IReadOnlyList<Rendition> renditions, PublicAddresses addresses) =>
        renditions.Select(rendition => rendition with { Url = addresses.Absolute(rendition.Url) }).ToList();

    /// <summary>In their JSON, where they can be sent as it is: to read and write them again costs as much as to find them.</summary>
    public static IReadOnlyList<ArticleMedium> Complete(this IReadOnlyList<ArticleMedium> media, PublicAddresses addresses) =>
        media is JsonList<ArticleMedium> stored && !stored.Mentions(EndOfRights)
            ? stored.Replace("\"url\": \"/", $"\"url\": \"{addresses.Absolute("/")}")
            : media.Select(medium => medium with { Renditions = medium.Renditions.Complete(addresses) }).ToList();

    public static Medium Complete(this Medium medium, PublicAddresses addresses) =>
        medium with { Renditions = medium.Renditions.Complete(addresses) };

    /// <summary>Whether data mining is reserved for one of them.</summary>
    public static bool AreReserved(this IReadOnlyList<ArticleMedium> media) => media is JsonList<ArticleMedium> stored
        ? stored.Mentions("\"dataMining\" : \"reserved\"")
        : media.Any(medium => medium.Rights.DataMining == DataMining.Reserved);

    /// <summary>The keys under which changes of the media are announced.</summary>
    public static IEnumerable<string> CacheKeysOf(this IReadOnlyList<ArticleMedium> media) =>
        media is JsonList<ArticleMedium> stored
            ? stored.Leading("id").Select(id => CacheKeys.Medium(Guid.ParseExact(id, "D")))
            : media.Select(medium => CacheKeys.Medium(medium.Id));
}
