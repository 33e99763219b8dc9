using ContentApi.Platform.Database;
using ContentApi.Platform.Delivery;
using ContentApi.Tests.Infrastructure;
using ContentApi.Tests.Platform.Database;
using Microsoft.Extensions.DependencyInjection;

namespace ContentApi.Tests.Platform.Delivery;

/// <summary>A standby that shows changes late, on real replication: nobody is given, and nothing keeps, what was before.</summary>
public sealed class StandbyTests(StandbyPair pair) : IClassFixture<StandbyPair>, IAsyncLifetime
{
    private Newsroom newsroom = null!;

    public async ValueTask InitializeAsync() => newsroom = await Newsroom.StartAsync(pair.ConnectionString);

    public async ValueTask DisposeAsync()
    {
        await pair.ResumeAsync();
        if (newsroom is not null) await newsroom.DisposeAsync();
    }

    [Fact]
    public async Task A_change_is_seen_and_kept_on_every_node_before_the_standby_has_it()
    {
        var path = await PublishAndKeepAsync("En retard");
        await pair.PauseAsync();
        await newsroom.PublishAsync("En retard", "Après.");
        Assert.Contains("Après.", await Newsroom.ReadAsync(newsroom.Writer, path)); // at once on the node that wrote
        await newsroom.AwaitAsync(path, "Après.");
        Assert.False(await Newsroom.AsksStandbyAsync(newsroom.Reader));
        await newsroom.AwaitHeardAsync();
        foreach (var node in new[] { newsroom.Reader, newsroom.Writer })
            Assert.Contains("Après.", await Newsroom.ReadAsync(node, path));

        await pair.Primary.ExecuteAsync("update publication set lead = 'Derrière le dos' where headline = 'En retard'");
        foreach (var node in new[] { newsroom.Reader, newsroom.Writer })
            Assert.DoesNotContain("Derrière", await Newsroom.ReadAsync(node, path)); // it was kept
        Assert.Contains("Avant.", await OnStandbyAsync("En retard"));
    }

    [Fact]
    public async Task The_node_that_wrote_need_not_hear_of_it_to_be_cautious()
    {
        await using var deaf = TestServer.Build(pair.ConnectionString); // not started, so it does not listen
        var database = deaf.Services.GetRequiredService<ContentDatabase>();
        Task<bool> AsksStandbyAsync() => database.SingleAsync<bool>("select pg_is_in_recovery()", null, TestContext.Current.CancellationToken);
        await Patiently.AwaitAsync(AsksStandbyAsync);
        await pair.PauseAsync();
        await database.WriteAsync(
            write => write.ExecuteAsync("update installation set samples_loaded_at = content_now()"), TestContext.Current.CancellationToken);
        for (var i = 0; i < 20; i++) Assert.False(await AsksStandbyAsync());
    }

    [Fact]
    public async Task Without_caution_the_standby_s_answer_would_be_kept_until_the_next_change()
    {
        var path = await PublishAndKeepAsync("Sans égard");
        await pair.PauseAsync();
        await newsroom.PublishAsync("Sans égard", "Après.");
        await newsroom.AwaitHeardAsync();
        await Patiently.AwaitAsync(() => Task.FromResult(newsroom.Reader.Services.GetRequiredService<Replication>().Now.IsKnown));

        newsroom.Reader.Services.GetRequiredService<Replication>().Lost(); // takes whatever a standby answers
        Assert.Contains("Avant.", await Newsroom.ReadAsync(newsroom.Reader, path));
        await pair.ResumeAsync();
        await pair.CatchUpAsync();
        Assert.Contains("Avant.", await Newsroom.ReadAsync(newsroom.Reader, path)); // although it is everywhere now
    }

    [Fact]
    public async Task Reads_return_to_the_standby_when_it_has_caught_up()
    {
        var path = await PublishAndKeepAsync("De retour");
        await Newsroom.AwaitStandbyAsync(newsroom.Reader);
        await pair.PauseAsync();
        await newsroom.PublishAsync("De retour", "Après.");
        await newsroom.AwaitAsync(path, "Après.");
        for (var i = 0; i < 50; i++) Assert.False(await Newsroom.AsksStandbyAsync(newsroom.Reader));

        await pair.ResumeAsync();
        await Newsroom.AwaitStandbyAsync(newsroom.Reader);
        await Newsroom.AwaitStandbyAsync(newsroom.Writer);
        Cache.Evict([CacheKeys.All]);
        Assert.Contains("Après.", await Newsroom.ReadAsync(newsroom.Reader, path));
    }

