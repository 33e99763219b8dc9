using System.ComponentModel.DataAnnotations;
using ContentApi.Platform.Delivery;

namespace ContentApi.Media;

/// <summary>A medium by itself: a picture, a video, a sound or a graphic with its credit.</summary>
public sealed record Medium : ICacheable, IDelivers
{
    /// <summary>The medium's id, a UUIDv7.</summary>
    public required Guid Id { get; init; }

    /// <summary>What it is.</summary>
    public required MediumKind Kind { get; init; }

    /// <summary>The text to print with it.</summary>
    public required string? Caption { get; init; }

    /// <summary>The alternative text for those who do not see it.</summary>
    public required string? Alt { get; init; }

    /// <summary>Whom it is credited to. Always there.</summary>
    public required Credit Credit { get; init; }

    /// <summary>What may be done with it.</summary>
    public required MediumRights Rights { get; init; }

    /// <summary>Whether the caller gets its files.</summary>
    public required Availability Availability { get; init; }

    /// <summary>Its files; empty when it is withheld or has none.</summary>
    public required IReadOnlyList<Rendition> Renditions { get; init; }

    /// <summary>The point that crops should keep.</summary>
    public required Focus? Focus { get; init; }

    /// <summary>How many articles that the caller may see use it.</summary>
    [Range(0, int.MaxValue)]
    public required int ArticleCount { get; init; }

    bool? ICacheable.IsMiningReserved() => Rights.DataMining == DataMining.Reserved;

    void IDelivers.AddDelivered(DeliveredItems items) => items.AddPicture(Id, Credit.Agency, Renditions.Count > 0);

    void ICacheable.AddKeys(ISet<string> keys) => keys.UnionWith([CacheKeys.Medium(Id), CacheKeys.Lists]); // it counts articles
}
