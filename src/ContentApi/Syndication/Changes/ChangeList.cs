using ContentApi.Platform.Delivery;

namespace ContentApi.Syndication.Changes;

/// <summary>Changes, the oldest first.</summary>
public sealed record ChangeList : IDelivers
{
    /// <summary>The changes.</summary>
    public required IReadOnlyList<Change> Data { get; init; }

    /// <summary>How to go on.</summary>
    public required ChangePage Page { get; init; }

    void IDelivers.AddDelivered(DeliveredItems items)
    {
        foreach (var change in Data) ((IDelivers)change).AddDelivered(items);
    }
}
