using ContentApi.Articles;
using ContentApi.Platform.Delivery;
using ContentApi.Platform.Http;

namespace ContentApi.Syndication.Feeds;

/// <summary>What a feed tells, whatever its form.</summary>
public sealed record Feed : ICacheable, IDelivers
{
    public required string Title { get; init; }
    public required string Language { get; init; }

    /// <summary>What the feed is known by: the same for all its pages and archives.</summary>
    public required string Id { get; init; }

    public required string Self { get; init; }
    public required string? Next { get; init; }

    /// <summary>The archive document before this one; null: there is none.</summary>
    public string? PreviousArchive { get; init; }

    /// <summary>Where an archive document's feed is as it stands now; null: this is no archive document.</summary>
    public string? Current { get; init; }

    /// <summary>The newsroom's name.</summary>
    public required string Publisher { get; init; }

    public required PublicAddresses Addresses { get; init; }
    public required IReadOnlyList<string> Hubs { get; init; }
    public required IReadOnlyList<ArticleSummary> Articles { get; init; }

    /// <summary>What has left the feed and has to be taken down, the latest first.</summary>
    public required IReadOnlyList<Departure> Departures { get; init; }

    /// <summary>When readers last got anything else than before; null: never.</summary>
    public required DateTimeOffset? ChangedAt { get; init; }

    /// <summary>When what is shown was last changed.</summary>
    public DateTimeOffset UpdatedAt => Articles.Select(article => article.UpdatedAt).Concat(Departures.Select(departure => departure.At))
        .DefaultIfEmpty(DateTimeOffset.UnixEpoch).Max();

    public string Home => Addresses.Home(Language);

    /// <summary>The name by which an article is known in every feed.</summary>
    public static string EntryId(Guid article) => $"urn:uuid:{article}";

    void ICacheable.AddKeys(ISet<string> keys)
    {
        keys.Add(CacheKeys.Lists);
        foreach (var article in Articles) ((ICacheable)article).AddKeys(keys);
    }

    void IDelivers.AddDelivered(DeliveredItems items)
    {
        foreach (var article in Articles) ((IDelivers)article).AddDelivered(items);
    }

    bool? ICacheable.IsMiningReserved() =>
        MiningReservation.Of(Articles.Select(article => ((ICacheable)article).IsMiningReserved()));

    DateTimeOffset? ICacheable.ModifiedAt() => ChangedAt is null || UpdatedAt > ChangedAt ? UpdatedAt : ChangedAt;
}
