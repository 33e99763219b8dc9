using Dapper;

namespace ContentApi.Media.Desk;

/// <summary>A medium as the database gives it to the newsroom: whole, as JSON.</summary>
[method: ExplicitConstructor]
public sealed record WorkingMediumRow(Guid Id, WorkingMedium Medium)
{
    public const string Select =
        $"""
        select m.id, json_build_object('id', m.id, 'kind', m.kind, 'caption', m.caption, 'alt', m.alt,
            'credit', json_build_object('raw', coalesce(m.credit_raw, ''), 'agency', m.credit_agency, 'creator', m.credit_creator,
                'display', coalesce(m.credit_display, ''), 'waiver', m.waiver),
            'copyrightNotice', m.copyright_notice,
            'rights', json_build_object('redistribution', m.redistribution, 'territories', m.territories,
                'validFrom', m.valid_from, 'validUntil', m.valid_until, 'allowedPartners', m.allowed_partners,
                'deniedPartners', m.denied_partners, 'usageTerms', m.usage_terms, 'licenseUrl', m.license_url,
                'dataMining', m.data_mining),
            'availability', json_build_object('state', case when w.reason is null then 'available' else 'withheld' end,
                'reason', w.reason),
            'renditions', m.renditions,
            'focus', case when m.focus_x is not null then json_build_object('x', m.focus_x, 'y', m.focus_y) end,
            'articleCount', (select count(distinct u.article_id) from publication_medium u
                join publication p on p.article_id = u.article_id where u.medium_id = m.id and article_visible(p)),
            'version', m.version, 'publishedVersion', case when media_visible(m) then m.version end,
            'hasUnpublishedChanges', false, 'createdAt', m.created_at, 'updatedAt', m.updated_at) as medium
        from {MediaSql.FromMedium}
        """;
}
