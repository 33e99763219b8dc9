using Dapper;

namespace ContentApi.Credits;

/// <summary>A credit holder with the caller's counts.</summary>
[method: ExplicitConstructor]
public sealed record CreditHolderRow(int Id, string Slug, string Name, CreditHolderKind Kind, int MediaCount, int ArticleCount)
{
    /// <summary>Holders without a visible medium are not there for the caller.</summary>
    public const string Select =
        """
        select h.id, h.slug, h.name, h.kind, n.media_count, n.article_count
        from credit_holder h cross join lateral (
            select count(distinct m.id)::int as media_count, count(distinct p.article_id)::int as article_count
            from medium m
            join publication_medium u on u.medium_id = m.id
            join publication p on p.article_id = u.article_id and article_visible(p)
            where m.agency_id = h.id or m.creator_id = h.id) n
        where n.media_count > 0
        """;
}
