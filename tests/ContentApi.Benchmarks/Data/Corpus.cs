using System.Diagnostics;
using ContentApi.Benchmarks.Servers;
using ContentApi.Platform.PrivatePostgres;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace ContentApi.Benchmarks.Data;

/// <summary>A private PostgreSQL with so many articles, made once and kept for later runs.</summary>
public sealed class Corpus : IAsyncDisposable
{
    private const string Marker = "made_for_benchmarks";

    private readonly PrivateCluster cluster;

    private Corpus(PrivateCluster cluster, int articles) => (this.cluster, Articles) = (cluster, articles);

    public int Articles { get; }

    /// <summary>PostgreSQL's own process, whose children serve its connections.</summary>
    public int Process { get; private set; }

    public string ConnectionString => cluster.ConnectionString;

    /// <summary>An article in the middle, which nothing favours.</summary>
    public string ArticleId => IdOf(Articles / 2 + 1);

    public static async Task<Corpus> OpenAsync(int articles, string folder)
    {
        var options = new PrivateClusterOptions(Path.Combine(folder, $"{articles}"));
        var cluster = await PrivateCluster.StartAsync(options, NullLogger.Instance, CancellationToken.None);
        var corpus = new Corpus(cluster, articles);
        await using var connection = new NpgsqlConnection($"{cluster.ConnectionString};Command Timeout=0");
        await connection.OpenAsync();
        corpus.Process = ServerProcess.ParentOf(connection.ProcessID);
        if (await ScalarAsync(connection, $"select to_regclass('{Marker}')::text") is not string) await corpus.MakeAsync(connection);
        return corpus;
    }

    public ValueTask DisposeAsync() => cluster.DisposeAsync();

    private static string IdOf(int i) => $"01900000-{i / 65536:x4}-7{i % 4096:x3}-8000-{i:x12}";

    private async Task MakeAsync(NpgsqlConnection connection)
    {
        Console.WriteLine($"Making {Articles:N0} articles; they are kept for later runs.");
        var watch = Stopwatch.StartNew();
        await Api.RunAsync(ConnectionString, "import", Path.Combine(Repository.Root, "db", "samples"));
        using var sql = new StreamReader(typeof(Corpus).Assembly.GetManifestResourceStream("corpus.sql")!);
        await ScalarAsync(connection, "set maintenance_work_mem = '1GB'; set work_mem = '256MB'; set synchronous_commit = off");
        await using var transaction = await connection.BeginTransactionAsync();
        foreach (var statement in (await sql.ReadToEndAsync()).Replace("@articles", $"{Articles}", StringComparison.Ordinal).Split(";\n"))
            if (statement.Trim() is { Length: > 0 } one)
                await ScalarAsync(connection, one);
        await ScalarAsync(connection, $"create table {Marker} ()");
        await transaction.CommitAsync();
        await ScalarAsync(connection, "vacuum analyze");
        Console.WriteLine($"Made in {watch.Elapsed.TotalSeconds:N0} s.");
    }

    private static async Task<object?> ScalarAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }
}
