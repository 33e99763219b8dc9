using ContentApi.Imports.Samples;
using ContentApi.Platform.Database;

namespace ContentApi.Hosting;

/// <summary>
/// Brings the database up to date while the server already listens, as often as it takes: a node that starts before
/// its database becomes ready by itself.
/// </summary>
public sealed class ContentStartup(
    Migrations migrations, SampleArticles samples, Readiness readiness, IHostApplicationLifetime lifetime, ILogger<ContentStartup> logger) : BackgroundService
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Not before it listens: a server that cannot should not have touched the database.
        var listening = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using (lifetime.ApplicationStarted.Register(listening.SetResult))
            await listening.Task.WaitAsync(stoppingToken);

        for (var wait = TimeSpan.FromSeconds(0.25); ; wait = wait * 2 < LongestWait ? wait * 2 : LongestWait)
            try
            {
                await migrations.RunAsync(stoppingToken);
                await samples.LoadOnceAsync(stoppingToken);
                break;
            }
            catch (Exception exception) when (IsAway(exception) && !stoppingToken.IsCancellationRequested)
            {
                logger.LogWarning("The database cannot be reached yet, trying again in {Wait:0.#} s: {Reason}",
                    wait.TotalSeconds, exception.InnerException?.Message ?? exception.Message);
                await Task.Delay(wait, stoppingToken);
            }
        readiness.Set();
    }

    private static bool IsAway(Exception exception) =>
        exception is DatabaseUnavailableException or TimeoutException or System.Net.Sockets.SocketException
        || DatabaseFaults.IsUnavailable(exception);
}
