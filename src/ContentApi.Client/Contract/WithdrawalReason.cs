namespace ContentApi.Client.Contract;

/// <summary>Why an article was taken back.</summary>
public enum WithdrawalReason
{
    Legal,
    Error,
    Rights,
    Duplicate,
}
