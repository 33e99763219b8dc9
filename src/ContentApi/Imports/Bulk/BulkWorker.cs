using ContentApi.Platform.Database;
using Npgsql;

namespace ContentApi.Imports.Bulk;

/// <summary>
/// Stores what was received, one import at a time in the whole installation: the node that holds the lock does it.
/// Where it stops, it or another goes on.
/// </summary>
public sealed class BulkWorker(
    DatabaseHosts hosts, BulkJobs jobs, BulkRun run, BulkSpool spool, BulkSearchIndex index, BulkSignal signal,
        Readiness readiness,
    ILogger<BulkWorker> logger)
    : BackgroundService
{
    private const string Take = "select pg_try_advisory_lock(hashtextextended('content-api-bulk-imports', 0))";
    private const string Release = "select pg_advisory_unlock(hashtextextended('content-api-bulk-imports', 0))";

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await readiness.WaitAsync(stoppingToken);
        ContentDatabase.ReadLatest();
        while (!stoppingToken.IsCancellationRequested)
        {
            var isWaitedFor = false;
            try
            {
                isWaitedFor = await jobs.NextAsync(stoppingToken) is not null;
                if (isWaitedFor) await WorkAsync(stoppingToken);
                await spool.AbandonLostAsync(stoppingToken);
                await jobs.ForgetOldAsync(stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                // Whatever it is, the next attempt goes on where this one stopped.
                if (exception is not (DatabaseUnavailableException or NpgsqlException))
                    logger.LogError(exception, "An import was interrupted, and goes on in a moment");
                else if (isWaitedFor)
                    logger.LogWarning("An import waits for the database: {Reason}",
                        exception.InnerException?.Message ?? exception.Message);
            }
            await signal.WaitAsync(Pause, stoppingToken);
        }
    }

    private async Task WorkAsync(CancellationToken cancellation)
    {
        await using var connection = await hosts.Primary.OpenConnectionAsync(cancellation);
        if (!await AskAsync(connection, Take, cancellation)) return; // another node is at it
        try
        {
            await index.SettleAsync(cancellation);
            while (await jobs.NextAsync(cancellation) is { } job) await run.RunAsync(job, cancellation);
        }
        finally
        {
            if (connection.FullState.HasFlag(System.Data.ConnectionState.Open)) await AskAsync(connection, Release,
                CancellationToken.None);
        }
    }

    private static async Task<bool> AskAsync(NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(cancellation) is true;
    }
}
