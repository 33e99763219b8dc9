using Dapper;

namespace ContentApi.Taxonomy;

/// <summary>A tag with the caller's count; without a visible article it is not there for the caller.</summary>
[method: ExplicitConstructor]
public sealed record TagRow(string Slug, string Name, TagKind Kind, string? MediaTopic, int ArticleCount)
{
    public const string Select =
        """
        select t.slug, t.name, t.kind, t.media_topic, n.article_count
        from tag t cross join lateral (
            select count(*)::int as article_count
            from publication_tag x join publication p on p.article_id = x.article_id
            where x.tag_id = t.id and article_visible(p)) n
        where n.article_count > 0 and t.slug > @after order by t.slug limit @Probe
        """;
}
