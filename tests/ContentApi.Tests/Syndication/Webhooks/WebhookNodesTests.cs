using ContentApi.Tests.Editorial;
using ContentApi.Tests.Infrastructure;
using Npgsql;

namespace ContentApi.Tests.Syndication.Webhooks;

/// <summary>Nodes that die amid a delivery, and several that deliver at once.</summary>
public sealed class WebhookNodesTests(PostgresFixture postgres)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Sends_again_what_a_node_sent_and_could_not_note_before_it_died()
    {
        var direct = new NpgsqlConnectionStringBuilder(await postgres.CreateDatabaseAsync());
        using var way = new Forwarder(direct.Host!, direct.Port);
        way.Open();
        var cut = new NpgsqlConnectionStringBuilder(direct.ConnectionString) { Host = "127.0.0.1", Port = way.Port };
        await using var receiver = await Receiver.StartAsync();
        var dying = await TestServer.StartReadyAsync(cut.ConnectionString, WebhookServer.Opened);
        var desk = new Desk(dying.Client);
        var hook = await desk.DoAsync("POST", "/v1/webhooks", new { url = $"{receiver.Address}/" });
        receiver.Answers["/"] = (_, _) =>
        {
            way.Cut(); // sent, and from here on nothing can be noted
            return Task.CompletedTask;
        };
        var article = await desk.DraftAsync("Entre l'envoi et la note");
        await Task.WhenAny(desk.ActAsync(article, "publish", new { }), Task.Delay(TimeSpan.FromSeconds(5), Ct));
        await Patiently.AwaitAsync(() => Task.FromResult(receiver.Calls.Count > 0));
        await dying.DisposeAsync();
        Assert.Single(receiver.Calls);

        receiver.Answers.Clear();
        await using var next = await TestServer.StartReadyAsync(direct.ConnectionString, WebhookServer.Opened);
        await Patiently.AwaitAsync(() => Task.FromResult(receiver.Calls.Count > 1));
        await Patiently.AwaitAsync(async () => (string?)(await new Desk(next.Client)
            .DoAsync("GET", $"/v1/webhooks/{hook.Id}/deliveries")).Body["data"]![0]!["state"] == "delivered");
        Assert.Equal(2, receiver.Calls.Count);
        Assert.Equal((receiver.Calls[0].Id, receiver.Calls[0].Article), (receiver.Calls[1].Id, article.Id));
        Assert.All(receiver.Calls, call => Assert.True(call.IsSignedWith(hook.Text("secret"))));
    }

    [Fact]
    public async Task Two_nodes_tell_everything_once_and_in_order()
    {
        var connection = await postgres.CreateDatabaseAsync();
        await using var receiver = await Receiver.StartAsync();
        await using var one = await TestServer.StartReadyAsync(connection, WebhookServer.Opened);
        await using var other = await TestServer.StartReadyAsync(connection, WebhookServer.Opened);
        Desk[] desks = [new Desk(one.Client), new Desk(other.Client)];
        foreach (var path in new[] { "/a", "/b" }) await desks[0].DoAsync("POST", "/v1/webhooks", new { url = receiver.Address + path });
        await Task.WhenAll(Enumerable.Range(0, 6).Select(async number =>
        {
            var desk = desks[number % 2];
            var article = await desk.PublishedAsync($"À deux, numéro {number}");
            for (var round = 0; round < 3; round++)
                article = await desk.ActAsync(await desk.ChangeAsync(article, new { lead = $"Tour {round}." }), "publish", new { });
        }));
        foreach (var path in new[] { "/a", "/b" })
        {
            await Patiently.AwaitAsync(() => Task.FromResult(receiver.At(path).Count >= 24));
            await Task.Delay(300, Ct); // for those that would be too many
            var calls = receiver.At(path);
            Assert.Equal(24, calls.Select(call => call.Id).Distinct().Count());
            Assert.Equal(24, calls.Count);
            foreach (var article in calls.GroupBy(call => call.Article))
                Assert.Equal(article.Select(call => call.Position).Order(), article.Select(call => call.Position));
        }
    }

    [Fact]
    public async Task A_webhook_begins_with_what_happens_after_it_was_made()
    {
        var connection = await postgres.CreateDatabaseAsync();
        await using var receiver = await Receiver.StartAsync();
        await using var server = await TestServer.StartReadyAsync(connection, WebhookServer.Opened);
        var desk = new Desk(server.Client);
        await desk.PublishedAsync("Avant le webhook");
        await desk.DoAsync("POST", "/v1/webhooks", new { url = $"{receiver.Address}/" });
        var after = await desk.PublishedAsync("Après le webhook");
        await Patiently.AwaitAsync(() => Task.FromResult(receiver.Calls.Count > 0));
        Assert.Equal(after.Id, Assert.Single(receiver.Calls).Article);
    }
}
