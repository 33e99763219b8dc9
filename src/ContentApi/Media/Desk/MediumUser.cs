using Dapper;

namespace ContentApi.Media.Desk;

/// <summary>An article that shows a medium, published or in its working copy.</summary>
[method: ExplicitConstructor]
public sealed record MediumUser(Guid Id, string Headline, long Total)
{
    public const string Select =
        """
        select a.id, v.content ->> 'headline' as headline, count(*) over () as total
        from article a join article_version v on v.article_id = a.id and v.version = a.version
        where a.id in (
            select u.article_id from publication_medium u where u.medium_id = @id
            union
            select w.article_id from article_version w
            where jsonb_path_query_array(w.content, '$.media[*].id') @> to_jsonb(@id::text)
                and w.version = (select n.version from article n where n.id = w.article_id))
        order by a.id desc limit 10
        """;
}
