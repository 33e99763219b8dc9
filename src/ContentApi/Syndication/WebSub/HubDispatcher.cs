using ContentApi.Platform.Database;
using ContentApi.Platform.Http.Outgoing;
using ContentApi.Syndication.Changes;
using ContentApi.Syndication.Webhooks;
using Microsoft.Extensions.Options;

namespace ContentApi.Syndication.WebSub;

/// <summary>
/// Looks after the hub: asks subscribers, finds out which feeds have changed, and sends them. Any node may do it; what one is
/// at, no other does. Who is slow waits for himself alone.
/// </summary>
public sealed class HubDispatcher(
    HubSubscriptions subscriptions, HubTopics topics, HubCalls calls, CallbackClient client, News news, WakeUp wakeUp,
    Readiness readiness, IOptions<WebSubOptions> options, ILogger<HubDispatcher> logger) : BackgroundService
{
    private const int Most = 64;
    private static readonly TimeSpan LongestSleep = TimeSpan.FromSeconds(1);

    private readonly Errands errands = new(wakeUp, logger);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.Hub) return;
        await readiness.WaitAsync(stoppingToken);
        try
        {
            await RunAsync(stoppingToken);
        }
        finally
        {
            await errands.EndAsync();
        }
    }

    private async Task RunAsync(CancellationToken stopping)
    {
        var lease = client.Timeout * 2;
        while (!stopping.IsCancellationRequested)
        {
            var (woken, heard) = (wakeUp.Next, news.Next);
            try
            {
                await subscriptions.ExpireAsync(stopping);
                foreach (var request in await subscriptions.TakeRequestsAsync(Most - errands.Count, lease, stopping))
                    errands.Start(request.Id, () => calls.VerifyAsync(request, stopping));
                await topics.LookAsync(stopping);
                foreach (var due in await subscriptions.TakeDueAsync(Most - errands.Count, lease, stopping))
                    errands.Start(due.Id, () => calls.SendAsync(due, stopping));
            }
            catch (DatabaseUnavailableException)
            {
                // The node's health tells; it is tried again.
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                logger.LogWarning("The hub could not be looked after yet: {Reason}", exception.Message);
            }
            await Task.WhenAny(woken, heard, Task.Delay(LongestSleep, stopping));
        }
    }
}
