namespace ContentApi.Syndication.Webhooks;

/// <summary>When what did not arrive is sent again: soon at first, for a break may be short, and over three days in all.</summary>
public static class RetrySchedule
{
    private const double Jitter = 0.1;
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(24);

    private static readonly TimeSpan[] Pauses =
    [
        TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(5),
        TimeSpan.FromHours(10), TimeSpan.FromHours(14), TimeSpan.FromHours(20), TimeSpan.FromHours(24),
    ];

    /// <summary>How often something is sent at the most.</summary>
    public static int Attempts => Pauses.Length + 1;

    /// <summary>How long to wait after so many attempts; null: it is given up.</summary>
    /// <param name="attempts">How many there were.</param>
    /// <param name="retryAfter">How long the receiver wants to be left alone. It is, for a day at the most.</param>
    public static TimeSpan? After(int attempts, TimeSpan? retryAfter)
    {
        if (attempts >= Attempts) return null;
        // A little more, each time something else: what broke together shall not come back together.
        var pause = Pauses[attempts - 1] * (1 + (Random.Shared.NextDouble() * Jitter));
        var asked = retryAfter < LongestWait ? retryAfter : retryAfter is null ? null : LongestWait;
        return asked > pause ? asked : pause;
    }
}
