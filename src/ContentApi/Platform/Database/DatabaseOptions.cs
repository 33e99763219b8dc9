namespace ContentApi.Platform.Database;

/// <summary>How the database is used (<c>Database__…</c>).</summary>
public sealed class DatabaseOptions
{
    /// <summary>Prepare statements by themselves. Off for PgBouncer before 1.21 in transaction mode.</summary>
    public bool AutoPrepare { get; set; } = true;

    /// <summary>Most reads at a time; more wait, and far more are refused, so that a slow query starves nobody.</summary>
    public int MaxConcurrentReads { get; set; } = 64;

    /// <summary>Seconds after which a read gives up, all tries together.</summary>
    public double ReadTimeoutSeconds { get; set; } = 5;

    /// <summary>Seconds after which a write gives up.</summary>
    public double WriteTimeoutSeconds { get; set; } = 15;
}
