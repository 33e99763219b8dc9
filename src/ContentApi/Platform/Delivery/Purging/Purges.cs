using Microsoft.Extensions.Options;
using Polly.Registry;

namespace ContentApi.Platform.Delivery.Purging;

/// <summary>
/// Has the caches in front drop whatever this node drops itself: what it wrote, what it hears that others wrote, what
/// time changes, and everything when it begins to hear (again), for it cannot know what it has missed.
/// </summary>
/// <remarks>
/// Every node does, although one would do. A node may send a stale answer until it has heard of the change: only its own
/// purge is sure to come after that. So no change is lost with the node that wrote it, and none that a process which does
/// not serve has written. Purging twice does no harm.
/// </remarks>
public sealed class Purges : BackgroundService
{
    private readonly HttpMessageInvoker http = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
    });
    private readonly PurgeAddress[] addresses;
    private readonly PurgeLane[] first;
    private readonly PurgeLane[] second;

    public Purges(
        IOptions<CdnOptions> options, AnswerCache cache, ResiliencePipelineProvider<string> pipelines, TimeProvider time,
        ILogger<Purges> logger)
    {
        var pipeline = pipelines.GetPipeline(PurgeServices.Pipeline);
        addresses = [.. options.Value.PurgeUrls.Select(url => new PurgeAddress(url, http, pipeline, time, logger))];
        var pause = TimeSpan.FromSeconds(options.Value.RepeatAfterSeconds);
        second = [.. addresses.Select(address => new PurgeLane(address, pause, next: null))];
        first = [.. addresses.Zip(second, (address, next) => new PurgeLane(address, TimeSpan.Zero, next))];
        if (first.Length > 0) cache.Evicted += Add;
    }

    /// <summary>Whether there are caches in front that hear of changes, so that they may keep answers for long.</summary>
    public bool AreHeard => addresses.Length > 0 && !Array.Exists(addresses, address => address.StaysAway);

    /// <summary>Whether every cache has been told everything, and once more.</summary>
    public bool AreDone => Array.TrueForAll(first, lane => lane.IsDone) && Array.TrueForAll(second, lane => lane.IsDone);

    public override void Dispose()
    {
        http.Dispose();
        base.Dispose();
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(first.Concat(second).Select(lane => lane.RunAsync(stoppingToken)));

    private void Add(IReadOnlyCollection<string> keys)
    {
        foreach (var lane in first) lane.Add(keys);
    }
}
