using ContentApi.Articles;
using ContentApi.Platform.Http;
using Dapper;

namespace ContentApi.Syndication.Changes;

/// <summary>A change as one reader has it.</summary>
[method: ExplicitConstructor]
public sealed record ChangeRow(
    long Position, DateTimeOffset At, ChangeKind Kind, Guid ArticleId, int Version, string Language, string Slug,
    WithdrawalReason? Reason, Guid? SuccessorId)
{
    /// <summary>What is news to the reader behind <c>@since</c>, as far as <c>@upto</c>.</summary>
    public const string Select =
        """
        select c.position, c.at, c.kind, c.article_id, c.version, c.language, c.slug, c.reason,
            (select p.article_id from publication p where p.article_id = c.successor_id and article_visible(p)) as successor_id
        from changes_for(@since, @upto, @reader, @mining) c where c.kind is not null order by c.position
        """;

    public Change ToChange(PublicAddresses addresses, Article? article) => new()
    {
        Position = Position,
        At = At,
        Kind = Kind,
        ArticleId = ArticleId,
        Slug = Slug,
        Url = addresses.Article(Language, Slug),
        Version = Version,
        Reason = Kind == ChangeKind.Withdrawn ? Reason : null,
        SuccessorId = SuccessorId,
        Article = article,
    };
}
