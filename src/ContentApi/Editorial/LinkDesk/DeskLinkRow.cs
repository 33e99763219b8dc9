using ContentApi.CrossLinks;
using Dapper;

namespace ContentApi.Editorial.LinkDesk;

/// <summary>A link as the database gives it to the link desk.</summary>
[method: ExplicitConstructor]
public sealed record DeskLinkRow(
    Guid Id, Guid ArticleId, string ArticleHeadline, string ArticleLanguage, string ArticleSlug, DateTimeOffset ArticlePublishedAt,
    long ArticleReads, string Label, CrossLinkKind Kind, int Position, string Title, CrossLinkState State, string? Href, Guid? TargetId, bool Pinned)
{
    public const string Select =
        """
        select l.id, l.article_id, p.headline as article_headline, p.language as article_language, p.slug as article_slug,
            p.published_at as article_published_at,
            (select coalesce(sum(r.reads), 0)::bigint from article_read r where r.article_id = l.article_id
                and r.day > (content_now() at time zone 'utc')::date - 30) as article_reads,
            l.label, l.kind, l.position, l.title, s.state, l.href, l.target_id, l.pinned
        from cross_link l
        join publication p on p.article_id = l.article_id
        left join article a on a.id = l.target_id
        left join publication t on t.article_id = l.target_id
        cross join lateral (select case
            when article_visible(t) then 'ok'
            when a.status = 'withdrawn' then 'withdrawn'
            when t.article_id is not null then 'embargoed'
            when l.target_id is null and l.target_slug is null and l.href is not null then 'external'
            else 'pending' end as state) s
        """;
}