    [Fact]
    public async Task A_fill_that_the_standby_answered_before_the_change_was_heard_of_is_not_kept_after_it()
    {
        var path = await PublishAndKeepAsync("Commencé avant");
        await Newsroom.AwaitStandbyAsync(newsroom.Reader);
        await pair.PauseAsync();
        var since = Cache.Generation;
        Assert.True(await Newsroom.AsksStandbyAsync(newsroom.Reader));
        await newsroom.PublishAsync("Commencé avant", "Après.");
        await newsroom.AwaitHeardAsync();
        var keys = new HashSet<string> { CacheKeys.Article(Guid.Parse(path.Split('/')[^1])) };
        Cache.Store("/late", new Answer([1], "application/json", default, new AnswerFacts(keys, null)), since);
        Assert.False(Cache.TryGet("/late", out _));
        await newsroom.AwaitAsync(path, "Après.");
    }

    [Fact]
    public async Task Who_writes_reads_from_the_primary()
    {
        var path = await PublishAndKeepAsync("Pour le bureau");
        await Newsroom.AwaitStandbyAsync(newsroom.Reader);
        await pair.PauseAsync();
        await pair.Primary.ExecuteAsync("update publication set lead = 'Écrit ailleurs' where headline = 'Pour le bureau'"); // no notice
        Cache.Evict([CacheKeys.All]);
        Assert.DoesNotContain("Écrit ailleurs", await Newsroom.ReadAsync(newsroom.Reader, path));
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Authorization = new("Bearer", TestServer.Key);
        using var response = await newsroom.Reader.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Contains("Écrit ailleurs", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_standby_whose_clock_is_behind_does_not_hide_what_has_become_public()
    {
        var path = await PublishAndKeepAsync("À l'heure");
        try
        {
            await pair.Primary.ExecuteAsync(
                """
                create or replace function content_now() returns timestamptz language sql stable as
                    $$select now() - case when pg_is_in_recovery() then interval '10 seconds' else interval '0' end$$;
                update publication set published_at = now() + interval '1 second' where headline = 'À l''heure';
                notify content_changed, '*'
                """);
            await Patiently.AwaitAsync(async () => await StatusAsync(path) == 404);
            await Patiently.AwaitAsync(async () => await StatusAsync(path) == 200);
            Assert.True(await pair.Standby.ScalarAsync<bool>("select published_at > content_now() from publication where headline = 'À l''heure'"),
                "The standby should still hide it.");
            for (var i = 0; i < 20; i++)
            {
                Cache.Evict([CacheKeys.All]);
                Assert.Equal(200, await StatusAsync(path));
                await Task.Delay(10, TestContext.Current.CancellationToken); // past the pauses between two looks
            }
        }
        finally
        {
            await pair.Primary.ExecuteAsync("create or replace function content_now() returns timestamptz language sql stable as 'select now()'");
        }
    }

    [Fact]
    public async Task Every_read_gives_the_same_from_several_hosts_as_from_one()
    {
        await using var single = await TestServer.StartReadyAsync(pair.Primary.ConnectionString, ("Site:ApiUrl", "http://localhost"));
        await using var several = await TestServer.StartReadyAsync(pair.ConnectionString, ("Site:ApiUrl", "http://localhost"));
        await newsroom.PublishAsync("Cible de tous", "Un lac. [AFP - Anne]");
        var path = await PublishAndKeepAsync("Lu par tous");
        await pair.CatchUpAsync();
        await Newsroom.AwaitStandbyAsync(several);
        foreach (var address in new[]
        {
            path, $"{path}/cross-links", $"{path}/cited-by", "/v1/articles/by-slug/lu-par-tous?language=fr", "/v1/articles?q=texte",
            "/v1/articles?count=exact", "/v1/articles?count=estimated", "/v1/articles?facets=section,tag,language",
            "/v1/articles?include=body,media,crossLinks,corrections", "/v1/media", "/v1/credits", "/v1/sections", "/v1/tags",
            $"/v1/articles?ids={path.Split('/')[^1]},00000000-0000-0000-0000-000000000001",
        })
        {
            var (status, body) = await AnswerAsync(single, address);
            Assert.True(status == 200, $"{address}: {status}");
            Assert.Equal((status, body), await AnswerAsync(several, address));
        }
    }

    private AnswerCache Cache => newsroom.Reader.Services.GetRequiredService<AnswerCache>();

    /// <summary>Publishes it and has both nodes keep it.</summary>
    private async Task<string> PublishAndKeepAsync(string name)
    {
        var path = await newsroom.PublishAsync(name, "Avant.");
        await newsroom.AwaitHeardAsync();
        await newsroom.AwaitAsync(path, "Avant.");
        await Newsroom.ReadAsync(newsroom.Writer, path);
        await pair.CatchUpAsync();
        return path;
    }

    private Task<string> OnStandbyAsync(string headline) =>
        pair.Standby.ScalarAsync<string>($"select p::text from publication p where headline = '{headline}'");

    private async Task<int> StatusAsync(string path) => (await AnswerAsync(newsroom.Reader, path)).Status;

    private static async Task<(int Status, string Body)> AnswerAsync(TestServer node, string path)
    {
        using var response = await node.Client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return ((int)response.StatusCode, response.IsSuccessStatusCode ? body : "");
    }
}
