namespace ContentApi.Platform.Delivery;

/// <summary>A contract type that can tell caches what it shows.</summary>
public interface ICacheable
{
    /// <summary>The keys under which its changes are announced.</summary>
    void AddKeys(ISet<string> keys);

    /// <summary>When it was last changed; null where that says nothing.</summary>
    DateTimeOffset? ModifiedAt() => null;
}
