namespace ContentApi.Imports;

/// <summary>What a source says of itself and of where an item stands there.</summary>
public sealed record ItemOrigin
{
    public static readonly ItemOrigin Unknown = new();

    /// <summary>The source's name.</summary>
    public string? Name { get; init; }

    /// <summary>The item's address at the source.</summary>
    public string? Url { get; init; }

    /// <summary>Grows with each delivery of the item; null where the source does not count.</summary>
    public long? Revision { get; init; }

    public ItemStanding Standing { get; init; }
}
