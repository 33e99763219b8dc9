namespace ContentApi.Imports.Bulk;

/// <summary>Wakes this node's worker when it has received something; others look by themselves.</summary>
public sealed class BulkSignal : IDisposable
{
    private readonly SemaphoreSlim signal = new(0);

    public void Set() => signal.Release();

    public Task<bool> WaitAsync(TimeSpan most, CancellationToken cancellation) => signal.WaitAsync(most, cancellation);

    public void Dispose() => signal.Dispose();
}
