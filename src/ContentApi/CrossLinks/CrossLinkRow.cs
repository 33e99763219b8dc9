using ContentApi.Media;

namespace ContentApi.CrossLinks;

/// <summary>A cross-link as the database gives it, its target found and judged for the caller.</summary>
public sealed record CrossLinkRow
{
    public required Guid Id { get; init; }
    public required string Label { get; init; }
    public required CrossLinkKind Kind { get; init; }
    public required int Position { get; init; }
    public required string? Title { get; init; }
    public required CrossLinkState State { get; init; }
    public required string? Href { get; init; }
    public required TargetRow? Target { get; init; }

    /// <summary>The links of <c>publication p</c>, in order. Of a withdrawn target nothing but the state is told.</summary>
    public const string OfArticle =
        $"""
        (select coalesce(json_agg(json_build_object(
            'id', l.id, 'label', l.label, 'kind', l.kind, 'position', l.position, 'state', s.state,
            'title', case when s.state <> 'withdrawn' then l.title end,
            'href', case when s.state = 'external' then l.href end,
            'target', case when s.state = 'ok' then json_build_object(
                'id', t.article_id, 'language', t.language, 'slug', t.slug, 'headline', t.headline,
                'publishedAt', t.published_at, 'media', {MediaSql.LeadOfTarget}) end) order by l.position), '[]')
         from cross_link l
         left join publication t on t.article_id = l.target_id and article_visible(t)
         left join article a on a.id = l.target_id
         cross join lateral (select case
             when t.article_id is not null then 'ok'
             when a.status = 'withdrawn' then 'withdrawn'
             when l.target_id is null and l.target_slug is null and l.href is not null then 'external'
             else 'pending' end as state) s
         where l.article_id = p.article_id)
        """;

    public sealed record TargetRow
    {
        public required Guid Id { get; init; }
        public required string Language { get; init; }
        public required string Slug { get; init; }
        public required string Headline { get; init; }
        public required DateTimeOffset PublishedAt { get; init; }
        public required IReadOnlyList<ArticleMedium> Media { get; init; }
    }
}
