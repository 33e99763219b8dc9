namespace ContentApi.Benchmarks.Limits;

/// <summary>
/// The statements that make whole answers in the database: the same members with the same values as the program's, and
/// the same rules of visibility and rights.
/// </summary>
public static class StreamSql
{
    private const string Medium =
        """
        json_build_object('id', m.id, 'role', u.role, 'kind', m.kind, 'caption', coalesce(u.caption, m.caption),
            'alt', coalesce(u.alt, m.alt),
            'credit', json_build_object('raw', m.credit_raw, 'agency', m.credit_agency, 'creator', m.credit_creator, 'display', m.credit_display),
            'rights', json_build_object('redistribution', m.redistribution, 'usageTerms', m.usage_terms, 'licenseUrl', m.license_url,
                'validUntil', m.valid_until, 'dataMining', m.data_mining),
            'availability', json_build_object('state', case when w.reason is null then 'available' else 'withheld' end, 'reason', w.reason),
            'renditions', case when w.reason is not null then '[]' else (select coalesce(json_agg(json_build_object('name', r ->> 'name',
                'url', case when r ->> 'url' like '/%' then $1 || (r ->> 'url') else r ->> 'url' end, 'width', r -> 'width', 'height', r -> 'height',
                'contentType', r ->> 'contentType', 'sizeBytes', r -> 'sizeBytes')), '[]') from jsonb_array_elements(m.renditions) r) end,
            'focus', case when m.focus_x is not null then json_build_object('x', m.focus_x, 'y', m.focus_y) end)
        """;

    private const string From = "publication_medium u join medium m on m.id = u.medium_id cross join lateral (select media_withheld(m, null) as reason) w";

    private const string Head =
        """
        'id', p.article_id, 'type', p.type, 'slug', p.slug, 'previousSlugs', coalesce((select json_agg(s.slug order by s.since desc)
            from article_slug s where s.article_id = p.article_id and s.slug <> p.slug), '[]'),
        'url', $1 || '/v1/articles/by-slug/' || p.slug || '?language=' || p.language, 'language', p.language, 'status', 'published',
        'version', p.version, 'kicker', p.kicker, 'headline', p.headline, 'lead', p.lead, 'signature', p.signature, 'authors', p.authors,
        'section', case when c.id is not null then json_build_object('slug', c.slug, 'name', c.name) end,
        'tags', (select coalesce(json_agg(json_build_object('slug', t.slug, 'name', t.name, 'kind', t.kind, 'mediaTopic', t.media_topic)
            order by x.position), '[]') from publication_tag x join tag t on t.id = x.tag_id where x.article_id = p.article_id),
        'firstPublishedAt', p.first_published_at, 'publishedAt', p.published_at, 'updatedAt', p.updated_at, 'correctedAt', p.corrected_at,
        'embargoUntil', p.embargo_until,
        'source', json_build_object('id', a.source_id, 'name', a.source_name, 'format', a.source_format, 'url', a.source_url),
        'rights', json_build_object('copyrightHolder', p.copyright_holder, 'copyrightNotice', p.copyright_notice,
            'usageTerms', p.usage_terms, 'dataMining', p.data_mining)
        """;

    private const string SummaryMembers =
        $"""
        {Head}, 'mediaCount', (select count(*) from publication_medium u where u.article_id = p.article_id),
            'media', (select coalesce(json_agg({Medium}), '[]') from {From} where u.article_id = p.article_id and u.role = 'lead')
        """;

    private const string Summary = $"json_build_object({SummaryMembers})";

    private const string Tables = "publication p join article a on a.id = p.article_id left join section c on c.id = p.section_id";

    private const string Page =
        "'page', json_build_object('limit', 20, 'nextCursor', null, 'hasMore', true, 'total', null, 'totalIs', null), 'links', json_build_object('self', $1, 'next', $1)";

    /// <summary>One article: <c>$2</c> is its id, <c>$1</c> the origin of addresses.</summary>
    public const string Article =
        $"""
        select json_build_object({Head}, 'body', p.body,
            'media', (select coalesce(json_agg({Medium} order by u.position), '[]') from {From} where u.article_id = p.article_id),
            'crossLinks', (select coalesce(json_agg(json_build_object('id', l.id, 'label', l.label, 'kind', l.kind, 'position', l.position,
                'title', l.title, 'state', case when t.article_id is null then 'pending' else 'ok' end,
                'href', $1 || '/v1/articles/by-slug/' || t.slug || '?language=' || t.language,
                'target', case when t.article_id is not null then json_build_object('id', t.article_id, 'slug', t.slug,
                    'url', $1 || '/v1/articles/by-slug/' || t.slug || '?language=' || t.language, 'headline', t.headline,
                    'publishedAt', t.published_at, 'media', (select coalesce(json_agg({Medium}), '[]')
                        from {From} where u.article_id = t.article_id and u.role = 'lead')) end) order by l.position), '[]')
                from cross_link l left join publication t on t.article_id = l.target_id and article_visible(t) where l.article_id = p.article_id),
            'corrections', (select coalesce(json_agg(k), '[]') from correction k where k.article_id = p.article_id))
        from {Tables} where p.article_id = $2 and article_visible(p)
        """;

    /// <summary>The 20 newest.</summary>
    public const string Newest =
        $"""
        select json_build_object('data', (select json_agg(item) from (select {Summary} as item from {Tables} where article_visible(p)
            order by p.published_at desc, p.article_id desc limit 20) x), {Page})
        """;

    /// <summary>The 20 newest of the tag <c>$2</c>.</summary>
    public const string OfTag =
        $"""
        select json_build_object('data', (select json_agg(item) from (select {Summary} as item from publication_tag f
            join publication p on p.article_id = f.article_id join article a on a.id = p.article_id left join section c on c.id = p.section_id
            where f.tag_id = (select id from tag where slug = $2) and article_visible(p)
            order by f.published_at desc, f.article_id desc limit 20) x), {Page})
        """;

    /// <summary>The 20 best of the newest 1,000 matches of <c>$2</c>, a search as the program writes it, with what matched.</summary>
    public const string Search =
        $"""
        with measure as materialized (select * from search_measures($2::jsonb)),
        newest as materialized (
            select s.article_id, s.published_at, s.words, s.forms, p.language from publication_search s
            join publication p on p.article_id = s.article_id
            where s.words @@ (select search_query($2::jsonb)) and article_visible(p)
            order by s.published_at desc, s.article_id desc limit 1000),
        ranked as materialized (
            select n.article_id, n.published_at, m.marks, search_rank(n.words, n.forms, m.marks, m.every_form, m.any_form, m.near) as score
            from newest n join measure m on m.language = search_language(n.language)
            order by score desc, n.published_at desc, n.article_id desc limit 20)
        select json_build_object('data', (select json_agg(item) from (select json_build_object({SummaryMembers}, 'highlights', json_build_object(
                'headline', search_mark(p.language, p.headline, r.marks), 'lead', search_mark(p.language, p.lead, r.marks),
                'body', search_mark(p.language, search_body(p.body), r.marks))) as item
            from ranked r join publication p on p.article_id = r.article_id join article a on a.id = p.article_id
            left join section c on c.id = p.section_id
            order by r.score desc, r.published_at desc, r.article_id desc) x), {Page})
        """;
}
