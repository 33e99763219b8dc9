namespace ContentApi.Platform.Delivery;

/// <summary>A contract type that can tell caches what it shows.</summary>
public interface ICacheable
{
    /// <summary>The keys under which its changes are announced.</summary>
    void AddKeys(ISet<string> keys);

    /// <summary>The one article that it gives out; null where it gives out none, or several.</summary>
    Guid? Subject() => null;

    /// <summary>How long it is until the answer changes by the time of day alone; null where it does not.</summary>
    TimeSpan? ChangesIn() => null;

    /// <summary>When it was last changed; null where that says nothing.</summary>
    DateTimeOffset? ModifiedAt() => null;

    /// <summary>Whether data mining is reserved for anything it gives out; null where it gives out neither articles nor media.</summary>
    bool? IsMiningReserved() => null;
}
