using ContentApi.Partners.Keys;
using ContentApi.Platform.Database;

namespace ContentApi.Partners.Rates;

/// <summary>
/// What a partner may still ask of this node. A few permits at a time are taken from the database, which gives out no more
/// than were agreed, to whatever node: most requests cost no more than a subtraction.
/// </summary>
internal sealed class Budget(PartnerLimits limits, ContentDatabase database, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan WhileAway = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim taking = new(1);
    private readonly Lock turn = new();
    private Permits last = new(0, 0, 0, 0, 0);
    private long takenAt;
    private long until = long.MinValue;
    private int inHand;

    public PartnerLimits Limits => limits;

    public async ValueTask<Allowance> TakeAsync(CancellationToken cancellation)
    {
        if (TryTake() is { } allowance) return allowance;
        await taking.WaitAsync(cancellation);
        try
        {
            if (TryTake() is { } meanwhile) return meanwhile; // somebody else has asked
            Keep(await AskAsync());
            return TryTake() ?? new Allowance(true, null, null);
        }
        finally
        {
            taking.Release();
        }
    }

    public void Dispose() => taking.Dispose();

    /// <summary>Null: the database has to be asked.</summary>
    private Allowance? TryTake()
    {
        lock (turn)
        {
            if (time.GetTimestamp() >= until || (inHand == 0 && last.Granted > 0)) return null;
            var isGranted = inHand > 0;
            if (isGranted) inHand--;
            return new Allowance(isGranted, Rest(last.WindowLeft, last.WindowSeconds), Rest(last.DayLeft, last.DaySeconds));
        }
    }

    private Allowance.Rest? Rest(int? left, double seconds) => left is { } others
        ? new Allowance.Rest(others + inHand, Math.Max(1, (int)Math.Ceiling(seconds - time.GetElapsedTime(takenAt).TotalSeconds)))
        : null;

    private void Keep(Permits permits)
    {
        lock (turn)
        {
            takenAt = time.GetTimestamp();
            (last, inHand) = (permits, permits.Granted);
            var seconds = Math.Min(permits.WindowLeft is null ? double.MaxValue : permits.WindowSeconds, permits.DaySeconds);
            until = takenAt + (long)(seconds * time.TimestampFrequency);
        }
    }

    /// <summary>While the database is away, each node gives what a second has, and asks again.</summary>
    private async Task<Permits> AskAsync()
    {
        try
        {
            var permits = await Permits.TakeAsync(database, limits.Id);
            return permits.WindowLeft is null && permits.DayLeft is null ? permits with { Granted = 1, DaySeconds = 1 } : permits;
        }
        catch (DatabaseUnavailableException)
        {
            var seconds = WhileAway.TotalSeconds;
            return new Permits(limits.Rate is { } rate ? Math.Max(rate / 60, 1) : 100,
                limits.Rate is null ? null : 0, seconds, limits.Quota is null ? null : 0, seconds);
        }
    }
}
