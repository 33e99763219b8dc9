using Dapper;

namespace ContentApi.Editorial;

/// <summary>Where an article stands: what a write has to know before it decides.</summary>
[method: ExplicitConstructor]
public sealed record ArticleState(
    Guid Id, string Status, int Version, string? SourceId, byte[]? ImportHash, byte[]? PublishedHash, int? PublishedVersion,
    DateTimeOffset? PublishedAt, bool IsPublic, ArticleContent Content)
{
    public const string Select =
        """
        select a.id, a.status, a.version, a.source_id, a.import_hash, p.content_hash as published_hash,
            p.version as published_version, p.published_at,
            coalesce(article_visible(p), false) as is_public, v.content
        from article a
        join article_version v on v.article_id = a.id and v.version = a.version
        left join publication p on p.article_id = a.id
        """;
}
