using ContentApi.Articles;
using ContentApi.Media;
using ContentApi.Taxonomy;
using Dapper;

namespace ContentApi.Editorial.Working;

/// <summary>A working copy as the database gives it; its links are looked up by themselves.</summary>
[method: ExplicitConstructor]
public sealed record WorkingRow(
    Guid Id, ArticleStatus Status, int Version, int? PublishedVersion, ArticleContent Content, bool HasUnpublishedChanges,
    DateTimeOffset SavedAt, string SavedBy, IReadOnlyList<string> PreviousSlugs, DateTimeOffset? FirstPublishedAt,
    DateTimeOffset? PublishedAt, DateTimeOffset? UpdatedAt, DateTimeOffset? CorrectedAt, DateTimeOffset? EmbargoUntil,
    Section? Section, IReadOnlyList<Tag> Tags, IReadOnlyList<WorkingArticleMedium> Media, IReadOnlyList<Correction> Corrections,
    ArticleSource? Source, ArticleWithdrawal? Withdrawal, ScheduledVersion? Scheduled)
{
    public const string Select =
        $"""
        select a.id, {PresentStatus} as status, a.version, a.published_version, v.content,
            a.published_version is not null and v.content is distinct from public_version.content as has_unpublished_changes,
            v.created_at as saved_at, v.created_by as saved_by,
            array(select s.slug from article_slug s
                where s.article_id = a.id and s.is_public and s.slug <> v.content ->> 'slug'
                group by s.slug order by max(s.since) desc, s.slug) as previous_slugs,
            a.first_published_at, coalesce(p.published_at, w.published_at) as published_at,
            coalesce(p.updated_at, w.updated_at) as updated_at, coalesce(p.corrected_at, w.corrected_at) as corrected_at,
            coalesce(p.embargo_until, w.embargo_until) as embargo_until,
            (select json_build_object('slug', c.slug, 'name', c.name) from section c where c.slug = v.content ->> 'section') as section,
            (select coalesce(json_agg(json_build_object('slug', t.slug, 'name', t.name, 'kind', t.kind, 'mediaTopic', t.media_topic)
                order by x.position), '[]')
             from jsonb_array_elements_text(v.content -> 'tags') with ordinality x (slug, position) join tag t on t.slug = x.slug) as tags,
            {MediaSql.OfWorking} as media,
            (select coalesce(json_agg(json_build_object('id', k.id, 'kind', k.kind, 'text', k.text, 'at', k.at, 'blockId', k.block_id,
                'mustRepublish', k.must_republish) order by k.at desc, k.id), '[]') from correction k where k.article_id = a.id) as corrections,
            case when a.source_format is not null then json_build_object('id', a.source_id, 'name', a.source_name,
                'format', a.source_format, 'url', a.source_url) end as source,
            case when w.article_id is not null then json_build_object('reason', w.reason, 'note', w.note,
                'successorId', w.successor_id, 'at', w.withdrawn_at, 'by', w.withdrawn_by, 'purgedAt', w.purged_at) end as withdrawal,
            (select json_build_object('version', n.version, 'at', n.moment) from scheduled_version n where n.article_id = a.id) as scheduled
        {From}
        """;

    /// <summary>What is published, but not to be seen yet, is scheduled.</summary>
    public const string PresentStatus = "case when a.status = 'published' and not coalesce(article_visible(p), false) then 'scheduled' else a.status end";

    public const string From =
        """
        from article a
        join article_version v on v.article_id = a.id and v.version = a.version
        left join article_version public_version on public_version.article_id = a.id and public_version.version = a.published_version
        left join publication p on p.article_id = a.id
        left join withdrawal w on w.article_id = a.id
        """;
}
