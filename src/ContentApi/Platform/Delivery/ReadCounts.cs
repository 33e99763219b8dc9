using System.Collections.Concurrent;
using ContentApi.Platform.Database;

namespace ContentApi.Platform.Delivery;

/// <summary>
/// Counts how often each article is given out. Counts are added to the database's every few seconds, and at the end: who is
/// killed loses a few seconds of them.
/// </summary>
public sealed class ReadCounts(ContentDatabase database, Readiness readiness, ILogger<ReadCounts> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private ConcurrentDictionary<Guid, Counter> counters = new();

    public void Add(Guid article) => Interlocked.Increment(ref counters.GetOrAdd(article, static _ => new Counter()).Value);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        try
        {
            await readiness.WaitAsync(stoppingToken);
            while (await timer.WaitForNextTickAsync(stoppingToken)) await FlushAsync(stoppingToken);
        }
        catch (OperationCanceledException)
        {
            if (readiness.IsReady) await FlushAsync(CancellationToken.None);
        }
    }

    private async Task FlushAsync(CancellationToken cancellation)
    {
        if (counters.IsEmpty) return;
        var counted = Interlocked.Exchange(ref counters, new());
        var (ids, reads) = (counted.Keys.Order().ToArray(), new List<long>());
        foreach (var id in ids) reads.Add(Interlocked.Read(ref counted[id].Value));
        try
        {
            await database.WriteAsync(write => write.ExecuteAsync(
                """
                insert into article_read (article_id, day, reads)
                select x.id, (content_now() at time zone 'utc')::date, x.reads from unnest(@ids, @reads) x (id, reads)
                on conflict (article_id, day) do update set reads = article_read.reads + excluded.reads
                """, new { ids, reads = reads.ToArray() }), cancellation);
        }
        catch (DatabaseUnavailableException)
        {
            logger.LogInformation("Reads could not be counted for now; they are added later.");
            foreach (var id in ids)
            {
                var again = counters.GetOrAdd(id, static _ => new Counter());
                Interlocked.Add(ref again.Value, Interlocked.Read(ref counted[id].Value));
            }
        }
    }

    private sealed class Counter
    {
        public long Value;
    }
}
