using ContentApi.Platform.Database;
using Microsoft.Extensions.Options;

namespace ContentApi.Platform.Delivery;

/// <summary>
/// Knows the next moment at which answers change by themselves: an article goes public, a licence begins or ends. The
/// database tells how far off it is; how the node's own clock stands does not matter.
/// </summary>
public sealed class ContentClock(ContentDatabase database, TimeProvider time, IOptions<CacheOptions> options)
{
    private readonly int maxAge = options.Value.MaxAgeSeconds;
    private readonly string[] cacheControls =
        [.. Enumerable.Range(0, options.Value.MaxAgeSeconds + 1).Select(seconds => seconds == 0
            ? "public, no-cache"
            : $"public, max-age={seconds}, s-maxage={seconds}, stale-while-revalidate={seconds}, stale-if-error=60")];

    private long nextChange = long.MaxValue; // by the node's monotonic clock

    /// <summary>How long it is to the next change; never, as far as is known, where it is the longest time.</summary>
    public TimeSpan ToNextChange()
    {
        var next = Interlocked.Read(ref nextChange);
        return next == long.MaxValue ? TimeSpan.MaxValue : time.GetElapsedTime(time.GetTimestamp(), next);
    }

    /// <summary>The header for public answers: never past the next change.</summary>
    public string PublicCacheControl()
    {
        var left = ToNextChange();
        return cacheControls[left.TotalSeconds >= maxAge ? maxAge : Math.Max(0, (int)left.TotalSeconds)];
    }

    /// <summary>Asks the database anew, after something was written.</summary>
    public async Task RefreshAsync(CancellationToken cancellation)
    {
        var seconds = await database.SingleAsync<double?>("select content_changes_in()", null, cancellation);
        Interlocked.Exchange(ref nextChange, seconds is null or > 1e9
            ? long.MaxValue
            : time.GetTimestamp() + (long)(seconds.Value * time.TimestampFrequency));
    }
}
