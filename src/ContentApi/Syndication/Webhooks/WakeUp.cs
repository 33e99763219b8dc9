namespace ContentApi.Syndication.Webhooks;

/// <summary>Wakes who waits for something to do. Whoever waits takes the task first and looks then.</summary>
public sealed class WakeUp
{
    private TaskCompletionSource next = New();

    /// <summary>Done when there may be something to do.</summary>
    public Task Next => Volatile.Read(ref next).Task;

    public void Wake() => Interlocked.Exchange(ref next, New()).TrySetResult();

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
