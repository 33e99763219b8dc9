using ContentApi.Articles.Blocks;
using ContentApi.CrossLinks;
using ContentApi.Media;
using ContentApi.Taxonomy;
using Dapper;

namespace ContentApi.Articles;

/// <summary>A whole article in one row: its children come as JSON columns, in one round trip.</summary>
[method: ExplicitConstructor]
public sealed record ArticleRow(
    Guid Id, ArticleType Type, string Slug, IReadOnlyList<string> PreviousSlugs, string Language, ArticleStatus Status,
    int Version, string? Kicker, string Headline, string? Lead, IReadOnlyList<Block> Body, Signature? Signature,
    IReadOnlyList<Author> Authors, Section? Section, IReadOnlyList<Tag> Tags, DateTimeOffset FirstPublishedAt,
    DateTimeOffset PublishedAt, DateTimeOffset UpdatedAt, DateTimeOffset? CorrectedAt, DateTimeOffset? EmbargoUntil,
    IReadOnlyList<ArticleMedium> Media, IReadOnlyList<CrossLinkRow> CrossLinks, IReadOnlyList<Correction> Corrections,
    ArticleSource? Source, ArticleRights Rights)
{
    public const string CorrectionsOfArticle =
        """
        (select coalesce(json_agg(json_build_object('id', k.id, 'kind', k.kind, 'text', k.text, 'at', k.at,
            'blockId', k.block_id, 'mustRepublish', k.must_republish) order by k.at desc, k.id), '[]')
         from correction k where k.article_id = p.article_id)
        """;

    public const string Columns =
        $"""
        {ArticleSummaryRow.CommonColumns}, p.body, {MediaSql.OfArticle} as media, {CrossLinkRow.OfArticle} as cross_links,
        {CorrectionsOfArticle} as corrections
        """;
}
