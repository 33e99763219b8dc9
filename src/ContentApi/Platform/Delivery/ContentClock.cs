using ContentApi.Platform.Database;

namespace ContentApi.Platform.Delivery;

/// <summary>
/// Knows the next moment at which answers change by themselves: an article goes public, a licence begins or ends. The
/// database tells how far off it is; how the node's own clock stands does not matter.
/// </summary>
public sealed class ContentClock(
    ContentDatabase database, Replication replication, AnswerCache cache, TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim looking = new(1); // one look at a time, or an older answer could come in last

    private long nextChange = long.MaxValue; // by the node's monotonic clock
    private DateTimeOffset? awaited; // by the database's

    /// <summary>How long it is to the next change; never, as far as is known, where it is the longest time.</summary>
    public TimeSpan ToNextChange()
    {
        var next = Interlocked.Read(ref nextChange);
        return next == long.MaxValue ? TimeSpan.MaxValue : time.GetElapsedTime(time.GetTimestamp(), next);
    }

    /// <summary>
    /// Asks the database anew. If the moment that was awaited is not ahead any more, what was kept from before it goes
    /// first: a moment that passes between two looks, at whatever hour somebody looks, is never passed over.
    /// </summary>
    public async Task RefreshAsync(CancellationToken cancellation)
    {
        await looking.WaitAsync(cancellation);
        try
        {
            await LookAsync(cancellation);
        }
        finally
        {
            looking.Release();
        }
    }

    public void Dispose() => looking.Dispose();

    private async Task LookAsync(CancellationToken cancellation)
    {
        var next = await database.LatestAsync<NextChange>(NextChange.Select, null, cancellation);
        if (awaited is { } moment && (next is null || next.At > moment))
        {
            replication.Changed(); // a standby's clock may not have come to it yet
            cache.Evict([CacheKeys.All]);
        }
        awaited = next?.At;
        Interlocked.Exchange(ref nextChange, next is null or { Seconds: > 1e9 }
            ? long.MaxValue
            : time.GetTimestamp() + (long)(next.Seconds * time.TimestampFrequency));
    }
}
