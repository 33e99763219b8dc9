using System.ComponentModel.DataAnnotations;
using ContentApi.Articles;

namespace ContentApi.Editorial.Input;

/// <summary>Why an article is taken back.</summary>
public sealed record WithdrawInput
{
    /// <summary>Why: everybody is told.</summary>
    public required WithdrawalReason Reason { get; init; }

    /// <summary>For the newsroom alone.</summary>
    [MaxLength(5000)]
    public string? Note { get; init; }

    /// <summary>The article that stands in its place.</summary>
    public Guid? SuccessorId { get; init; }
}
