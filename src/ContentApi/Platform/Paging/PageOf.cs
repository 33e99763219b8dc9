using ContentApi.Platform.Delivery;

namespace ContentApi.Platform.Paging;

/// <summary>One page of a list.</summary>
public record PageOf<T> : ICacheable, IDelivers
{
    /// <summary>The items of this page, in order.</summary>
    public required IReadOnlyList<T> Data { get; init; }

    /// <summary>Where this page is in the list.</summary>
    public required PageInfo Page { get; init; }

    /// <summary>Addresses of this page and of the next; also in the header <c>Link</c> (RFC 8288).</summary>
    public required PageLinks Links { get; init; }

    public virtual void AddKeys(ISet<string> keys)
    {
        keys.Add(CacheKeys.Lists);
        foreach (var item in Data.OfType<ICacheable>()) item.AddKeys(keys);
    }

    bool? ICacheable.IsMiningReserved() => MiningReservation.Of(Data.OfType<ICacheable>().Select(item => item.IsMiningReserved()));

    void IDelivers.AddDelivered(DeliveredItems items)
    {
        foreach (var item in Data.OfType<IDelivers>()) item.AddDelivered(items);
    }
}
