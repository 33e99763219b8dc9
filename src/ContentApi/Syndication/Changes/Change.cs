using System.ComponentModel.DataAnnotations;
using ContentApi.Articles;
using ContentApi.Platform.Delivery;

namespace ContentApi.Syndication.Changes;

/// <summary>That a reader gets something else of an article than before.</summary>
public sealed record Change : IDelivers
{
    /// <summary>Its place in the order of all changes. Later ones have higher numbers; a reader's have gaps.</summary>
    [Range(1, long.MaxValue)]
    public required long Position { get; init; }

    /// <summary>When it took place.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What took place.</summary>
    public required ChangeKind Kind { get; init; }

    /// <summary>The article.</summary>
    public required Guid ArticleId { get; init; }

    /// <summary>Its slug at that time.</summary>
    public required string Slug { get; init; }

    /// <summary>Its public address at that time.</summary>
    public required string Url { get; init; }

    /// <summary>The version that was public then.</summary>
    [Range(1, int.MaxValue)]
    public required int Version { get; init; }

    /// <summary>Why it was withdrawn; null for all other kinds.</summary>
    public required WithdrawalReason? Reason { get; init; }

    /// <summary>The article that stands in the place of a withdrawn one, where there is one that the reader may see.</summary>
    public required Guid? SuccessorId { get; init; }

    /// <summary>
    /// The article as it is now, with `include=article`; null without, and where the reader may not see it (any more).
    /// </summary>
    public required Article? Article { get; init; }

    void IDelivers.AddDelivered(DeliveredItems items) => (Article as IDelivers)?.AddDelivered(items);
}
