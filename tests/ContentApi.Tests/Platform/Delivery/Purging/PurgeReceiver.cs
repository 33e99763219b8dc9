using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ContentApi.Tests.Platform.Delivery.Purging;

/// <summary>Stands for a cache in front: notes which keys it is told to drop.</summary>
public sealed class PurgeReceiver : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<string[]> calls = new();

    private PurgeReceiver(WebApplication app)
    {
        this.app = app;
        app.Run(ReceiveAsync);
    }

    public string Address => app.Urls.Single() + "/purge?token=secret";

    /// <summary>The keys of each call that it has answered well.</summary>
    public IReadOnlyList<string[]> Calls => [.. calls];

    /// <summary>What it answers next, and waits for before it does.</summary>
    public Func<Task<int>> Answer { get; set; } = () => Task.FromResult(StatusCodes.Status200OK);

    public int CountOf(string key) => Calls.Count(call => call.Contains(key));

    public static async Task<PurgeReceiver> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var receiver = new PurgeReceiver(builder.Build());
        await receiver.app.StartAsync(TestContext.Current.CancellationToken);
        return receiver;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task ReceiveAsync(HttpContext context)
    {
        var isPurge = context.Request is { Method: "PURGE", QueryString.Value: "?token=secret" };
        context.Response.StatusCode = isPurge ? await Answer() : StatusCodes.Status405MethodNotAllowed;
        if (context.Response.StatusCode == StatusCodes.Status200OK)
            calls.Enqueue(context.Request.Headers["Surrogate-Key"].ToString().Split(' '));
    }
}
