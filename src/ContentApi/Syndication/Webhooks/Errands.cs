using System.Collections.Concurrent;

namespace ContentApi.Syndication.Webhooks;

/// <summary>What is on its way to others at this moment: each runs by itself, and nobody waits for the slowest.</summary>
/// <param name="wakeUp">Woken when one is back: something may have waited for it.</param>
public sealed class Errands(WakeUp wakeUp, ILogger logger)
{
    private readonly ConcurrentDictionary<Guid, Task> running = new();
    private readonly ConcurrentDictionary<Guid, int> busy = new();

    public int Count => running.Count;

    /// <summary>How many are on their way to each receiver.</summary>
    public IReadOnlyDictionary<Guid, int> Busy => busy;

    public void Start(Guid receiver, Func<Task> work)
    {
        busy.AddOrUpdate(receiver, 1, (_, number) => number + 1);
        var id = Guid.NewGuid();
        var isKnown = new TaskCompletionSource(); // or it could be back before it is noted as gone
        running[id] = RunAsync(id, receiver, work, isKnown.Task);
        isKnown.SetResult();
    }

    /// <summary>Done when all are back.</summary>
    public Task EndAsync() => Task.WhenAll(running.Values);

    private async Task RunAsync(Guid id, Guid receiver, Func<Task> work, Task isKnown)
    {
        await isKnown.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        try
        {
            await work();
        }
        catch (OperationCanceledException)
        {
            // Stopping: another node, or this one later, does it again.
        }
        catch (Exception exception)
        {
            logger.LogWarning("Somebody could not be told, or the end not be noted; it is done again: {Reason}", exception.Message);
        }
        finally
        {
            running.TryRemove(id, out _);
            if (busy.AddOrUpdate(receiver, 0, (_, number) => number - 1) == 0) busy.TryRemove(KeyValuePair.Create(receiver, 0));
            wakeUp.Wake();
        }
    }
}
