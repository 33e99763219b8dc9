namespace ContentApi.Articles;

/// <summary>Why an article was taken back.</summary>
public enum WithdrawalReason
{
    Legal,
    Error,
    Rights,
    Duplicate,
}
