using ContentApi.CrossLinks;
using ContentApi.Media;
using Dapper;

namespace ContentApi.Editorial.Working;

/// <summary>Where one link of a working copy would lead now.</summary>
[method: ExplicitConstructor]
public sealed record LinkTargetRow(Guid Id, CrossLinkState State, CrossLinkRow.TargetRow? Target)
{
    public const string Select =
        $"""
        select w.id, case
                when t.article_id is not null then 'ok'
                when a.status = 'withdrawn' then 'withdrawn'
                when w.href is not null and w.target_slug is null and found.target_id is null then 'external'
                when a.status = 'published' then 'embargoed'
                else 'pending' end as state,
            case when t.article_id is not null then json_build_object('id', t.article_id, 'language', t.language, 'slug', t.slug,
                'headline', t.headline, 'publishedAt', t.published_at, 'media', {MediaSql.LeadOfTarget}) end as target
        from unnest(@ids, @keys, @slugs, @languages, @hrefs, @pins) with ordinality
            x (id, title_key, target_slug, target_language, href, pin, position)
        cross join lateral (select x.*, @article::uuid as article_id) w
        cross join lateral (select split_part(@language, '-', 1) as primary_language) p
        cross join lateral (select coalesce(w.pin, {Adoption.Meant}) as target_id) found
        left join article a on a.id = found.target_id
        left join publication t on t.article_id = found.target_id and article_visible(t)
        order by x.position
        """;
}
