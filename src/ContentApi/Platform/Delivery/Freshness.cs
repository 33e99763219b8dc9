using ContentApi.Platform.Delivery.Purging;
using Microsoft.Extensions.Options;

namespace ContentApi.Platform.Delivery;

/// <summary>
/// How long others may keep public answers: longer where they are told of changes, and never, stale or not, past the
/// next moment at which answers change by themselves.
/// </summary>
public sealed class Freshness(
    ContentClock clock, AnswerCache cache, Purges purges, IOptions<CacheOptions> options, IOptions<CdnOptions> cdn)
{
    private const int StaleIfError = 60;

    // Caches count whole seconds: nginx keeps an answer to the end of its last one. And it is a while on its way.
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(1.2);

    private readonly int maxAge = options.Value.MaxAgeSeconds;
    private readonly int purgedMaxAge = Math.Max(options.Value.MaxAgeSeconds, cdn.Value.MaxAgeSeconds);
    private Header last = new(-1, -1, "");

    /// <summary>The header <c>Cache-Control</c> of public answers.</summary>
    /// <param name="changesIn">How long it is until this answer changes by the time of day alone.</param>
    public string PublicCacheControl(TimeSpan? changesIn = null)
    {
        var shared = purges.AreHeard && !cache.HasLostHearing ? purgedMaxAge : maxAge;
        var next = clock.ToNextChange();
        var left = (changesIn < next ? changesIn.Value : next) - Margin;
        var longest = shared + Math.Max(maxAge, StaleIfError);
        var seconds = left.TotalSeconds >= longest ? longest : Math.Max(0, (int)left.TotalSeconds);
        var known = Volatile.Read(ref last);
        if (known.Seconds == seconds && known.Shared == shared) return known.Text;
        known = new Header(seconds, shared, Text(seconds, shared));
        Volatile.Write(ref last, known);
        return known.Text;
    }

    private string Text(int seconds, int shared)
    {
        var sharedAge = Math.Min(shared, seconds);
        if (sharedAge == 0) return "public, no-cache";
        var stale = seconds - sharedAge;
        // Always said, also when it is 0: some caches take a time of their own where it is not.
        return $"public, max-age={Math.Min(maxAge, seconds)}, s-maxage={sharedAge}, " +
            $"stale-while-revalidate={Math.Min(maxAge, stale)}, stale-if-error={Math.Min(StaleIfError, stale)}";
    }

    private sealed record Header(int Seconds, int Shared, string Text);
}
