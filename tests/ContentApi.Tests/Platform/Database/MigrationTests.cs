using ContentApi.Platform.Database;
using ContentApi.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace ContentApi.Tests.Platform.Database;

public sealed class MigrationTests(PostgresFixture postgres)
{
    [Fact]
    public async Task Four_nodes_that_start_at_once_migrate_once()
    {
        var database = await postgres.CreateEmptyDatabaseAsync();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => MigrateAsync(database))));
        await MigrateAsync(database);
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand("select count(*) = count(distinct scriptname) and count(*) > 0 from schemaversions", connection);
        Assert.True((bool)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!);
    }

    private static async Task MigrateAsync(string database)
    {
        await using var app = TestServer.Build(database);
        await app.Services.GetRequiredService<Migrations>().RunAsync(TestContext.Current.CancellationToken);
    }
}
