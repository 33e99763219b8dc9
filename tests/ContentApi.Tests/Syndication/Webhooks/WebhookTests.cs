using System.Text.Json.Nodes;
using ContentApi.Tests.Infrastructure;

namespace ContentApi.Tests.Syndication.Webhooks;

/// <summary>Receivers are told what changes, signed, as it happens.</summary>
public sealed class WebhookTests(WebhookServer server) : IClassFixture<WebhookServer>
{
    [Fact]
    public async Task Tells_of_a_publication_at_once()
    {
        var hook = await server.HookAsync("/at-once");
        var article = await server.Desk.PublishedAsync("Une nouvelle pour les partenaires");
        await server.AwaitCallsAsync("/at-once", 1);
        var call = Assert.Single(server.Receiver.At("/at-once"));
        Assert.Equal("article.published", call.Type);
        Assert.True(call.IsSignedWith(hook.Text("secret")));
        Assert.Equal($"msg_{Guid.Parse(hook.Id):N}_{call.Position}", call.Id);
        Assert.InRange(DateTimeOffset.FromUnixTimeSeconds(long.Parse(call.Timestamp, null)), call.At.AddSeconds(-5), call.At.AddSeconds(1));
        var data = call.Json["data"]!.AsObject();
        Assert.Equal(
            ["position", "at", "kind", "articleId", "slug", "url", "version", "reason", "successorId", "article", "apiUrl"],
            data.Select(member => member.Key));
        Assert.Equal((article.Id, "une-nouvelle-pour-les-partenaires", "published"), (call.Article, (string?)data["slug"], (string?)data["kind"]));
        Assert.EndsWith($"/v1/articles/{article.Id}", (string?)data["apiUrl"]);
        Assert.Null(data["article"]);
        Assert.Equal(["type", "timestamp", "data"], call.Json.Select(member => member.Key));
    }

    [Fact]
    public async Task Tells_the_same_as_the_change_feed()
    {
        await server.HookAsync("/same");
        var before = (string)(await server.GetAsync("/v1/changes?limit=200"))["page"]!["nextCursor"]!;
        while (await server.GetAsync($"/v1/changes?limit=200&since={before}") is var page && (bool)page["page"]!["hasMore"]!)
            before = (string)page["page"]!["nextCursor"]!;
        var first = await server.Desk.PublishedAsync("Le premier état");
        var second = await server.Desk.ActAsync(await server.Desk.ChangeAsync(first, new { lead = "Un autre chapeau." }), "publish", new { });
        var third = await server.Desk.ActAsync(second, "withdraw", new { reason = "error", note = "Faux." });
        await server.Desk.ActAsync(third, "restore");
        await server.AwaitCallsAsync("/same", 4);
        var told = server.Receiver.At("/same").Where(call => call.Article == first.Id).Select(call => call.Json["data"]!.AsObject()).ToList();
        var feed = (await server.GetAsync($"/v1/changes?since={before}"))["data"]!.AsArray().Where(row => (string?)row!["articleId"] == first.Id).ToList();
        Assert.Equal(["published", "updated", "withdrawn", "restored"], told.Select(data => (string?)data["kind"]));
        foreach (var (data, row) in told.Zip(feed))
        {
            data.Remove("apiUrl");
            Assert.True(JsonNode.DeepEquals(data, row), $"{data.ToJsonString()}\n{row!.ToJsonString()}");
        }
        Assert.Equal("error", (string?)told[2]["reason"]);
    }

    [Fact]
    public async Task Shows_the_secret_once()
    {
        var hook = await server.HookAsync("/secret", new { description = "Pour voir." });
        Assert.Matches("^whsec_[A-Za-z0-9+/]{43}=$", hook.Text("secret"));
        var read = await server.Desk.DoAsync("GET", $"/v1/webhooks/{hook.Id}");
        Assert.False(read.Body.ContainsKey("secret"));
        Assert.Equal(("\"w1\"", "Pour voir.", "active"), (read.Tag, read.Text("description"), read.Text("state")));
        Assert.DoesNotContain(hook.Text("secret")[6..], (await server.Desk.DoAsync("GET", "/v1/webhooks")).Body.ToJsonString());
        Assert.DoesNotContain(hook.Text("secret")[6..], (await server.Desk.DoAsync("GET", "/v1/audit")).Body.ToJsonString());
    }

    [Fact]
    public async Task Sends_a_test_on_demand()
    {
        var hook = await server.HookAsync("/ping");
        var test = await server.Desk.DoAsync("POST", $"/v1/webhooks/{hook.Id}/test");
        Assert.Equal(201, test.Status);
        await Patiently.AwaitAsync(async () =>
            (await server.Desk.DoAsync("GET", $"/v1/webhooks/{hook.Id}/deliveries/{test.Id}")).Text("state") == "delivered");
        var call = Assert.Single(server.Receiver.At("/ping"));
        Assert.Equal(("webhook.ping", hook.Id), (call.Type, (string?)call.Json["data"]!["webhookId"]));
        var attempt = Assert.Single(Assert.Single(await server.LogAsync(hook.Id))["attempts"]!.AsArray());
        Assert.Equal(200, (int?)attempt!["status"]);
    }

