using ContentApi.Tests.Infrastructure;
using Npgsql;

namespace ContentApi.Tests.Hosting;

/// <summary>The database comes, goes and comes again; the server stays.</summary>
public sealed class ReadinessTests(PostgresFixture postgres)
{
    [Fact]
    public async Task Becomes_ready_by_itself_and_again_after_the_database_was_away()
    {
        var real = new NpgsqlConnectionStringBuilder(await postgres.CreateDatabaseAsync());
        using var way = new Forwarder(real.Host!, real.Port);
        var connection = new NpgsqlConnectionStringBuilder(real.ConnectionString) { Host = "127.0.0.1", Port = way.Port, Timeout = 2 };
        await using var server = await TestServer.StartAsync(connection.ConnectionString);

        Assert.Equal(200, await StatusAsync(server, "/health/live"));
        await AssertAwayAsync(server);
        way.Open();
        await AwaitAsync(server, 200);
        Assert.Equal(200, await StatusAsync(server, "/v1/articles"));

        way.Cut();
        await AwaitAsync(server, 503); // what was kept is given until the node notices
        await AssertAwayAsync(server);
        Assert.Equal(200, await StatusAsync(server, "/health/live"));
        way.Open();
        await AwaitAsync(server, 200);
        Assert.Equal(200, await StatusAsync(server, "/v1/articles"));
    }

    private static async Task AssertAwayAsync(TestServer server)
    {
        foreach (var path in new[] { "/health/ready", "/v1/articles", "/v1/tags" })
        {
            using var response = await server.Client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
            await ServerFixture.AssertProblemAsync(503, response);
            Assert.NotNull(response.Headers.RetryAfter?.Delta);
        }
    }

    private static async Task AwaitAsync(TestServer server, int status)
    {
        for (var waited = System.Diagnostics.Stopwatch.StartNew(); await StatusAsync(server, "/health/ready") != status || await StatusAsync(server, "/v1/articles") != status;)
        {
            Assert.True(waited.Elapsed < TimeSpan.FromSeconds(20));
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }

    private static async Task<int> StatusAsync(TestServer server, string path)
    {
        using var response = await server.Client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        return (int)response.StatusCode;
    }
}
