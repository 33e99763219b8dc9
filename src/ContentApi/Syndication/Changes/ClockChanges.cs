using ContentApi.Platform.Database;

namespace ContentApi.Syndication.Changes;

/// <summary>
/// Notes what the clock changes: articles whose moment comes, media whose rights begin or end. Any node may do it; one
/// does. Once a day it also forgets what is old and said again later.
/// </summary>
public sealed class ClockChanges(
    ContentDatabase database, Readiness readiness, ILogger<ClockChanges> logger) : BackgroundService
{
    private const string Turn = "clock changes";
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(0.4);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await readiness.WaitAsync(stoppingToken);
        using var timer = new PeriodicTimer(Pause);
        do
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (DatabaseUnavailableException)
            {
                // The node's health tells; it is looked again.
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                logger.LogWarning("What the clock has changed could not be noted yet: {Reason}", exception.Message);
            }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task LookAsync(CancellationToken cancellation)
    {
        // Asked first as a read: a transaction at every look would be much ado about nothing.
        var due = await database.LatestAsync<Due>(
            """
            select exists (select from moments_to_note()) as is_news, clock_seen < content_now() - interval '30 seconds' as is_long_ago,
                coalesce(forgot_at < content_now() - interval '1 day', true) as is_old
            from change_state
            """, null, cancellation);
        if (due is null or { IsNews: false, IsLongAgo: false }) return;
        await database.WriteAsync(async write =>
        {
            if (!await write.TryLockAsync(Turn)) return 0; // another node is at it
            if (due.IsOld) await write.ExecuteAsync("select forget_changes(interval '90 days')");
            if (due.IsNews) write.Noted("select note_moments()", new { });
            else await write.ExecuteAsync("update change_state set clock_seen = content_now()");
            return 0;
        }, cancellation);
    }

    [method: Dapper.ExplicitConstructor]
    private sealed record Due(bool IsNews, bool IsLongAgo, bool IsOld);
}
