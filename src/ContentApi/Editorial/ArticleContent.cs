using ContentApi.Articles;
using ContentApi.Articles.Blocks;

namespace ContentApi.Editorial;

/// <summary>What one version of an article says: the working copy is the latest version's content.</summary>
public sealed record ArticleContent
{
    /// <summary>Characters of a caption or an alternative text, at the most.</summary>
    public const int LongestCaption = 5_000;

    /// <summary>What kind of piece it is.</summary>
    public required ArticleType Type { get; init; }

    /// <summary>The slug that it has where it is public.</summary>
    public required string Slug { get; init; }

    /// <summary>The language as a BCP 47 tag.</summary>
    public required string Language { get; init; }

    /// <summary>The line above the headline.</summary>
    public required string? Kicker { get; init; }

    /// <summary>The headline.</summary>
    public required string Headline { get; init; }

    /// <summary>The lead.</summary>
    public required string? Lead { get; init; }

    /// <summary>The text in blocks, in reading order.</summary>
    public required IReadOnlyList<Block> Body { get; init; }

    /// <summary>The signature line.</summary>
    public required Signature? Signature { get; init; }

    /// <summary>The authors who are named in full.</summary>
    public required IReadOnlyList<Author> Authors { get; init; }

    /// <summary>By slug.</summary>
    public required string? Section { get; init; }

    /// <summary>By slug, the most important first.</summary>
    public required IReadOnlyList<string> Tags { get; init; }

    /// <summary>The media that it shows, in order.</summary>
    public required IReadOnlyList<MediumUse> Media { get; init; }

    /// <summary>The links to other articles, in order.</summary>
    public required IReadOnlyList<LinkContent> CrossLinks { get; init; }

    /// <summary>Whose the text is and what may be done with it.</summary>
    public required ArticleRights Rights { get; init; }
}
