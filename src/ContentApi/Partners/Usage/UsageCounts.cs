using ContentApi.Partners.Keys;
using ContentApi.Platform.Database;
using ContentApi.Platform.Delivery;

namespace ContentApi.Partners.Usage;

/// <summary>
/// Counts what is delivered to partners. A request adds one to one number in memory; what that stands for is worked out
/// when the counts are added to the database's, every few seconds and at the end: who is killed loses a few seconds of them.
/// </summary>
public sealed class UsageCounts(ContentDatabase database, Readiness readiness, TimeProvider time, ILogger<UsageCounts> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(3);

    private readonly SemaphoreSlim writing = new(1);
    private readonly Lock turn = new();
    private Dictionary<Counted, long> counts = [];
    private UsageBatch batch = new();

    /// <param name="key">The key that was used.</param>
    /// <param name="route">The route that was asked; null: what is delivered belongs to a request that was counted before.</param>
    /// <param name="delivered">What was given out; null: nothing that is counted.</param>
    public void Add(KnownKey key, string? route, Delivered? delivered)
    {
        if (key.Id is not { } id) return;
        var counted = new Counted(key.Partner?.Id, id, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime), route, delivered);
        lock (turn)
            System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(counts, counted, out _)++;
    }

    /// <summary>Writes down what was counted until now. What cannot be written is kept for the next time.</summary>
    public async Task FlushAsync(CancellationToken cancellation)
    {
        await writing.WaitAsync(cancellation);
        try
        {
            Dictionary<Counted, long> taken;
            lock (turn) (taken, counts) = (counts, []);
            batch.Add(taken);
            if (batch.IsEmpty) return;
            await database.WriteAsync(async write =>
            {
                await batch.WriteAsync(write);
                return true;
            }, CancellationToken.None);
            batch = new UsageBatch();
        }
        catch (DatabaseUnavailableException)
        {
            logger.LogInformation("Usage could not be written down for now; it is added later.");
        }
        finally
        {
            writing.Release();
        }
    }

    public override void Dispose()
    {
        writing.Dispose();
        base.Dispose();
    }

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
}
