namespace ContentApi.Platform.Database;

/// <summary>
/// Knows what a standby must have replayed for its answers to be believed. After a change nobody knows until the primary
/// has told where its log ends: the change lies before that. With a single host nobody asks.
/// </summary>
public sealed class Replication(TimeProvider time)
{
    private Demand now = new(time, primary: null);

    /// <summary>Told, before it is returned, that what was read may be out of date and must not be kept.</summary>
    public event Action? Doubted;

    internal Demand Now => Volatile.Read(ref now);

    /// <summary>To be told of every change, before what it makes stale is evicted.</summary>
    public void Changed() => Volatile.Write(ref now, new Demand(time, primary: null));

    /// <summary>The primary is away, and what changes is not heard of: a standby is better than nothing.</summary>
    public void Lost() => Volatile.Write(ref now, Demand.None);

    /// <summary>Takes where the primary stood after a demand was made, unless there is a newer one.</summary>
    internal void Learn(Demand demand, LogPosition primary)
    {
        if (!demand.IsKnown && !primary.IsStandby)
            Interlocked.CompareExchange(ref now, new Demand(time, primary), demand);
    }

    internal void Doubt() => Doubted?.Invoke();
}
