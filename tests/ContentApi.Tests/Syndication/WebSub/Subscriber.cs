using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ContentApi.Tests.Syndication.WebSub;

/// <summary>Stands for a subscriber: confirms what it is asked, unless the test has it do something else, and notes all.</summary>
public sealed class Subscriber : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<Call> calls = new();

    private Subscriber(WebApplication app)
    {
        this.app = app;
        app.Run(ReceiveAsync);
    }

    public sealed record Call(string Method, string Path, IQueryCollection Query, string? ContentType, string Link, string? Signature, byte[] Body)
    {
        public string Text => Encoding.UTF8.GetString(Body);

        public bool IsSignedWith(string secret) =>
            Signature == $"sha256={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Body))}";
    }

    public string Address => app.Urls.Single();

    /// <summary>By path, what answers; unless it is set, challenges are given back and all else is well.</summary>
    public ConcurrentDictionary<string, Func<HttpContext, Task>> Answers { get; } = new();

    public IReadOnlyList<Call> Asked(string path) => [.. calls.Where(call => call.Path == path && call.Method == "GET")];

    public IReadOnlyList<Call> Sent(string path) => [.. calls.Where(call => call.Path == path && call.Method == "POST")];

    public static async Task<Subscriber> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var subscriber = new Subscriber(builder.Build());
        await subscriber.app.StartAsync(TestContext.Current.CancellationToken);
        return subscriber;
    }

    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource(TimeSpan.Zero);
        await app.StopAsync(now.Token);
        await app.DisposeAsync();
    }

    private async Task ReceiveAsync(HttpContext context)
    {
        var request = context.Request;
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        calls.Enqueue(new Call(request.Method, request.Path, request.Query, request.ContentType, request.Headers.Link.ToString(),
            request.Headers["X-Hub-Signature"].ToString() is { Length: > 0 } signature ? signature : null, body.ToArray()));
        if (Answers.TryGetValue(request.Path, out var answer)) await answer(context);
        else if (request.Method == "GET") await context.Response.WriteAsync(request.Query["hub.challenge"].ToString());
    }
}
