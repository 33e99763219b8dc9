namespace ContentApi.Client.Contract;

/// <summary>That an article was taken back, and whoever has a copy must take it down.</summary>
public sealed record WithdrawnProblem : Problem
{
    /// <summary>Why it was taken back.</summary>
    public required WithdrawalReason Reason { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset WithdrawnAt { get; init; }

    /// <summary>The article that stands in its place; null: none does.</summary>
    public required Guid? SuccessorId { get; init; }
}
