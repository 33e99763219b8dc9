namespace ContentApi.Platform.Delivery.Purging;

/// <summary>
/// What one cache is to be told, in order. A lane may wait before it tells, and hand on what it told to another.
/// </summary>
public sealed class PurgeLane(PurgeAddress address, TimeSpan pause, PurgeLane? next)
{
    private static readonly TimeSpan LastTry = TimeSpan.FromSeconds(2);

    private readonly PendingKeys pending = new();
    private volatile bool isTelling;

    /// <summary>Whether everything has been told.</summary>
    public bool IsDone => pending.IsEmpty && !isTelling;

    public void Add(IReadOnlyCollection<string> keys) => pending.Add(keys);

    public async Task RunAsync(CancellationToken stopping)
    {
        IReadOnlyCollection<string> taken = [];
        try
        {
            while (true)
            {
                await pending.WaitAsync(stopping);
                isTelling = true;
                taken = pending.Take();
                if (pause > TimeSpan.Zero) await Task.Delay(pause, stopping);
                await address.SendAsync(taken, stopping);
                next?.Add(taken);
                taken = [];
                isTelling = false;
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            pending.Add(taken);
            using var patience = new CancellationTokenSource(LastTry);
            await address.TryAsync(pending.Take(), patience.Token);
        }
    }
}
