using Dapper;

namespace ContentApi.Media.Desk;

/// <summary>An article that shows a medium: published, waiting for its moment, in its working copy, or once it is brought back.</summary>
[method: ExplicitConstructor]
public sealed record MediumUser(Guid Id, string Headline, long Total)
{
    /// <summary>Whether a version <c>article_version w</c> shows the medium <c>@id</c>, as it is indexed.</summary>
    public const string Shows = "jsonb_path_query_array(w.content, '$.media[*].id') @> to_jsonb(@id::text)";

    public const string Select =
        $"""
        select a.id, v.content ->> 'headline' as headline, count(*) over () as total
        from article a join article_version v on v.article_id = a.id and v.version = a.version
        where a.id in (
            select u.article_id from publication_medium u where u.medium_id = @id
            union
            select w.article_id from article_version w
            where {Shows} and exists (
                select from article n left join scheduled_version s on s.article_id = n.id
                where n.id = w.article_id and w.version in (n.version, n.published_version, s.version)))
        order by a.id desc limit 10
        """;
}
