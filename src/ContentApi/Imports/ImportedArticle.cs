using ContentApi.Articles;
using ContentApi.Articles.Blocks;

namespace ContentApi.Imports;

/// <summary>
/// One article as a reader understood it: every part of the source has its place here, none is lost.
/// Ids of media and links are the reader's own, so that blocks can refer to them; the pipeline replaces them.
/// </summary>
public sealed record ImportedArticle
{
    public ArticleType Type { get; init; } = ArticleType.Article;

    /// <summary>As detected or declared by the source; null where nothing could be told.</summary>
    public string? Language { get; init; }

    /// <summary>The name that the article is to have in addresses, if no other has it; null: one from its headline.</summary>
    public string? Slug { get; init; }

    public string? Kicker { get; init; }

    public required string Headline { get; init; }

    public string? Lead { get; init; }

    public IReadOnlyList<Block> Body { get; init; } = [];

    public Signature? Signature { get; init; }

    public IReadOnlyList<Author> Authors { get; init; } = [];

    /// <summary>In the text's order; the first picture on top has the role lead.</summary>
    public IReadOnlyList<ImportedMedium> Media { get; init; } = [];

    public IReadOnlyList<ImportedCrossLink> CrossLinks { get; init; } = [];

    /// <summary>What its readers were told of corrections elsewhere.</summary>
    public IReadOnlyList<ImportedCorrection> Corrections { get; init; } = [];

    /// <summary>When it first went public elsewhere; null: when it was published.</summary>
    public DateTimeOffset? FirstPublishedAt { get; init; }

    /// <summary>From the status line; null where it has no date.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>From the status line's "Modifié"; null where there is none.</summary>
    public DateTimeOffset? ModifiedAt { get; init; }
}
