using System.ComponentModel.DataAnnotations;
using ContentApi.Media;
using ContentApi.Platform.Delivery;

namespace ContentApi.CrossLinks;

/// <summary>An editor's link to another article ("Lire aussi").</summary>
public sealed record CrossLink : ICacheable, IDelivers
{
    /// <summary>The link's id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The words before the title, in the source's wording.</summary>
    /// <example>Lire aussi</example>
    public required string Label { get; init; }

    /// <summary>What the reader is invited to do.</summary>
    public required CrossLinkKind Kind { get; init; }

    /// <summary>The link's place among the article's links, from 1.</summary>
    [Range(1, int.MaxValue)]
    public required int Position { get; init; }

    /// <summary>The target's title in the source's wording; null when the target was withdrawn.</summary>
    public required string? Title { get; init; }

    /// <summary>Where the link leads now.</summary>
    public required CrossLinkState State { get; init; }

    /// <summary>The address to follow; null while there is none.</summary>
    [DataType(DataType.Url)]
    public required string? Href { get; init; }

    /// <summary>The article that it leads to; null while there is none.</summary>
    public required CrossLinkTarget? Target { get; init; }

    bool? ICacheable.IsMiningReserved() => Target?.Media.Any(medium => medium.Rights.DataMining == DataMining.Reserved);

    void IDelivers.AddDelivered(DeliveredItems items)
    {
        foreach (var medium in Target?.Media ?? []) ((IDelivers)medium).AddDelivered(items);
    }

    void ICacheable.AddKeys(ISet<string> keys)
    {
        if (Target is null) return;
        keys.Add(CacheKeys.Article(Target.Id));
        keys.UnionWith(Target.Media.Select(medium => CacheKeys.Medium(medium.Id)));
    }
}
