using ContentApi.Platform.Delivery;
using ContentApi.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ContentApi.Tests.Platform.Delivery;

public sealed class AnswerCacheTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    [Fact]
    public void An_answer_that_was_begun_before_an_eviction_is_not_kept_after_it()
    {
        using var cache = Hearing();
        var since = cache.Generation;
        cache.Evict(["article-1"]);
        cache.Store("/a", Made("article-1"), since);
        Assert.False(cache.TryGet("/a", out _));
        cache.Store("/b", Made("article-2"), since);
        Assert.True(cache.TryGet("/b", out _));
        cache.Store("/a", Made("article-1"), cache.Generation);
        Assert.True(cache.TryGet("/a", out _));
        cache.Evict(["article-1"]);
        Assert.False(cache.TryGet("/a", out _));
        Assert.True(cache.TryGet("/b", out _));
    }

    [Fact]
    public void Nothing_is_kept_or_given_while_changes_cannot_be_heard_of()
    {
        using var cache = Hearing();
        cache.Store("/a", Made("lists"), cache.Generation);
        cache.Hear(false);
        Assert.False(cache.TryGet("/a", out _));
        var since = cache.Generation;
        cache.Store("/a", Made("lists"), since);
        cache.Hear(true);
        Assert.False(cache.TryGet("/a", out _));
        cache.Store("/a", Made("lists"), since);
        Assert.False(cache.TryGet("/a", out _));
    }

    /// <summary>Each change is evicted by two, the node that made it and the notice, while others read what was before.</summary>
    [Fact]
    public async Task However_evictions_and_stores_meet_nothing_older_than_the_eviction_is_given_after_it()
    {
        using var cache = Hearing();
        var (truth, isOver) = (0L, false);
        var readers = Enumerable.Range(0, 2).Select(_ => Task.Run(() =>
        {
            while (!Volatile.Read(ref isOver))
            {
                var since = cache.Generation;
                var version = Interlocked.Read(ref truth);
                cache.Store("/a", new Answer(BitConverter.GetBytes(version), "application/json", default,
                    new AnswerFacts(new HashSet<string> { "article-1" }, null)), since);
            }
        })).ToList();
        var writers = Enumerable.Range(0, 3).Select(writer => Task.Run(() =>
        {
            for (var i = 0; i < 10_000; i++)
            {
                var version = Interlocked.Increment(ref truth);
                cache.Evict([(i + writer) % 7 == 0 ? CacheKeys.All : "article-1"]);
                if (cache.TryGet("/a", out var answer))
                    Assert.True(BitConverter.ToInt64(answer.Identity.Body) >= version, "An answer from before a change was given after it.");
            }
        })).ToList();
        try
        {
            await Task.WhenAll(writers);
        }
        finally
        {
            Volatile.Write(ref isOver, true);
            await Task.WhenAll(readers);
        }
    }

    [Fact]
    public void It_is_bounded_in_bytes()
    {
        using var cache = Hearing(megaBytes: 1);
        for (var i = 0; i < 100; i++) cache.Store($"/{i}", Made("lists", bytes: 50_000), cache.Generation);
        Assert.InRange(Enumerable.Range(0, 100).Count(i => cache.TryGet($"/{i}", out _)), 1, 10);
    }

    [Fact]
    public async Task What_is_kept_is_given_until_it_changes_on_every_node()
    {
        await using var other = await TestServer.StartReadyAsync(server.ConnectionString);
        var target = await server.ImportAsync(Texts.Article("Cible en cache", text: "Avant."), "publish=true&sourceId=cached");
        var path = $"/v1/articles/{target["articleId"]}";
        await AwaitHearingAsync(server.Server);
        await AwaitHearingAsync(other);
        await Newsroom.HearAsync(other, from: server.Server); // or the import's notice could come after what follows
        Assert.Contains("Avant.", await ReadAsync(other, path));
        await server.ExecuteAsync($"update publication set lead = 'Derrière le dos du serveur' where article_id = '{target["articleId"]}'");
        Assert.DoesNotContain("Derrière", await ReadAsync(other, path)); // it was kept

        await server.ImportAsync(Texts.Article("Cible en cache", text: "Après."), "publish=true&sourceId=cached");
        Assert.Contains("Après.", await ReadAsync(server.Server, path)); // at once on the node that wrote
        await AwaitTextAsync(other, path, "Après.");
    }

    [Fact]
    public async Task A_link_that_finds_its_target_changes_the_article_that_has_it()
    {
        await AwaitHearingAsync(server.Server);
        var source = await server.ImportAsync(Texts.Article("Lien en cache", links: ["Arrive plus tard"]));
        var path = $"/v1/articles/{source["articleId"]}";
        Assert.Contains("\"state\":\"pending\"", await ReadAsync(server.Server, path));
        await server.ImportAsync(Texts.Article("Arrive plus tard"));
        Assert.Contains("\"state\":\"ok\"", await ReadAsync(server.Server, path));
    }

    [Fact]
    public async Task An_embargo_that_ends_and_a_licence_that_ends_change_answers_at_that_moment()
    {
        await AwaitHearingAsync(server.Server);
        var item = await server.ImportAsync(Texts.Article("Bientôt public", picture: "AFP - Bientôt"), "publish=true&tags=bientot");
        var list = "/v1/articles?tag=bientot";
        // Each moment is set when the one before it has been seen: however slow the machine, none is missed.
        await ChangeAsync($"update publication set published_at = now() + interval '1 hour' where article_id = '{item["articleId"]}'");
        Assert.DoesNotContain("Bientôt public", await ReadAsync(server.Server, list));
        await ChangeAsync($"update publication set published_at = now() + interval '3 seconds' where article_id = '{item["articleId"]}'");
        using (var response = await server.Client.GetAsync(new Uri(list, UriKind.Relative), TestContext.Current.CancellationToken))
            Assert.InRange(response.Headers.CacheControl!.MaxAge?.TotalSeconds ?? 0, 0, 3);
        await AwaitTextAsync(server.Server, list, "Bientôt public");
        Assert.Contains("\"state\":\"available\"", await ReadAsync(server.Server, list));
        await ChangeAsync("update medium set valid_until = now() + interval '1 second' where credit_creator = 'Bientôt'");
        await AwaitTextAsync(server.Server, list, "licence-expired");

        Task ChangeAsync(string sql) => server.ExecuteAsync($"{sql}; notify content_changed, '*'");
    }

    private static AnswerCache Hearing(int megaBytes = 8)
    {
        var cache = new AnswerCache(Options.Create(new CacheOptions { MegaBytes = megaBytes }));
        cache.Hear(true);
        return cache;
    }

    private static Answer Made(string key, int bytes = 10) =>
        new(new byte[bytes], "application/json", default, new AnswerFacts(new HashSet<string> { key }, null));

    private static Task<string> ReadAsync(TestServer from, string path) =>
        from.Client.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

    private static Task AwaitHearingAsync(TestServer node) =>
        Patiently.AwaitAsync(() => Task.FromResult(node.Services.GetRequiredService<AnswerCache>().IsOn));

    private static Task AwaitTextAsync(TestServer node, string path, string text) => Patiently.AwaitAsync(async () =>
        (await ReadAsync(node, path)).Contains(text, StringComparison.Ordinal));
}
