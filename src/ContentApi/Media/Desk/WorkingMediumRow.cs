using Dapper;

namespace ContentApi.Media.Desk;

/// <summary>A medium as the database gives it to the newsroom: whole, as JSON.</summary>
[method: ExplicitConstructor]
public sealed record WorkingMediumRow(Guid Id, WorkingMedium Medium)
{
    public const string Select =
        $"""
        select m.id, json_build_object({MediaSql.WorkingMembers}, 'caption', m.caption, 'alt', m.alt,
            'copyrightNotice', m.copyright_notice,
            'articleCount', (select count(distinct u.article_id) from publication_medium u
                join publication p on p.article_id = u.article_id where u.medium_id = m.id and article_visible(p)),
            'version', m.version, 'publishedVersion', case when media_visible(m) then m.version end,
            'hasUnpublishedChanges', false, 'createdAt', m.created_at, 'updatedAt', m.updated_at) as medium
        from {MediaSql.FromMedium}
        """;
}
