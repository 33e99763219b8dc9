using System.Collections.Concurrent;
using ContentApi.Syndication.WebSub;
using ContentApi.Tests.Editorial;
using ContentApi.Tests.Infrastructure;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ContentApi.Tests.Syndication.WebSub;

/// <summary>A hub elsewhere is told of changes, and not more often than it has to be.</summary>
public sealed class HubPingTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    [Fact]
    public async Task A_hub_is_named_and_told_of_several_changes_at_once()
    {
        await using var hub = await OtherHub.StartAsync();
        await using var node = await StartAsync(hub.Address, pingAfter: 1);
        await Patiently.AwaitAsync(() => Task.FromResult(hub.Calls.Count == 1)); // of what it may have missed
        var desk = new Desk(node.Client);
        await desk.PublishedAsync("Un");
        var article = await desk.PublishedAsync("Deux");
        await Patiently.AwaitAsync(() => Task.FromResult(hub.Calls.Count == 2));
        var call = hub.Calls.Last();
        Assert.Equal("publish", call["hub.mode"]);
        Assert.Equal(["rss", "atom", "json"], call["hub.url"].Select(url => url!.Split("https://api.example.org/feeds/articles.")[1]));
        Assert.Equal(call["hub.url"], call["hub.topic"]);
        await desk.ActAsync(article, "withdraw", new { reason = "error" });
        await Patiently.AwaitAsync(() => Task.FromResult(hub.Calls.Count == 3));
        var text = await node.Client.GetStringAsync(new Uri("/feeds/articles.atom", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Contains($"rel=\"hub\" href=\"{hub.Address}\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("/websub\"", text, StringComparison.Ordinal); // switched off
    }

    [Fact]
    public async Task A_hub_that_fails_is_told_again()
    {
        await using var hub = await OtherHub.StartAsync();
        hub.Failures = 2;
        await using var node = await StartAsync(hub.Address, pingAfter: 0.1);
        await Patiently.AwaitAsync(() => Task.FromResult(!hub.Calls.IsEmpty));
        Assert.True(hub.Failures < 0);
    }

    [Theory]
    [InlineData("nowhere", "https://api.example.org", "WebSub__HubUrl")]
    [InlineData("https://hub.example.org", null, "Site__ApiUrl")]
    public async Task A_hub_that_cannot_be_told_is_a_fault_of_the_start(string hub, string? api, string named)
    {
        await using var app = TestServer.Build(server.ConnectionString, ("WebSub:HubUrl", hub), ("Site:ApiUrl", api));
        var fault = await Assert.ThrowsAsync<OptionsValidationException>(() => app.StartAsync(TestContext.Current.CancellationToken));
        Assert.Contains(named, fault.Message, StringComparison.Ordinal);
    }

    private Task<TestServer> StartAsync(string hub, double pingAfter) => TestServer.StartReadyAsync(server.ConnectionString,
        ("WebSub:HubUrl", hub), ("WebSub:Hub", "false"), ("Site:ApiUrl", "https://api.example.org"),
        ($"WebSub:{nameof(WebSubOptions.PingAfterSeconds)}", pingAfter.ToString(System.Globalization.CultureInfo.InvariantCulture)));

    /// <summary>Stands for the outside world: notes what it is told.</summary>
    private sealed class OtherHub(WebApplication app) : IAsyncDisposable
    {
        private int failures;

        public string Address => app.Urls.Single() + "/hub";

        public ConcurrentQueue<IFormCollection> Calls { get; } = new();

        /// <summary>How many calls are still to be refused; below 0: as many were answered well.</summary>
        public int Failures { get => failures; set => failures = value; }

        public static async Task<OtherHub> StartAsync()
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            var hub = new OtherHub(builder.Build());
            hub.Run();
            await hub.StartListeningAsync();
            return hub;
        }

        public ValueTask DisposeAsync() => app.DisposeAsync();

        private Task StartListeningAsync() => app.StartAsync(TestContext.Current.CancellationToken);

        private void Run() => app.Run(async context =>
        {
            var form = await context.Request.ReadFormAsync();
            context.Response.StatusCode = Interlocked.Decrement(ref failures) >= 0 ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status204NoContent;
            if (context.Response.StatusCode == StatusCodes.Status204NoContent) Calls.Enqueue(form);
        });
    }
}
