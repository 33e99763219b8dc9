namespace ContentApi.Platform.Database;

/// <summary>
/// What a standby must have come to: the end of the primary's log after the last change, and the primary's clock then,
/// since moments change answers, too, and no two clocks show the same.
/// </summary>
internal sealed class Demand
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongPause = TimeSpan.FromSeconds(1);

    private readonly TimeProvider? time;
    private readonly LogPosition? primary;
    private long lookAt; // by the monotonic clock; 0: no need to wait

    /// <param name="time">What the pauses are measured by; null demands nothing.</param>
    /// <param name="primary">Where the primary stood; null while that is not known.</param>
    public Demand(TimeProvider? time, LogPosition? primary)
    {
        (this.time, this.primary) = (time, primary);
        if (time is not null && primary is not null) lookAt = After(Pause, time);
    }

    /// <summary>Whatever a standby answers is taken.</summary>
    public static Demand None { get; } = new(time: null, primary: null);

    public bool IsKnown => time is null || primary is not null;

    /// <summary>
    /// Whether to ask a standby. From one that is behind only one read at a time, and after a pause, comes back in vain.
    /// </summary>
    public bool MayAskStandby()
    {
        if (time is null) return true;
        if (primary is null) return false;
        var at = Interlocked.Read(ref lookAt);
        return at == 0
            || (time.GetTimestamp() >= at && Interlocked.CompareExchange(ref lookAt, After(Pause, time), at) == at);
    }

    /// <summary>Whether an answer from there shows every change; if not, a standby is left alone for a while.</summary>
    public bool Judge(LogPosition position)
    {
        if (time is null) return true;
        var isMet = !position.IsStandby
            || (primary is not null && position.At >= primary.At && position.Clock >= primary.Clock);
        Interlocked.Exchange(ref lookAt, isMet ? 0 : After(Pause, time));
        return isMet;
    }

    /// <summary>A standby that fails is left alone for longer: the next one who asks may have waited in vain, too.</summary>
    public void Avoid()
    {
        if (time is not null) Interlocked.Exchange(ref lookAt, After(LongPause, time));
    }

    private static long After(TimeSpan pause, TimeProvider time) =>
        time.GetTimestamp() + (long)(pause.TotalSeconds * time.TimestampFrequency);
}
