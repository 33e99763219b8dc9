namespace ContentApi.Platform.Http.Outgoing;

/// <summary>How a call ended.</summary>
/// <param name="Status">The HTTP status; null: there was no answer.</param>
/// <param name="Error">Why there was none; null: there was one.</param>
/// <param name="Body">The beginning of the answer's text.</param>
/// <param name="RetryAfter">How long the receiver wants to be left alone; null: it did not say.</param>
/// <param name="Duration">How long it took.</param>
public sealed record CallbackReply(int? Status, string? Error, string? Body, TimeSpan? RetryAfter, TimeSpan Duration)
{
    /// <summary>Only 2xx says that it arrived: a redirection is not followed, for it may lead anywhere.</summary>
    public bool IsSuccess => Status is >= 200 and < 300;

    /// <summary>The receiver is gone for good.</summary>
    public bool IsGone => Status == StatusCodes.Status410Gone;
}
