using System.Net;
using Polly;
using Polly.Retry;

namespace ContentApi.Client;

/// <summary>Tries reads again where that may help, no sooner than the server asked for.</summary>
internal static class Patience
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(0.5);

    public static ResiliencePipeline<HttpResponseMessage> Of(ContentApiClientOptions options)
    {
        var builder = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = options.Time };
        if (options.MostRetries > 0)
            builder.AddRetry(new RetryStrategyOptions<HttpResponseMessage>
            {
                MaxRetryAttempts = options.MostRetries,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = FirstPause < options.LongestPause ? FirstPause : options.LongestPause,
                MaxDelay = options.LongestPause,
                ShouldHandle = args => ValueTask.FromResult(args.Outcome switch
                {
                    { Exception: { } fault } => IsPassing(fault) && !args.Context.CancellationToken.IsCancellationRequested,
                    { Result: { } response } => IsPassing(response.StatusCode)
                        && (RetryAfter(response, options.Time) ?? TimeSpan.Zero) <= options.LongestPause,
                    _ => false,
                }),
                DelayGenerator = args => ValueTask.FromResult(
                    args.Outcome.Result is { } response ? RetryAfter(response, options.Time) : null),
            });
        return builder.Build();
    }

    /// <summary>Whether the same request may be answered later.</summary>
    public static bool IsPassing(HttpStatusCode status) => status is HttpStatusCode.TooManyRequests
        or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout;

    /// <summary>Whether it is the network's fault, or that of the time that the client allows.</summary>
    public static bool IsPassing(Exception fault) =>
        fault is HttpRequestException or TaskCanceledException { InnerException: TimeoutException };

    public static TimeSpan? RetryAfter(HttpResponseMessage response, TimeProvider time)
    {
        var header = response.Headers.RetryAfter;
        var pause = header?.Delta ?? header?.Date - time.GetUtcNow();
        return pause < TimeSpan.Zero ? TimeSpan.Zero : pause;
    }
}
