namespace ContentApi.Client.Contract;

/// <summary>One item of a list.</summary>
public sealed record ListItem
{
    /// <summary>The item with inline markup.</summary>
    public required string Html { get; init; }

    /// <summary>The same without markup.</summary>
    public required string Text { get; init; }
}
