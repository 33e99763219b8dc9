using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ContentApi.Tests.Syndication.Webhooks;

/// <summary>Stands for a partner's server: notes what it is told, and answers as the test wants.</summary>
public sealed class Receiver : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<Call> calls = new();

    private Receiver(WebApplication app)
    {
        this.app = app;
        app.Run(ReceiveAsync);
    }

    /// <summary>An event as it came in.</summary>
    public sealed record Call(string Path, string Id, string Timestamp, string Signature, byte[] Body, DateTimeOffset At)
    {
        public JsonObject Json => JsonNode.Parse(Body)!.AsObject();

        public string Type => (string)Json["type"]!;

        public string Article => (string)Json["data"]!["articleId"]!;

        public long Position => (long)Json["data"]!["position"]!;

        /// <summary>Whether one of the signatures is that of this secret, by the specification alone.</summary>
        public bool IsSignedWith(string secret)
        {
            var key = Convert.FromBase64String(secret["whsec_".Length..]);
            var mac = HMACSHA256.HashData(key, (byte[])[.. Encoding.UTF8.GetBytes($"{Id}.{Timestamp}."), .. Body]);
            return Signature.Split(' ').Contains($"v1,{Convert.ToBase64String(mac)}");
        }
    }

    public string Address => app.Urls.Single();

    /// <summary>All calls, in the order in which they came in.</summary>
    public IReadOnlyList<Call> Calls => [.. calls];

    /// <summary>By path, what answers a call; it is noted already. Unless it is set, all is well.</summary>
    public ConcurrentDictionary<string, Func<HttpContext, Call, Task>> Answers { get; } = new();

    public static async Task<Receiver> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var receiver = new Receiver(builder.Build());
        await receiver.app.StartAsync(TestContext.Current.CancellationToken);
        return receiver;
    }

    public void AnswerWith(string path, int status) => Answers[path] = (context, _) =>
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    };

    public IReadOnlyList<Call> At(string path) => [.. calls.Where(call => call.Path == path)];

    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource(TimeSpan.Zero);
        await app.StopAsync(now.Token);
        await app.DisposeAsync();
    }

    private async Task ReceiveAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var headers = context.Request.Headers;
        var call = new Call(context.Request.Path, headers["webhook-id"].ToString(), headers["webhook-timestamp"].ToString(),
            headers["webhook-signature"].ToString(), body.ToArray(), DateTimeOffset.UtcNow);
        calls.Enqueue(call);
        if (Answers.TryGetValue(call.Path, out var answer)) await answer(context, call);
    }
}
