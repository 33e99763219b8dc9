using ContentApi.Articles.Blocks;

namespace ContentApi.Articles.Search.Vectors;

/// <summary>What of an article is searched.</summary>
public sealed record SearchableText
{
    public required string Language { get; init; }
    public required string? Kicker { get; init; }
    public required string Headline { get; init; }
    public required string? Lead { get; init; }
    public required IReadOnlyList<Block> Body { get; init; }

    /// <summary>Of each medium the caption, else the alternative text.</summary>
    public required IReadOnlyList<string> Captions { get; init; }

    /// <summary>Of each medium the credit to the letter.</summary>
    public required IReadOnlyList<string> Credits { get; init; }
}
