using System.Net.Http.Headers;
using ContentApi.Platform.Database;
using ContentApi.Platform.Delivery;
using ContentApi.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace ContentApi.Tests.Platform.Delivery;

/// <summary>Two nodes on one database: what is written through one is read from the other.</summary>
internal sealed class Newsroom : IAsyncDisposable
{
    private Newsroom(TestServer writer, TestServer reader) => (Writer, Reader) = (writer, reader);

    public TestServer Writer { get; }

    public TestServer Reader { get; }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<Newsroom> StartAsync(string connectionString)
    {
        // A machine that runs every test at once may keep a server of its own waiting: what is tested here is not how long.
        var patient = ("Database:ReadTimeoutSeconds", "20");
        var writer = await TestServer.StartReadyAsync(connectionString, patient);
        var newsroom = new Newsroom(writer, await TestServer.StartReadyAsync(connectionString, patient));
        await newsroom.AwaitHearingAsync();
        return newsroom;
    }

    public async Task AwaitHearingAsync()
    {
        foreach (var node in new[] { Writer, Reader })
            await Patiently.AwaitAsync(() => Task.FromResult(node.Services.GetRequiredService<AnswerCache>().IsOn));
    }

    /// <summary>Publishes an article, or its next version, through the node that writes.</summary>
    /// <returns>Its address.</returns>
    public async Task<string> PublishAsync(string name, string text)
    {
        using var response = await TryPublishAsync(name, text);
        var body = await response.Content.ReadAsStringAsync(Ct);
        Assert.True(response.IsSuccessStatusCode, body);
        return $"/v1/articles/{(string?)System.Text.Json.Nodes.JsonNode.Parse(body)!["items"]![0]!["articleId"]}";
    }

    public async Task<HttpResponseMessage> TryPublishAsync(string name, string text)
    {
        var address = $"/v1/imports?publish=true&sourceId={Uri.EscapeDataString(name)}";
        using var request = new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = new StringContent(Texts.Article(name, text: text)),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", TestServer.Key);
        return await Writer.Client.SendAsync(request, Ct);
    }

    public static Task<string> ReadAsync(TestServer node, string path) =>
        node.Client.GetStringAsync(new Uri(path, UriKind.Relative), Ct);

    /// <summary>Waits until both nodes have heard of all that was written: notices come in the order of commits.</summary>
    public async Task AwaitHeardAsync()
    {
        await HearAsync(Reader, from: Writer);
        await HearAsync(Writer, from: Reader);
    }

    public static async Task HearAsync(TestServer node, TestServer from)
    {
        var cache = node.Services.GetRequiredService<AnswerCache>();
        var keys = new HashSet<string> { $"last-{Guid.NewGuid()}" };
        cache.Store("/last", new Answer([1], "application/json", default, new AnswerFacts(keys, null)), cache.Generation);
        await from.Services.GetRequiredService<ContentDatabase>().WriteAsync(write =>
        {
            write.Changed(keys);
            return Task.FromResult(0);
        }, Ct);
        await Patiently.AwaitAsync(() => Task.FromResult(!cache.TryGet("/last", out _)));
    }

    public Task AwaitAsync(string path, string text) => Patiently.AwaitAsync(async () =>
        (await ReadAsync(Reader, path)).Contains(text, StringComparison.Ordinal));

    /// <summary>Whether an uncached read of this node reaches a standby.</summary>
    public static Task<bool> AsksStandbyAsync(TestServer node) =>
        node.Services.GetRequiredService<ContentDatabase>().SingleAsync<bool>("select pg_is_in_recovery()", null, Ct);

    public static Task AwaitStandbyAsync(TestServer node) => Patiently.AwaitAsync(() => AsksStandbyAsync(node));

    public async ValueTask DisposeAsync()
    {
        await Reader.DisposeAsync();
        await Writer.DisposeAsync();
    }
}
