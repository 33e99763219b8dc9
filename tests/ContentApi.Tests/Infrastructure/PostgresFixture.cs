using System.Collections.Concurrent;
using ContentApi.Platform.Database;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

[assembly: AssemblyFixture(typeof(ContentApi.Tests.Infrastructure.PostgresFixture))]

namespace ContentApi.Tests.Infrastructure;

/// <summary>One real PostgreSQL for the whole run, and a migrated template from which each test class gets its database.</summary>
public sealed class PostgresFixture : IAsyncLifetime
{
    // Its own for each run: several may share a server.
    private static readonly string Template = $"content_template_{Environment.ProcessId}";

    private readonly ConcurrentBag<string> made = [Template];
    private PostgresServer server = null!;
    private int count;

    /// <summary>Where it came from, for the tests that care.</summary>
    public string Kind => server.Kind;

    public async ValueTask InitializeAsync()
    {
        server = await PostgresServer.StartAsync();
        await ExecuteAsync($"drop database if exists {Template} with (force)");
        await ExecuteAsync($"create database {Template} encoding 'UTF8' locale 'C.UTF-8' template template0");
        await using (var app = TestServer.Build(ConnectionString(Template)))
            await app.Services.GetRequiredService<Migrations>().RunAsync(TestContext.Current.CancellationToken);
        NpgsqlConnection.ClearAllPools();
    }

    /// <summary>An empty, migrated database of its own.</summary>
    public Task<string> CreateDatabaseAsync() => CreateDatabaseAsync(Template);

    private async Task<string> CreateDatabaseAsync(string template)
    {
        var name = $"content_{Environment.ProcessId}_{Interlocked.Increment(ref count)}";
        made.Add(name);
        await ExecuteAsync($"drop database if exists {name} with (force)"); // of a process that had this number before
        await ExecuteAsync($"create database {name} template {template}");
        return ConnectionString(name);
    }

    /// <summary>An empty database without a schema.</summary>
    public Task<string> CreateEmptyDatabaseAsync() => CreateDatabaseAsync("template0");

    public async ValueTask DisposeAsync()
    {
        if (server is null) return;
        if (Kind == "given") // the others go with their server
            foreach (var name in made) await ExecuteAsync($"drop database if exists {name} with (force)");
        await server.DisposeAsync();
    }

    private string ConnectionString(string database) =>
        new NpgsqlConnectionStringBuilder(server.ConnectionString)
        {
            Database = database, MaxPoolSize = 20, ConnectionIdleLifetime = 10, ConnectionPruningInterval = 5, // there are many servers at once
        }.ConnectionString;

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(server.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
