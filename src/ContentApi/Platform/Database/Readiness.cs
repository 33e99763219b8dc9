namespace ContentApi.Platform.Database;

/// <summary>Whether this node has migrated its database and may answer. Set once by the start, read by every request.</summary>
public sealed class Readiness
{
    private readonly TaskCompletionSource ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public bool IsReady => ready.Task.IsCompletedSuccessfully;

    public void Set() => ready.TrySetResult();

    public Task WaitAsync(CancellationToken cancellation) => ready.Task.WaitAsync(cancellation);
}
