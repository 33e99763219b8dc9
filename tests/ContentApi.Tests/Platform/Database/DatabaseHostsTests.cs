using ContentApi.Platform.Database;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace ContentApi.Tests.Platform.Database;

public sealed class DatabaseHostsTests
{
    [Fact]
    public void What_the_connection_string_leaves_open_is_chosen_for_a_server_of_requests()
    {
        var settings = Settings("Host=db");
        Assert.Equal((3, GssEncryptionMode.Disable, 200, "ContentApi"),
            (settings.Timeout, settings.GssEncryptionMode, settings.MaxAutoPrepare, settings.ApplicationName));
    }

    [Fact]
    public void What_it_says_stands()
    {
        var settings = Settings("Host=db;Timeout=15;GSS Encryption Mode=Prefer;Max Auto Prepare=7;Application Name=x");
        Assert.Equal((15, GssEncryptionMode.Prefer, 7, "x"),
            (settings.Timeout, settings.GssEncryptionMode, settings.MaxAutoPrepare, settings.ApplicationName));
    }

    [Fact]
    public void Statements_are_not_prepared_where_that_was_switched_off() =>
        Assert.Equal(0, Settings("Host=db", new DatabaseOptions { AutoPrepare = false }).MaxAutoPrepare);

    [Fact]
    public async Task Reads_and_writes_share_the_connections_of_a_single_host()
    {
        await using var hosts = Open("Host=db");
        Assert.Same(hosts.Primary, hosts.Standby);
    }

    [Fact]
    public async Task Several_hosts_are_tried_again_after_a_second()
    {
        await using var hosts = Open("Host=a,b");
        Assert.NotSame(hosts.Primary, hosts.Standby);
        Assert.Equal(1, Settings("Host=a,b").HostRecheckSeconds);
        Assert.Equal(5, Settings("Host=a,b;Host Recheck Seconds=5").HostRecheckSeconds);
    }

    private static NpgsqlConnectionStringBuilder Settings(string connectionString, DatabaseOptions? options = null)
    {
        using var source = Open(connectionString, options).Primary;
        return new NpgsqlConnectionStringBuilder(source.ConnectionString);
    }

    private static DatabaseHosts Open(string connectionString, DatabaseOptions? options = null) =>
        DatabaseServices.OpenHosts(connectionString, options ?? new DatabaseOptions(), NullLoggerFactory.Instance);
}
