using Dapper;

namespace ContentApi.Editorial.Versions;

/// <summary>A version as the database gives it.</summary>
[method: ExplicitConstructor]
public sealed record VersionRow(
    int Version, DateTimeOffset SavedAt, string SavedBy, VersionOrigin Origin, bool IsPublished, string Headline, ArticleContent? Content)
{
    private const string Columns =
        """
        select v.version, v.created_at as saved_at, v.created_by as saved_by, v.origin,
            v.version is not distinct from a.published_version and a.status <> 'withdrawn' as is_published, v.content ->> 'headline' as headline
        """;

    public const string From = "from article_version v join article a on a.id = v.article_id where v.article_id = @id";

    public const string Summary = $"{Columns}, null::jsonb as content {From}";

    public const string Whole = $"{Columns}, v.content {From}";
}
