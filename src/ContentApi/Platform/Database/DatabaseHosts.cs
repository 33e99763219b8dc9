using Npgsql;

namespace ContentApi.Platform.Database;

/// <summary>
/// Where connections come from. With several hosts reads prefer a standby; a host that was away is left aside for a while.
/// With one host there is no other to turn to, so it is simply tried: the first connection after a lost one may succeed.
/// </summary>
public sealed class DatabaseHosts : IAsyncDisposable
{
    private const int SecondsAside = 1;

    private readonly NpgsqlDataSource source;

    private DatabaseHosts(NpgsqlDataSource source, NpgsqlDataSource standby, NpgsqlDataSource primary) =>
        (this.source, Standby, Primary) = (source, standby, primary);

    public bool AreSeveral => Standby != Primary;

    /// <summary>A standby where there is one, else the primary.</summary>
    public NpgsqlDataSource Standby { get; }

    public NpgsqlDataSource Primary { get; }

    public static DatabaseHosts Of(NpgsqlDataSourceBuilder builder)
    {
        var settings = builder.ConnectionStringBuilder;
        if (settings.Host?.Contains(',', StringComparison.Ordinal) is not true)
        {
            var one = builder.Build();
            return new DatabaseHosts(one, one, one);
        }
        if (!settings.ShouldSerialize("Host Recheck Seconds")) settings.HostRecheckSeconds = SecondsAside;
        var several = builder.BuildMultiHost();
        return new DatabaseHosts(several, several.WithTargetSession(TargetSessionAttributes.PreferStandby),
            several.WithTargetSession(TargetSessionAttributes.Primary));
    }

    public ValueTask DisposeAsync() => source.DisposeAsync();
}
