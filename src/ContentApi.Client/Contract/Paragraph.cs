namespace ContentApi.Client.Contract;

/// <summary>A paragraph of running text.</summary>
public sealed record Paragraph : Block
{
    /// <summary>The text with inline markup: <c>a em strong b i br sub sup q cite abbr span[lang]</c>, nothing else.</summary>
    public required string Html { get; init; }

    /// <summary>The same text without markup.</summary>
    public required string Text { get; init; }
}
