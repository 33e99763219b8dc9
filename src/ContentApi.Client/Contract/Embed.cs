namespace ContentApi.Client.Contract;

/// <summary>Something from another site that is shown in the text.</summary>
public sealed record Embed : Block
{
    /// <summary>Whose it is, such as <c>youtube</c>.</summary>
    public required string Provider { get; init; }

    /// <summary>Its public address.</summary>
    public required string Url { get; init; }

    /// <summary>The provider's markup, cleaned; null where only the address is known.</summary>
    public required string? Html { get; init; }
}
