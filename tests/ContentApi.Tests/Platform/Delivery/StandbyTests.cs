using ContentApi.Platform.Database;
using ContentApi.Platform.Delivery;
using ContentApi.Tests.Infrastructure;
using ContentApi.Tests.Platform.Database;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace ContentApi.Tests.Platform.Delivery;

/// <summary>A standby that shows changes late, on real replication: what was before is neither given nor kept.</summary>
public sealed class StandbyTests(StandbyPair pair) : IClassFixture<StandbyPair>, IAsyncLifetime
{
    private Newsroom newsroom = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

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
        await Patiently.AwaitAsync(AsksStandbyAsync);
        await pair.PauseAsync();
        await database.WriteAsync(write => write.ExecuteAsync("update installation set samples_loaded_at = content_now()"), Ct);
        for (var i = 0; i < 20; i++) Assert.False(await AsksStandbyAsync());

        Task<bool> AsksStandbyAsync() => database.SingleAsync<bool>("select pg_is_in_recovery()", null, Ct);
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
    public async Task Nobody_waits_for_a_lock_that_only_the_standby_holds()
    {
        var path = await PublishAndKeepAsync("Verrouillé");
        await Newsroom.AwaitStandbyAsync(newsroom.Reader);
        await using (var connection = new NpgsqlConnection(pair.Primary.ConnectionString))
        {
            await connection.OpenAsync(Ct);
            await using var command = new NpgsqlCommand(
                "begin; lock table article; select pg_current_xact_id(); select pg_switch_wal()", connection);
            await command.ExecuteNonQueryAsync(Ct);
            await Patiently.AwaitAsync(() => pair.Standby.ScalarAsync<bool>(
                "select exists (select 1 from pg_locks where relation = 'article'::regclass and granted)"));
            await pair.PauseAsync();
        }
        Cache.Evict([CacheKeys.All]);
        var started = TimeProvider.System.GetTimestamp();
        Assert.Contains("Avant.", await Newsroom.ReadAsync(newsroom.Reader, path));
        Assert.InRange(TimeProvider.System.GetElapsedTime(started).TotalSeconds, 0.2, 4);
        for (var i = 0; i < 20; i++) Assert.False(await Newsroom.AsksStandbyAsync(newsroom.Reader));
    }

    [Fact]
    public async Task Who_writes_reads_from_the_primary()
    {
        var path = await PublishAndKeepAsync("Pour le bureau");
        await Newsroom.AwaitStandbyAsync(newsroom.Reader);
        await pair.PauseAsync();
        await pair.Primary.ExecuteAsync( // without a notice
            "update publication set lead = 'Écrit ailleurs' where headline = 'Pour le bureau'");
        Cache.Evict([CacheKeys.All]);
        Assert.DoesNotContain("Écrit ailleurs", await Newsroom.ReadAsync(newsroom.Reader, path));
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Authorization = new("Bearer", TestServer.Key);
        using var response = await newsroom.Reader.Client.SendAsync(request, Ct);
        Assert.Contains("Écrit ailleurs", await response.Content.ReadAsStringAsync(Ct));
    }

    [Fact]
    public async Task Every_read_gives_the_same_from_several_hosts_as_from_one()
    {
        var address = ("Site:ApiUrl", (string?)"http://localhost");
        await using var single = await TestServer.StartReadyAsync(pair.Primary.ConnectionString, address);
        await using var several = await TestServer.StartReadyAsync(pair.ConnectionString, address);
        await newsroom.PublishAsync("Cible de tous", "Un lac. [AFP - Anne]");
        var path = await PublishAndKeepAsync("Lu par tous");
        await pair.CatchUpAsync();
        await Newsroom.AwaitStandbyAsync(several);
        foreach (var read in new[]
        {
            path, $"{path}/cross-links", $"{path}/cited-by", "/v1/articles/by-slug/lu-par-tous?language=fr",
            "/v1/articles?q=texte", "/v1/articles?count=exact", "/v1/articles?count=estimated",
            "/v1/articles?facets=section,tag,language", "/v1/articles?include=body,media,crossLinks,corrections",
            "/v1/media", "/v1/credits", "/v1/sections", "/v1/tags",
            $"/v1/articles?ids={path.Split('/')[^1]},00000000-0000-0000-0000-000000000001",
        })
        {
            var (status, body) = await AnswerAsync(single, read);
            Assert.True(status == 200, $"{read}: {status}");
            Assert.Equal((status, body), await AnswerAsync(several, read));
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

    private static async Task<(int Status, string Body)> AnswerAsync(TestServer node, string path)
    {
        using var response = await node.Client.GetAsync(new Uri(path, UriKind.Relative), Ct);
        var body = await response.Content.ReadAsStringAsync(Ct);
        return ((int)response.StatusCode, response.IsSuccessStatusCode ? body : "");
    }
}
