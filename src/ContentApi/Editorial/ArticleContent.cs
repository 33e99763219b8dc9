using ContentApi.Articles;
using ContentApi.Articles.Blocks;

namespace ContentApi.Editorial;

/// <summary>What one version of an article says: the working copy is the latest version's content.</summary>
public sealed record ArticleContent
{
    public required ArticleType Type { get; init; }
    public required string Slug { get; init; }
    public required string Language { get; init; }
    public required string? Kicker { get; init; }
    public required string Headline { get; init; }
    public required string? Lead { get; init; }
    public required IReadOnlyList<Block> Body { get; init; }
    public required Signature? Signature { get; init; }
    public required IReadOnlyList<Author> Authors { get; init; }

    /// <summary>By slug.</summary>
    public required string? Section { get; init; }

    /// <summary>By slug, the most important first.</summary>
    public required IReadOnlyList<string> Tags { get; init; }

    public required IReadOnlyList<MediumUse> Media { get; init; }
    public required IReadOnlyList<LinkContent> CrossLinks { get; init; }
    public required ArticleRights Rights { get; init; }
}
