using ContentApi.Platform.Database;
using ContentApi.Platform.Http.Outgoing;
using ContentApi.Syndication.Changes;

namespace ContentApi.Syndication.Webhooks;

/// <summary>
/// Sends what is due, as soon as this node hears of a change, and looks by itself should a notice get lost. Each webhook
/// has few deliveries on their way at a time, and all together are bounded: who is slow waits for himself alone.
/// </summary>
public sealed class WebhookDispatcher(
    WebhookEvents events, DueDeliveries queue, WebhookSender sender, News news, WakeUp wakeUp, TimeProvider time,
    Readiness readiness, ILogger<WebhookDispatcher> logger) : BackgroundService
{
    private const int Each = 4;
    private const int All = 128;
    private const int NotedAtATime = 4;
    private static readonly TimeSpan LongestSleep = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan ForgetEvery = TimeSpan.FromHours(1);
    private static readonly TimeSpan NotePause = TimeSpan.FromSeconds(0.5);

    private readonly Errands errands = new(wakeUp, logger);
    private readonly SemaphoreSlim noting = new(NotedAtATime);

    public override void Dispose()
    {
        noting.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await readiness.WaitAsync(stoppingToken);
        try
        {
            await RunAsync(stoppingToken);
        }
        finally
        {
            await errands.EndAsync(); // they hear of the stop, too
        }
    }

    private async Task RunAsync(CancellationToken stopping)
    {
        for (var forgot = 0L; !stopping.IsCancellationRequested;)
        {
            var (woken, heard) = (wakeUp.Next, news.Next);
            try
            {
                await events.WriteDownAsync(stopping);
                foreach (var due in await queue.TakeAsync(errands.Busy, Each, All - errands.Count, stopping))
                    errands.Start(due.WebhookId, () => DeliverAsync(due, stopping));
                if (forgot == 0 || time.GetElapsedTime(forgot) > ForgetEvery)
                {
                    await queue.ForgetAsync(stopping);
                    forgot = time.GetTimestamp();
                }
            }
            catch (DatabaseUnavailableException)
            {
                // The node's health tells; it is tried again.
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                logger.LogWarning("Webhooks could not be looked after yet: {Reason}", exception.Message);
            }
            await Task.WhenAny(woken, heard, Task.Delay(LongestSleep, stopping));
        }
    }

    private async Task DeliverAsync(DueDelivery due, CancellationToken stopping)
    {
        var at = time.GetUtcNow();
        var reply = await sender.SendAsync(due, stopping);
        var attempt = new DeliveryAttempt
        {
            At = at, Status = reply.Status, Error = reply.Error, Response = Excerpt.Of(reply.Body),
            DurationMs = (int)reply.Duration.TotalMilliseconds,
        };
        await noting.WaitAsync(stopping);
        try
        {
            await NoteAsync(due, attempt, reply, stopping);
        }
        finally
        {
            noting.Release();
        }
    }

    /// <summary>What has arrived shall not be sent again only because the database was away for a moment.</summary>
    private async Task NoteAsync(
        DueDelivery due, DeliveryAttempt attempt, CallbackReply reply, CancellationToken stopping)
    {
        for (var tries = 1; ; tries++)
            try
            {
                await queue.NoteAsync(due, attempt, reply, stopping);
                return;
            }
            catch (DatabaseUnavailableException) when (tries < 10)
            {
                await Task.Delay(NotePause, stopping);
            }
    }
}
