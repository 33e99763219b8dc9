namespace ContentApi.Client.Contract;

/// <summary>A list of items.</summary>
public sealed record ListBlock : Block
{
    /// <summary>Whether the items are numbered.</summary>
    public required bool Ordered { get; init; }

    /// <summary>The items in order.</summary>
    public required IReadOnlyList<ListItem> Items { get; init; }
}
