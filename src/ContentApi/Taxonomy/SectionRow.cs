using Dapper;

namespace ContentApi.Taxonomy;

/// <summary>A section with the caller's count; without a visible article it is not there for the caller.</summary>
[method: ExplicitConstructor]
public sealed record SectionRow(string Slug, string Name, int ArticleCount)
{
    public const string Select =
        """
        select s.slug, s.name, n.article_count
        from section s cross join lateral (
            select count(*)::int as article_count from publication p where p.section_id = s.id and article_visible(p)) n
        where n.article_count > 0 and s.slug > @after order by s.slug limit @Probe
        """;
}