    [Fact]
    public async Task Is_changed_and_deleted_by_who_has_seen_it()
    {
        var hook = await server.HookAsync("/changed");
        var path = $"/v1/webhooks/{hook.Id}";
        Assert.Equal(428, (await server.Desk.SendAsync("PATCH", path, new { description = "x" })).Status);
        Assert.Equal(412, (await server.Desk.SendAsync("PATCH", path, new { description = "x" }, seen: "\"w7\"")).Status);
        var changed = await server.Desk.DoAsync("PATCH", path, new { kinds = new[] { "withdrawn" }, filter = new { language = new[] { "fr-ch" } } }, "\"w1\"");
        Assert.Equal("\"w2\"", changed.Tag);
        Assert.Equal(("withdrawn", "fr-CH"), ((string?)changed.Body["kinds"]![0], (string?)changed.Body["filter"]!["language"]![0]));
        var whole = (JsonObject)changed.Body.DeepClone();
        whole["kinds"] = new JsonArray("published");
        var replaced = await server.Desk.DoAsync("PUT", path, whole, "\"w2\"");
        Assert.Equal("published", (string?)replaced.Body["kinds"]![0]);
        whole = (JsonObject)replaced.Body.DeepClone();
        whole["state"] = "disabled";
        Assert.Equal(["/state"], (await server.Desk.SendAsync("PUT", path, whole, "\"w3\"")).Pointers);
        var bare = await server.Desk.DoAsync("PATCH", path, new { filter = (object?)null, kinds = (object?)null }, "\"w3\"");
        Assert.Empty(bare.Body["kinds"]!.AsArray());
        Assert.Empty(bare.Body["filter"]!["language"]!.AsArray());
        Assert.Equal(204, (await server.Desk.SendAsync("DELETE", path, seen: "\"w4\"")).Status);
        Assert.Equal(404, (await server.Desk.SendAsync("GET", path)).Status);
    }

    [Theory]
    [InlineData("""{}""", "/url")]
    [InlineData("""{"url":"https://partner.example/h","kinds":["publshed"]}""", "/kinds/0")]
    [InlineData("""{"url":"https://partner.example/h","filter":{"section":["No Slug"]}}""", "/filter/section/0")]
    [InlineData("""{"url":"https://partner.example/h","filter":{"language":["français"]}}""", "/filter/language/0")]
    [InlineData("""{"url":"https://partner.example/h","filter":{"agency":["!"]}}""", "/filter/agency/0")]
    [InlineData("""{"url":"https://partner.example/h","filter":{"q":["x"]}}""", "/filter/q")]
    [InlineData("""{"url":"https://partner.example/h","secret":"whsec_x"}""", "/secret")]
    [InlineData("""{"url":"ftp://partner.example/h"}""", "/url")]
    [InlineData("""{"url":"https://10.1.2.3/h"}""", "/url")]
    [InlineData("""{"url":"https://a:b@partner.example/h"}""", "/url")]
    [InlineData("""{"url":"https://[fd00:ec2::254]/h","payload":"thin"}""", "/url")]
    public async Task Refuses_what_it_cannot_be(string body, string pointer)
    {
        var answer = await server.Desk.SendAsync("POST", "/v1/webhooks", body);
        Assert.Equal((400, pointer), (answer.Status, Assert.Single(answer.Pointers)));
    }

    [Fact]
    public async Task Is_nobody_s_without_a_key()
    {
        var hook = await server.HookAsync("/nobody");
        await server.AssertProblemAsync(401, "/v1/webhooks");
        await server.AssertProblemAsync(401, $"/v1/webhooks/{hook.Id}");
    }

    [Fact]
    public async Task Is_not_there_for_somebody_else()
    {
        var hook = await server.HookAsync("/others");
        await server.GiveToPartnerAsync(hook.Id, "Un autre");
        foreach (var (method, path, seen) in new[]
        {
            ("GET", "", null), ("DELETE", "", "\"w1\""), ("POST", "/test", null), ("POST", "/rotate-secret", null),
            ("POST", "/enable", null), ("GET", "/deliveries", null), ("POST", $"/deliveries/{Guid.NewGuid()}/redeliver", (string?)null),
        })
            Assert.Equal(404, (await server.Desk.SendAsync(method, $"/v1/webhooks/{hook.Id}{path}", seen: seen)).Status);
        Assert.DoesNotContain(hook.Id, (await server.Desk.DoAsync("GET", "/v1/webhooks")).Body.ToJsonString());
    }

    [Fact]
    public async Task Is_made_once_under_one_idempotency_key()
    {
        var body = new { url = $"{server.Receiver.Address}/once" };
        var first = await server.Desk.DoAsync("POST", "/v1/webhooks", body, key: "once-and-again");
        var again = await server.Desk.DoAsync("POST", "/v1/webhooks", body, key: "once-and-again");
        Assert.Equal(first.Id, again.Id);
    }
}
