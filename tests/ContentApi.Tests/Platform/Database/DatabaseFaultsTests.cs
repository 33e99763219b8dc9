using ContentApi.Platform.Database;
using Npgsql;
using Polly.CircuitBreaker;
using Polly.RateLimiting;
using Polly.Timeout;

namespace ContentApi.Tests.Platform.Database;

public sealed class DatabaseFaultsTests
{
    [Theory]
    [InlineData("57P01")] // shut down by an administrator
    [InlineData("57P03")] // still starting
    [InlineData("57P05")] // idle for too long
    [InlineData("53300")] // too many connections
    [InlineData("53100")] // the disk is full
    [InlineData("08006")] // connection failure
    [InlineData("25006")] // a standby: the primary has moved
    [InlineData("3D000")] // no such database yet
    [InlineData("28P01")] // the password is being changed
    [InlineData("57014")] // statement timeout
    [InlineData("55P03")] // lock timeout
    [InlineData("40P01")] // deadlock, after the last try
    [InlineData("40001")] // a standby cancelled the query
    public void What_passes_by_itself_is_unavailable(string state) => Assert.True(DatabaseFaults.IsUnavailable(Postgres(state)));

    [Theory]
    [InlineData("42P01")] // no such table
    [InlineData("23505")] // unique violation
    [InlineData("22021")] // NUL in text
    [InlineData("42601")] // syntax
    public void What_we_did_wrong_is_a_fault_of_ours(string state) => Assert.False(DatabaseFaults.IsUnavailable(Postgres(state)));

    [Fact]
    public void No_connection_and_no_patience_are_unavailable()
    {
        foreach (var exception in new Exception[]
        {
            new NpgsqlException("No suitable host was found."), new NpgsqlException("Exception while reading from stream", new IOException()),
            new BrokenCircuitException(), new TimeoutRejectedException(), new RateLimiterRejectedException(),
        })
            Assert.True(DatabaseFaults.IsUnavailable(exception));
        Assert.False(DatabaseFaults.IsUnavailable(new InvalidOperationException()));
    }

    [Theory]
    [InlineData("40P01", true)]
    [InlineData("40001", true)]
    [InlineData("57P01", false)]
    [InlineData("57014", false)]
    public void Only_what_the_database_undid_is_written_again(string state, bool again) =>
        Assert.Equal(again, DatabaseFaults.IsRolledBack(Postgres(state)));

    private static PostgresException Postgres(string state) => new("message", "ERROR", "ERROR", state);
}
