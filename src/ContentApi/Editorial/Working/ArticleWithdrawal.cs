using ContentApi.Articles;

namespace ContentApi.Editorial.Working;

/// <summary>That an article was taken back, as the newsroom sees it.</summary>
public sealed record ArticleWithdrawal
{
    /// <summary>Why: readers are told.</summary>
    public required WithdrawalReason Reason { get; init; }

    /// <summary>What the newsroom noted: readers are not told.</summary>
    public required string? Note { get; init; }

    /// <summary>The article that stands in its place.</summary>
    public required Guid? SuccessorId { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who did it: the name of a key.</summary>
    public required string By { get; init; }

    /// <summary>When its text was erased; null: it was not.</summary>
    public required DateTimeOffset? PurgedAt { get; init; }
}
