namespace ContentApi.Media;

/// <summary>How media are read: once, for every query that shows them. <c>@Territory</c> is the caller's.</summary>
public static class MediaSql
{
    private const string Members =
        """
        'id', m.id, 'kind', m.kind,
        'credit', json_build_object('raw', coalesce(m.credit_raw, ''), 'agency', m.credit_agency, 'creator', m.credit_creator,
            'display', coalesce(m.credit_display, '')),
        'rights', json_build_object('redistribution', m.redistribution, 'usageTerms', m.usage_terms,
            'licenseUrl', m.license_url, 'validUntil', m.valid_until, 'dataMining', m.data_mining),
        'availability', json_build_object('state', case when w.reason is null then 'available' else 'withheld' end,
            'reason', w.reason),
        'renditions', case when w.reason is null then m.renditions else '[]' end,
        'focus', case when m.focus_x is not null then json_build_object('x', m.focus_x, 'y', m.focus_y) end
        """;

    private const string Withheld = "cross join lateral (select media_withheld(m, @Territory) as reason) w";

    /// <summary>A medium by itself, from <c>medium m</c>.</summary>
    public const string Medium =
        $"""
        json_build_object({Members}, 'caption', m.caption, 'alt', m.alt, 'articleCount',
            (select count(distinct u.article_id) from publication_medium u join publication p on p.article_id = u.article_id
             where u.medium_id = m.id and article_visible(p)))
        """;

    /// <summary>What <see cref="Medium"/> has to be selected from.</summary>
    public const string FromMedium = $"medium m {Withheld}";

    private const string Uses =
        $"""
        (select coalesce(json_agg(json_build_object({Members}, 'role', u.role,
            'caption', coalesce(u.caption, m.caption), 'alt', coalesce(u.alt, m.alt)) order by u.position), '[]')
         from publication_medium u join medium m on m.id = u.medium_id {Withheld}
         where u.article_id =
        """;

    /// <summary>All media of <c>publication p</c>, in order.</summary>
    public const string OfArticle = $"{Uses} p.article_id)";

    /// <summary>The lead medium of <c>publication p</c>, as a list of at most one.</summary>
    public const string LeadOfArticle = $"{Uses} p.article_id and u.role = 'lead')";

    /// <summary>The lead medium of a link's target, <c>publication t</c>.</summary>
    public const string LeadOfTarget = $"{Uses} t.article_id and u.role = 'lead')";

    /// <summary>What the newsroom sees of <c>medium m</c>, also where its files are withheld (<see cref="FromMedium"/>).</summary>
    public const string WorkingMembers =
        """
        'id', m.id, 'kind', m.kind,
        'credit', json_build_object('raw', coalesce(m.credit_raw, ''), 'agency', m.credit_agency, 'creator', m.credit_creator,
            'display', coalesce(m.credit_display, ''), 'waiver', m.waiver),
        'rights', json_build_object('redistribution', m.redistribution, 'territories', m.territories,
            'validFrom', m.valid_from, 'validUntil', m.valid_until, 'allowedPartners', m.allowed_partners,
            'deniedPartners', m.denied_partners, 'usageTerms', m.usage_terms, 'licenseUrl', m.license_url,
            'dataMining', m.data_mining),
        'availability', json_build_object('state', case when w.reason is null then 'available' else 'withheld' end,
            'reason', w.reason),
        'renditions', m.renditions,
        'focus', case when m.focus_x is not null then json_build_object('x', m.focus_x, 'y', m.focus_y) end
        """;

    /// <summary>The media of a working copy, <c>article_version v</c>, in order.</summary>
    public const string OfWorking =
        $"""
        (select coalesce(json_agg(json_build_object({WorkingMembers}, 'role', u.value ->> 'role',
            'caption', coalesce(u.value ->> 'caption', m.caption), 'alt', coalesce(u.value ->> 'alt', m.alt)) order by u.position), '[]')
         from jsonb_array_elements(v.content -> 'media') with ordinality u (value, position)
         join medium m on m.id = (u.value ->> 'id')::uuid {Withheld})
        """;
}
