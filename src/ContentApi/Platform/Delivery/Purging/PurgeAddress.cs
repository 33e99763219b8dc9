using Polly;

namespace ContentApi.Platform.Delivery.Purging;

/// <summary>One cache in front. It is told what to drop until it has heard it.</summary>
public sealed class PurgeAddress(
    Uri address, HttpMessageInvoker http, ResiliencePipeline pipeline, TimeProvider time, ILogger logger)
{
    /// <summary>Headers of more than 8 KB are refused by many servers.</summary>
    private const int LongestHeader = 4000;

    private static readonly HttpMethod Purge = new("PURGE");
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Lock gate = new();
    private long? awaySince;
    private long complainedAt;

    /// <summary>Whether it has not heard anything for so long that nobody should rely on it.</summary>
    public bool StaysAway
    {
        get
        {
            lock (gate) return awaySince is { } since && time.GetElapsedTime(since) >= Patience;
        }
    }

    /// <summary>Comes back when the cache has dropped all of it.</summary>
    public async Task SendAsync(IReadOnlyCollection<string> keys, CancellationToken cancellation)
    {
        foreach (var header in Headers(keys))
            await pipeline.ExecuteAsync(async token => await CallAsync(header, token, cancellation), cancellation);
    }

    /// <summary>Tries once: there is no time for more.</summary>
    public async Task TryAsync(IReadOnlyCollection<string> keys, CancellationToken cancellation)
    {
        try
        {
            foreach (var header in Headers(keys)) await CallAsync(header, cancellation, CancellationToken.None);
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException)
        {
            // It has been logged. The next start purges everything.
        }
    }

    /// <summary>
    /// The keys in as few headers as they fit into. Each has <c>lists</c>, under which goes what shows too much to name.
    /// </summary>
    internal static IEnumerable<string> Headers(IReadOnlyCollection<string> keys)
    {
        if (keys.Count == 0) yield break;
        if (keys.Contains(CacheKeys.All))
        {
            yield return CacheKeys.All;
            yield break;
        }
        var header = new System.Text.StringBuilder(CacheKeys.Lists);
        foreach (var key in keys.Where(key => key != CacheKeys.Lists))
        {
            if (header.Length + key.Length + 1 > LongestHeader)
            {
                yield return header.ToString();
                header.Clear().Append(CacheKeys.Lists);
            }
            header.Append(' ').Append(key);
        }
        yield return header.ToString();
    }

    private async Task CallAsync(string keys, CancellationToken cancellation, CancellationToken stopping)
    {
        try
        {
            using var request = new HttpRequestMessage(Purge, address);
            request.Headers.Add("Surrogate-Key", keys);
            using var response = await http.SendAsync(request, cancellation);
            response.EnsureSuccessStatusCode();
            Succeeded();
        }
        catch (Exception exception) when (
            exception is HttpRequestException or OperationCanceledException && !stopping.IsCancellationRequested)
        {
            Failed(exception is OperationCanceledException ? "no answer in time" : exception.Message);
            throw;
        }
    }

    private void Succeeded()
    {
        lock (gate)
        {
            if (awaySince is { } since)
                logger.LogInformation("The cache at {Address} is purged again, after {Seconds:0} s",
                    Shown, time.GetElapsedTime(since).TotalSeconds);
            awaySince = null;
        }
    }

    private void Failed(string reason)
    {
        lock (gate)
        {
            if (awaySince is not { } since)
            {
                awaySince = complainedAt = time.GetTimestamp();
                logger.LogWarning("The cache at {Address} cannot be purged, and is told again until it can: {Reason}",
                    Shown, reason);
            }
            else if (time.GetElapsedTime(complainedAt) >= Patience)
            {
                complainedAt = time.GetTimestamp();
                logger.LogError(
                    "The cache at {Address} has not been purged for {Seconds:0} s and may show what was changed since. " +
                    "Until it is, caches may keep answers for Cache__MaxAgeSeconds only. {Reason}",
                    Shown, time.GetElapsedTime(since).TotalSeconds, reason);
            }
        }
    }

    /// <summary>Without its query, which may hold a secret.</summary>
    private string Shown => $"{address.Scheme}://{address.Authority}{address.AbsolutePath}";
}
