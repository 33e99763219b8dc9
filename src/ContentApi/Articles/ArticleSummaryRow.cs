using ContentApi.Articles.Blocks;
using ContentApi.Articles.Search;
using ContentApi.CrossLinks;
using ContentApi.Media;
using ContentApi.Taxonomy;
using Dapper;

namespace ContentApi.Articles;

/// <summary>A row of a list of articles.</summary>
[method: ExplicitConstructor]
public sealed record ArticleSummaryRow(
    Guid Id, ArticleType Type, string Slug, IReadOnlyList<string> PreviousSlugs, string Language, ArticleStatus Status,
    int Version, string? Kicker, string Headline, string? Lead, Signature? Signature, IReadOnlyList<Author> Authors,
    Section? Section, IReadOnlyList<Tag> Tags, DateTimeOffset FirstPublishedAt, DateTimeOffset PublishedAt,
    DateTimeOffset UpdatedAt, DateTimeOffset? CorrectedAt, DateTimeOffset? EmbargoUntil,
    IReadOnlyList<ArticleMedium> Media, int MediaCount, ArticleSource? Source, ArticleRights Rights,
    IReadOnlyList<Block>? Body, IReadOnlyList<ArticleMedium>? BodyMedia, IReadOnlyList<CrossLinkRow>? CrossLinks,
    IReadOnlyList<Correction>? Corrections, SearchMarks? Marks)
{
    /// <summary>What a summary and a whole article have in common, from <see cref="From"/>.</summary>
    public const string CommonColumns =
        """
        p.article_id as id, p.type, p.slug, p.language, 'published' as status, p.version, p.kicker, p.headline, p.lead,
        p.signature, p.authors, p.first_published_at, p.published_at, p.updated_at, p.corrected_at, p.embargo_until,
        array(select s.slug from article_slug s where s.article_id = p.article_id and s.is_public and s.slug <> p.slug
            group by s.slug order by max(s.since) desc, s.slug) as previous_slugs,
        case when c.id is not null then json_build_object('slug', c.slug, 'name', c.name) end as section,
        (select coalesce(json_agg(json_build_object('slug', t.slug, 'name', t.name, 'kind', t.kind,
            'mediaTopic', t.media_topic) order by x.position), '[]')
         from publication_tag x join tag t on t.id = x.tag_id where x.article_id = p.article_id) as tags,
        case when a.source_format is not null then json_build_object('id', a.source_id, 'name', a.source_name,
            'format', a.source_format, 'url', a.source_url) end as source,
        json_build_object('copyrightHolder', p.copyright_holder, 'copyrightNotice', p.copyright_notice,
            'usageTerms', p.usage_terms, 'dataMining', p.data_mining) as rights
        """;

    public const string From = $"publication p {Joins}";

    /// <summary>What <see cref="CommonColumns"/> need beside <c>publication p</c>.</summary>
    public const string Joins = "join article a on a.id = p.article_id left join section c on c.id = p.section_id";

    /// <summary>The columns of a list's row. What was not asked for is not selected, and is null in the row.</summary>
    public static string Columns(IReadOnlySet<string> include) =>
        $"""
        {CommonColumns},
        {(include.Contains(ArticleInclude.Media) ? MediaSql.OfArticle : MediaSql.LeadOfArticle)} as media,
        {(include.Contains(ArticleInclude.Body) ? $"p.body, {MediaSql.OfArticle} as body_media," : "")}
        {(include.Contains(ArticleInclude.CrossLinks) ? $"{CrossLinkRow.OfArticle} as cross_links," : "")}
        {(include.Contains(ArticleInclude.Corrections) ? $"{ArticleRow.CorrectionsOfArticle} as corrections," : "")}
        (select count(*)::int from publication_medium u where u.article_id = p.article_id) as media_count
        """;
}
