namespace ContentApi.Client.Contract;

/// <summary>A quotation that stands by itself.</summary>
public sealed record Quote : Block
{
    /// <summary>The quotation with inline markup.</summary>
    public required string Html { get; init; }

    /// <summary>The same without markup.</summary>
    public required string Text { get; init; }

    /// <summary>Who said it.</summary>
    public required string? Attribution { get; init; }
}
