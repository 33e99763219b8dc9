using System.Xml.Linq;
using ContentApi.Tests.Editorial;
using ContentApi.Tests.Infrastructure;
using ContentApi.Tests.Syndication.Webhooks;
using Microsoft.AspNetCore.Http;

namespace ContentApi.Tests.Syndication.WebSub;

/// <summary>Whoever subscribes to a feed is sent it when it has changed (W3C WebSub).</summary>
public sealed class HubTests(HubTests.Hub server) : IClassFixture<HubTests.Hub>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("rss", "application/rss+xml; charset=utf-8")]
    [InlineData("atom", "application/atom+xml; charset=utf-8")]
    [InlineData("json", "application/feed+json; charset=utf-8")]
    public async Task Sends_the_whole_feed_after_a_change(string form, string type)
    {
        var (path, topic) = ($"/whole-{form}", server.Topic($"articles.{form}"));
        await server.SubscribeAsync(path, topic, secret: "tell-nobody");
        await server.Desk.PublishedAsync($"Pour les abonnés, {form}");
        await Patiently.AwaitAsync(() => Task.FromResult(
            server.Subscriber.Sent(path).Any(call => call.Text.Contains($"Pour les abonnés, {form}", StringComparison.Ordinal))));
        var sent = server.Subscriber.Sent(path)[^1];
        Assert.Equal(type, sent.ContentType);
        Assert.True(sent.IsSignedWith("tell-nobody"));
        Assert.False(sent.IsSignedWith("another"));
        Assert.Contains($"<{server.Topic("")[..^7]}/websub>; rel=\"hub\"", sent.Link);
        Assert.Contains($"<{topic}>; rel=\"self\"", sent.Link);
        Assert.Equal(await server.Client.GetStringAsync(new Uri(topic), Ct), sent.Text);
    }

    [Fact]
    public async Task Asks_whether_it_was_meant_and_keeps_the_callback_s_own_query()
    {
        var topic = server.Topic("articles.atom?language=fr");
        await server.SubscribeAsync("/asked?tenant=7&x=a%26b", topic, seconds: "600");
        var asked = Assert.Single(server.Subscriber.Asked("/asked"));
        Assert.Equal(("7", "a&b", "subscribe", topic, "600"), (asked.Query["tenant"].ToString(), asked.Query["x"].ToString(),
            asked.Query["hub.mode"].ToString(), asked.Query["hub.topic"].ToString(), asked.Query["hub.lease_seconds"].ToString()));
        Assert.True(asked.Query["hub.challenge"].ToString().Length >= 20);
    }

    [Theory]
    [InlineData("nothing", 200, "")]
    [InlineData("another", 200, "another")]
    [InlineData("more", 200, null)]
    [InlineData("404", 404, null)]
    [InlineData("302", 302, null)]
    public async Task Takes_only_the_challenge_for_a_yes(string name, int status, string? body)
    {
        var path = $"/no-{name}";
        server.Subscriber.Answers[path] = context =>
        {
            context.Response.StatusCode = status;
            if (status == 302) context.Response.Headers.Location = "/yes";
            var challenge = context.Request.Query["hub.challenge"].ToString();
            return context.Response.WriteAsync(body ?? (name == "more" ? challenge + "!" : challenge), Ct);
        };
        await server.AskAsync(202, "subscribe", path, server.Topic("articles.rss"));
        await Patiently.AwaitAsync(async () => server.Subscriber.Asked(path).Count > 0 && await server.PendingAsync(path) == 0);
        Assert.Equal(0, await server.SubscriptionsAsync(path));
        Assert.Empty(server.Subscriber.Asked("/yes"));
    }

    [Fact]
    public async Task Ends_when_the_subscriber_confirms_that_and_not_when_somebody_else_asks()
    {
        await server.SubscribeAsync("/ends", server.Topic("articles.rss"));
        server.Subscriber.Answers["/ends"] = context => context.Response.WriteAsync("I did not ask", Ct);
        await server.AskAsync(202, "unsubscribe", "/ends", server.Topic("articles.rss"));
        await Patiently.AwaitAsync(async () => server.Subscriber.Asked("/ends").Count > 1 && await server.PendingAsync("/ends") == 0);
        Assert.Equal(1, await server.SubscriptionsAsync("/ends"));
        server.Subscriber.Answers.TryRemove("/ends", out _);
        await server.AskAsync(202, "unsubscribe", "/ends", server.Topic("articles.rss"));
        await Patiently.AwaitAsync(async () => await server.SubscriptionsAsync("/ends") == 0);
    }

    [Fact]
    public async Task Renews_what_is_asked_for_again_and_forgets_what_is_not()
    {
        var topic = server.Topic("articles.rss?language=it");
        await server.SubscribeAsync("/lease", topic, seconds: "1");
        Assert.InRange(await server.SecondsLeftAsync("/lease"), 250, 300);
        await server.SubscribeAsync("/lease", topic, seconds: "999999999");
        Assert.Equal(1, await server.SubscriptionsAsync("/lease"));
        Assert.InRange(await server.SecondsLeftAsync("/lease"), 2_591_900, 2_592_000);
        await server.ExecuteAsync("update websub_subscription set expires_at = now() where callback like '%/lease'");
        await Patiently.AwaitAsync(async () => await server.SubscriptionsAsync("/lease") == 0);
    }

    [Fact]
    public async Task Sends_only_what_the_feed_shows()
    {
        await server.Desk.DoAsync("PUT", "/v1/sections/sport", new { name = "Sport" });
        await server.Desk.DoAsync("PUT", "/v1/sections/monde", new { name = "Monde" });
        await server.SubscribeAsync("/section", server.Topic("articles.atom?section=sport"));
        await server.SubscribeAsync("/all", server.Topic("articles.atom?limit=5"));
        var other = await server.Desk.PublishedAsync("Ailleurs dans le monde", new { section = "monde" });
        await server.Desk.DraftAsync("Encore secret", new { section = "sport" });
        await Patiently.AwaitAsync(() => Task.FromResult(
            server.Subscriber.Sent("/all").Any(call => call.Text.Contains("Ailleurs", StringComparison.Ordinal))));
        await Task.Delay(1500, Ct);
        Assert.Empty(server.Subscriber.Sent("/section"));

        var goal = await server.Desk.PublishedAsync("Un but à la dernière minute", new { section = "sport" });
        await server.AwaitSentAsync("/section", 1);
        Assert.Contains("Un but à la dernière minute", server.Subscriber.Sent("/section")[0].Text);
        Assert.DoesNotContain("Ailleurs", server.Subscriber.Sent("/section")[0].Text);
        Assert.DoesNotContain("Encore secret", string.Concat(server.Subscriber.Sent("/all").Select(call => call.Text)));
        await server.Desk.ActAsync(goal, "withdraw", new { reason = "error", note = "Faux." });
        await server.AwaitSentAsync("/section", 2);
        var atom = XDocument.Parse(server.Subscriber.Sent("/section")[^1].Text);
        Assert.Contains(atom.Descendants(), element => element.Name.LocalName == "deleted-entry");
        Assert.Equal(202, (int)(await server.SendAsync("subscribe", "/x", server.Topic("articles.rss"))).StatusCode);
        Assert.NotNull(other);
    }

    [Fact]
    public async Task Sends_again_what_did_not_arrive_with_what_the_feed_shows_then_and_stops_at_410()
    {
        await server.SubscribeAsync("/again", server.Topic("articles.json?limit=3"));
        var status = 500;
        server.Subscriber.Answers["/again"] = context =>
        {
            context.Response.StatusCode = status;
            return Task.CompletedTask;
        };
        await server.Desk.PublishedAsync("Première tentative");
        await server.AwaitSentAsync("/again", 1);
        await Patiently.AwaitAsync(async () => await server.ScalarAsync<int>("select attempts from websub_subscription where callback like '%/again'") == 1);
        await server.Desk.PublishedAsync("Deuxième tentative");
        await Task.Delay(1200, Ct);
        Assert.Single(server.Subscriber.Sent("/again")); // who fails is left alone for a while
        status = 204;
        await server.ExecuteAsync("update websub_subscription set due_at = now() where callback like '%/again'");
        await server.AwaitSentAsync("/again", 2);
        Assert.Contains("Deuxième tentative", server.Subscriber.Sent("/again")[1].Text);
        status = 410;
        await server.Desk.PublishedAsync("Pour personne");
        await Patiently.AwaitAsync(async () => await server.SubscriptionsAsync("/again") == 0);
    }

    [Theory]
    [InlineData("subscribe", "https://other.example/feeds/articles.rss", null, null, "hub.topic")]
    [InlineData("subscribe", "{0}/v1/articles", null, null, "hub.topic")]
    [InlineData("subscribe", "{0}/feeds/articles.rss?sektion=x", null, null, "hub.topic")]
    [InlineData("subscribe", "{0}/feeds/articles.rss?token=abc", null, null, "hub.topic")]
    [InlineData("subscribe", "{0}/feeds/articles.atom?archive=2020-01", null, null, "hub.topic")]
    [InlineData("subscribe", "{0}/feeds/../v1/articles.rss", null, null, "hub.topic")]
    [InlineData("subscribe", "", null, null, "hub.topic")]
    [InlineData("publish", "{0}/feeds/articles.rss", null, null, "hub.mode")]
    [InlineData("subscribe", "{0}/feeds/articles.rss", "https://10.0.0.1/", null, "hub.callback")]
    [InlineData("subscribe", "{0}/feeds/articles.rss", "https://[::ffff:169.254.169.254]/", null, "hub.callback")]
    [InlineData("subscribe", "{0}/feeds/articles.rss", "not an address", null, "hub.callback")]
    [InlineData("subscribe", "{0}/feeds/articles.rss", null, "-5", "hub.lease_seconds")]
    [InlineData("subscribe", "{0}/feeds/articles.rss", null, "1e3", "hub.lease_seconds")]
    public async Task Refuses_what_it_cannot_do(string mode, string topic, string? callback, string? seconds, string parameter)
    {
        var problem = await ServerFixture.AssertProblemAsync(400, await server.SendAsync(
            mode, "/refused", string.Format(null, topic, server.Topic("")[..^7]), seconds: seconds, callback: callback));
        Assert.Equal(parameter, (string?)Assert.Single(problem["errors"]!.AsArray())!["parameter"]);
    }

    [Fact]
    public async Task Refuses_what_is_no_form_and_a_secret_that_is_too_long()
    {
        using var json = new StringContent("{}", System.Text.Encoding.UTF8, "application/json");
        await ServerFixture.AssertProblemAsync(415, await server.Client.PostAsync(new Uri("/websub", UriKind.Relative), json, Ct));
        var problem = await ServerFixture.AssertProblemAsync(400, await server.SendAsync(
            "subscribe", "/long", server.Topic("articles.rss"), secret: new string('x', 200)));
        Assert.Equal("hub.secret", (string?)problem["errors"]![0]!["parameter"]);
    }

    [Fact]
    public async Task Takes_no_more_requests_for_one_host_than_can_be_confirmed()
    {
        await server.ExecuteAsync(
            $"""
            insert into websub_request (id, mode, topic, callback, host, seconds, due_at)
            select gen_random_uuid(), 'subscribe', 'x', 'y', 'busy.example', 300, now() + interval '1 hour' from generate_series(1, 20)
            """);
        using var refused = await server.SendAsync("subscribe", "", server.Topic("articles.rss"), callback: "https://busy.example/");
        await ServerFixture.AssertProblemAsync(503, refused);
        Assert.NotNull(refused.Headers.RetryAfter);
    }

    public sealed class Hub(PostgresFixture postgres) : ServerFixture(postgres)
    {
        private Subscriber? subscriber;

        public Subscriber Subscriber => subscriber!;

        public Desk Desk => new(Client);

        protected override (string Name, string? Value)[] Settings => WebhookServer.Opened;

        public string Topic(string feed) => new Uri(Server.Address, $"/feeds/{feed}").ToString();

        public override async ValueTask DisposeAsync()
        {
            await base.DisposeAsync();
            if (subscriber is not null) await subscriber.DisposeAsync();
        }

        public Task<HttpResponseMessage> SendAsync(
            string mode, string path, string topic, string? secret = null, string? seconds = null, string? callback = null)
        {
            var form = new Dictionary<string, string>
            {
                ["hub.mode"] = mode, ["hub.topic"] = topic, ["hub.callback"] = callback ?? Subscriber.Address + path, ["hub.unknown"] = "is left aside",
            };
            if (secret is not null) form["hub.secret"] = secret;
            if (seconds is not null) form["hub.lease_seconds"] = seconds;
            return Client.PostAsync(new Uri("/websub", UriKind.Relative), new FormUrlEncodedContent(form), Ct);
        }

        public async Task AskAsync(int status, string mode, string path, string topic, string? secret = null, string? seconds = null)
        {
            using var response = await SendAsync(mode, path, topic, secret, seconds);
            Assert.True(status == (int)response.StatusCode, await response.Content.ReadAsStringAsync(Ct));
        }

        /// <summary>Subscribes, and waits until that is confirmed.</summary>
        public async Task SubscribeAsync(string path, string topic, string? secret = null, string? seconds = null)
        {
            await AskAsync(202, "subscribe", path, topic, secret, seconds);
            await Patiently.AwaitAsync(async () => await PendingAsync(path) == 0 && await SubscriptionsAsync(path) == 1);
        }

        public Task<int> PendingAsync(string path) =>
            ScalarAsync<int>($"select count(*)::int from websub_request where callback = '{Subscriber.Address}{path}'");

        public Task<int> SubscriptionsAsync(string path) =>
            ScalarAsync<int>($"select count(*)::int from websub_subscription where callback = '{Subscriber.Address}{path}'");

        public Task<double> SecondsLeftAsync(string path) => ScalarAsync<double>(
            $"select extract(epoch from expires_at - now())::double precision from websub_subscription where callback = '{Subscriber.Address}{path}'");

        public Task AwaitSentAsync(string path, int count) => Patiently.AwaitAsync(() => Task.FromResult(Subscriber.Sent(path).Count >= count));

        protected override async Task PrepareAsync() => subscriber = await Subscriber.StartAsync();
    }
}
