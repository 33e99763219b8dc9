using Dapper;

namespace ContentApi.Articles;

/// <summary>What everybody is told of an article that was taken back.</summary>
[method: ExplicitConstructor]
public sealed record WithdrawalRow(WithdrawalReason Reason, DateTimeOffset WithdrawnAt, Guid? SuccessorId)
{
    /// <summary>A successor that readers may not know of yet is not told.</summary>
    public const string Select =
        """
        select w.reason, w.withdrawn_at, (select p.article_id from publication p
            where p.article_id = w.successor_id and article_visible(p)) as successor_id
        from withdrawal w
        """;
}
