using ContentApi.Platform.Database;
using Npgsql;

namespace ContentApi.Platform.Delivery;

/// <summary>
/// Hears, on every node, what any node has changed, and evicts it. While the connection is away nothing is cached.
/// It also has the clock look, at the moments at which time itself changes answers.
/// </summary>
public sealed class ChangeNotices(
    DatabaseHosts hosts, Replication replication, AnswerCache cache, ContentClock clock, Readiness readiness,
    ILogger<ChangeNotices> logger)
    : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await readiness.WaitAsync(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
            try
            {
                await ListenAsync(stoppingToken);
            }
            catch (Exception exception) when (exception is NpgsqlException or DatabaseUnavailableException or TimeoutException && !stoppingToken.IsCancellationRequested)
            {
                cache.Hear(false);
                replication.Lost();
                logger.LogWarning("Changes cannot be heard of: nothing is cached until they can. {Reason}", exception.Message);
                await Task.Delay(Pause, stoppingToken);
            }
    }

    private async Task ListenAsync(CancellationToken cancellation)
    {
        await using var connection = await hosts.Primary.OpenConnectionAsync(cancellation);
        connection.Notification += (_, notice) =>
        {
            replication.Changed(); // first, or what is made anew could come from a standby that does not have it yet
            cache.Evict(notice.Payload.Split(' '));
        };
        await using (var listen = new NpgsqlCommand($"listen {WriteTransaction.Channel}", connection))
            await listen.ExecuteNonQueryAsync(cancellation);
        replication.Changed();
        await clock.RefreshAsync(cancellation);
        cache.Hear(true);
        while (true)
        {
            var left = clock.ToNextChange();
            var isNotice = await connection.WaitAsync(left < LongestWait ? (left > TimeSpan.Zero ? left : TimeSpan.FromMilliseconds(1)) : LongestWait, cancellation);
            if (!isNotice) await PingAsync(connection, cancellation);
            await clock.RefreshAsync(cancellation);
        }
    }

    /// <summary>A connection that broke without a word would leave stale answers for ever.</summary>
    private static async Task PingAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var ping = new NpgsqlCommand("select 1", connection) { CommandTimeout = 5 };
        await ping.ExecuteNonQueryAsync(cancellation);
    }
}
