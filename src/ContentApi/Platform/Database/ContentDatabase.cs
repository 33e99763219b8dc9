using Dapper;
using Npgsql;
using Polly;
using Polly.Registry;

namespace ContentApi.Platform.Database;

/// <summary>
/// The only door to the database. Reads prefer a standby that has kept up and may be tried again; writes go to the
/// primary, once. What is away or cannot keep up becomes a <see cref="DatabaseUnavailableException"/>.
/// </summary>
public sealed class ContentDatabase(
    DatabaseHosts hosts, Replication replication, ResiliencePipelineProvider<string> pipelines)
{
    private const int Attempts = 3;

    /// <summary>Told the cache keys of what this node has changed, as soon as it is committed.</summary>
    public event Action<IReadOnlyCollection<string>>? Committed;

    private readonly SpreadReads? spread = hosts.AreSeveral ? new SpreadReads(hosts, replication) : null;
    private readonly ResiliencePipeline reads = pipelines.GetPipeline(DatabasePipelines.Reads);
    private readonly ResiliencePipeline latestReads = pipelines.GetPipeline(DatabasePipelines.LatestReads);
    private readonly ResiliencePipeline writes = pipelines.GetPipeline(DatabasePipelines.Writes);

    /// <summary>The first row, or null.</summary>
    public async Task<T?> SingleAsync<T>(string sql, object? parameters, CancellationToken cancellation) => spread is null
        ? await Guard(reads, token => Open(hosts.Primary, (connection, t) => connection.QueryFirstOrDefaultAsync<T?>(
            new CommandDefinition(sql, parameters, cancellationToken: t)), token), cancellation)
        : (await SpreadAsync<T?>(sql, parameters, SpreadReads.IsLatest, cancellation)).FirstOrDefault();

    /// <summary>The first row, or null, as the primary has it.</summary>
    public async Task<T?> LatestAsync<T>(string sql, object? parameters, CancellationToken cancellation) => spread is null
        ? await SingleAsync<T>(sql, parameters, cancellation)
        : (await SpreadAsync<T?>(sql, parameters, latest: true, cancellation)).FirstOrDefault();

    /// <summary>All rows.</summary>
    public Task<List<T>> QueryAsync<T>(string sql, object? parameters, CancellationToken cancellation) => spread is null
        ? Guard(reads, token => Open(hosts.Primary, async (connection, t) => (await connection.QueryAsync<T>(
            new CommandDefinition(sql, parameters, cancellationToken: t))).AsList(), token), cancellation)
        : SpreadAsync<T>(sql, parameters, SpreadReads.IsLatest, cancellation);

    /// <summary>Reads as the primary has it, for those who also read within a transaction.</summary>
    public IReads Latest(CancellationToken cancellation) => new LatestReads(this, cancellation);

    /// <summary>Has all that this request still reads come from the primary: who writes must see what was written.</summary>
    public static void ReadLatest() => SpreadReads.IsLatest = true;

    /// <summary>
    /// One transaction on the primary. It is tried again only when the database says that it undid it (deadlock).
    /// </summary>
    public async Task<T> WriteAsync<T>(Func<WriteTransaction, Task<T>> work, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
            try
            {
                return await Guard(writes, token => Open(hosts.Primary, async (connection, t) =>
                {
                    await using var transaction = await connection.BeginTransactionAsync(t);
                    var write = new WriteTransaction(transaction, t);
                    var result = await work(write);
                    if (write.IsDiscarded) return result;
                    await write.AnnounceAsync();
                    await transaction.CommitAsync(t);
                    replication.Changed();
                    Committed?.Invoke(write.Changes); // before the caller is answered
                    return result;
                }, token), cancellation);
            }
            catch (DatabaseUnavailableException exception) when (
                attempt < Attempts && exception.InnerException is { } fault && DatabaseFaults.IsRolledBack(fault))
            {
                await Task.Delay(Random.Shared.Next(5, 50), cancellation);
            }
    }

    /// <summary>Whether the database answers reads, without a second try.</summary>
    public async Task<bool> AnswersAsync(CancellationToken cancellation)
    {
        try
        {
            await using var command = hosts.Standby.CreateCommand("select 1");
            await command.ExecuteScalarAsync(cancellation);
            return true;
        }
        catch (Exception exception) when (exception is NpgsqlException or OperationCanceledException or TimeoutException)
        {
            return false;
        }
    }

    private Task<List<T>> SpreadAsync<T>(string sql, object? parameters, bool latest, CancellationToken cancellation) =>
        Guard(latest ? latestReads : reads, token => spread!.QueryAsync<T>(sql, parameters, latest, token), cancellation);

    private static async Task<T> Open<T>(
        NpgsqlDataSource host, Func<NpgsqlConnection, CancellationToken, Task<T>> work, CancellationToken token)
    {
        await using var connection = await host.OpenConnectionAsync(token);
        return await work(connection, token);
    }

    private static async Task<T> Guard<T>(
        ResiliencePipeline pipeline, Func<CancellationToken, Task<T>> work, CancellationToken cancellation)
    {
        try
        {
            return await pipeline.ExecuteAsync(
                static async (work, token) => await work(token), work, cancellation);
        }
        catch (Exception exception) when (DatabaseFaults.IsUnavailable(exception) && !cancellation.IsCancellationRequested)
        {
            throw new DatabaseUnavailableException("The database is away or cannot keep up.", exception);
        }
    }

    private sealed class LatestReads(ContentDatabase database, CancellationToken cancellation) : IReads
    {
        public Task<T?> SingleAsync<T>(string sql, object? parameters = null) => database.LatestAsync<T>(sql, parameters, cancellation);

        public Task<List<T>> QueryAsync<T>(string sql, object? parameters = null)
        {
            ReadLatest();
            return database.QueryAsync<T>(sql, parameters, cancellation);
        }
    }
}
