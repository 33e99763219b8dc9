using Dapper;

namespace ContentApi.Fronts;

/// <summary>A front as the editors left it, also with articles that are not to be seen now.</summary>
[method: ExplicitConstructor]
public sealed record FrontRow(string Slug, string? Name, DateTimeOffset UpdatedAt, Guid[] Articles)
{
    public const string Select =
        """
        select f.slug, f.name, f.updated_at,
            array(select x.article_id from front_article x where x.front_id = f.id order by x.position) as articles
        from front f
        """;
}
