using ContentApi.Platform.PrivatePostgres;
using Microsoft.Extensions.Logging.Abstractions;
using Testcontainers.PostgreSql;

namespace ContentApi.Tests.Infrastructure;

/// <summary>
/// The PostgreSQL that the tests run on: the one that TEST_POSTGRES names, else a container, else a private cluster.
/// REQUIRE_CONTAINER=1 forbids the last step, so that a container run cannot quietly become something else;
/// TEST_POSTGRES=private asks for it.
/// </summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private const string Image = "postgres:17";

    private readonly IAsyncDisposable? owned;

    private PostgresServer(string kind, string connectionString, IAsyncDisposable? owned) =>
        (Kind, ConnectionString, this.owned) = (kind, connectionString, owned);

    public string Kind { get; }

    public string ConnectionString { get; }

    public static async Task<PostgresServer> StartAsync()
    {
        var named = Environment.GetEnvironmentVariable("TEST_POSTGRES");
        if (named == "private") return await StartPrivateAsync();
        if (!string.IsNullOrEmpty(named)) return new PostgresServer("given", named, null);
        try
        {
            var container = new PostgreSqlBuilder(Image).WithCommand("-c", "max_connections=400").Build();
            await container.StartAsync();
            return new PostgresServer("container", container.GetConnectionString(), container);
        }
        catch (Exception exception) when (Environment.GetEnvironmentVariable("REQUIRE_CONTAINER") != "1")
        {
            await Console.Error.WriteLineAsync($"No container engine ({exception.Message.Split('\n')[0]}): using a private PostgreSQL.");
            return await StartPrivateAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (owned is not null) await owned.DisposeAsync();
    }

    private static async Task<PostgresServer> StartPrivateAsync()
    {
        var folder = Path.Combine(OperatingSystem.IsWindows() ? Path.GetTempPath() : "/var/tmp", $"content-api-tests-{Environment.ProcessId}");
        var cluster = await PrivateCluster.StartAsync(
            new PrivateClusterOptions { DataDirectory = folder }, NullLogger.Instance, TestContext.Current.CancellationToken);
        return new PostgresServer("private", cluster.ConnectionString, new PrivateFolder(cluster, folder));
    }

    private sealed class PrivateFolder(PrivateCluster cluster, string folder) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await cluster.DisposeAsync();
            Directory.Delete(folder, recursive: true);
        }
    }
}
