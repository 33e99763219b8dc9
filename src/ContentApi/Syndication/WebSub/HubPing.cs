using System.Threading.Channels;
using ContentApi.Platform.Delivery;
using ContentApi.Platform.Http;
using Microsoft.Extensions.Options;
using Polly;
using Polly.Registry;

namespace ContentApi.Syndication.WebSub;

/// <summary>
/// Tells a hub elsewhere that the feeds have changed, a while after the first of several changes. Whoever hears of a change
/// tells it, the node that wrote it and the others: a hub fetches the feed and finds out for itself what is new.
/// </summary>
public sealed class HubPing : BackgroundService
{
    private static readonly string[] Feeds = ["/feeds/articles.rss", "/feeds/articles.atom", "/feeds/articles.json"];
    private static readonly BoundedChannelOptions OneSignal = new(1) { FullMode = BoundedChannelFullMode.DropWrite };

    private readonly Channel<bool> changes = Channel.CreateBounded<bool>(OneSignal);
    private readonly HttpClient http = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
    });
    private readonly WebSubOptions options;
    private readonly string? origin;
    private readonly ResiliencePipeline pipeline;
    private readonly ILogger<HubPing> logger;

    public HubPing(
        IOptions<WebSubOptions> options, IOptions<SiteOptions> site, AnswerCache cache, ResiliencePipelineProvider<string> pipelines,
        ILogger<HubPing> logger)
    {
        (this.options, this.logger) = (options.Value, logger);
        origin = site.Value.ApiUrl?.TrimEnd('/');
        pipeline = pipelines.GetPipeline(WebSubServices.Pipeline);
        if (this.options.HubUrl is not null) cache.Evicted += Hear;
    }

    public override void Dispose()
    {
        http.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.HubUrl is null) return;
        while (await changes.Reader.WaitToReadAsync(stoppingToken))
        {
            await Task.Delay(TimeSpan.FromSeconds(options.PingAfterSeconds), stoppingToken);
            changes.Reader.TryRead(out _); // what comes from here on is told next time
            try
            {
                await pipeline.ExecuteAsync(async token => await TellAsync(options.HubUrl, token), stoppingToken);
            }
            catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException or Polly.Timeout.TimeoutRejectedException
                && !stoppingToken.IsCancellationRequested)
            {
                logger.LogWarning("The hub {Hub} could not be told of changes; it will be told of the next ones: {Reason}", options.HubUrl, exception.Message);
            }
        }
    }

    private void Hear(IReadOnlyCollection<string> keys)
    {
        if (keys.Contains(CacheKeys.Lists) || keys.Contains(CacheKeys.All) || keys.Any(CacheKeys.IsMedium)) changes.Writer.TryWrite(true);
    }

    // The standard leaves it open how; this is what the hubs that there are understand. Some know the one name, some the other.
    private async Task TellAsync(string hub, CancellationToken cancellation)
    {
        var form = Feeds.SelectMany(feed => new[] { KeyValuePair.Create("hub.url", origin + feed), KeyValuePair.Create("hub.topic", origin + feed) })
            .Prepend(KeyValuePair.Create("hub.mode", "publish"));
        using var content = new FormUrlEncodedContent(form);
        using var response = await http.PostAsync(new Uri(hub), content, cancellation);
        response.EnsureSuccessStatusCode();
    }
}
