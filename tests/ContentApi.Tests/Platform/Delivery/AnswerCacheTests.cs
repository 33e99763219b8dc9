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
        Assert.Contains("Avant.", await ReadAsync(other, path));
        await server.ExecuteAsync($"update publication set lead = 'Derrière le dos du serveur' where article_id = '{target["articleId"]}'");
        Assert.DoesNotContain("Derrière", await ReadAsync(other, path)); // it was kept

        await server.ImportAsync(Texts.Article("Cible en cache", text: "Après."), "publish=true&sourceId=cached");
        Assert.Contains("Après.", await ReadAsync(server.Server, path)); // at once on the node that wrote
        var waited = System.Diagnostics.Stopwatch.StartNew();
        while (!(await ReadAsync(other, path)).Contains("Après.", StringComparison.Ordinal)) Assert.True(waited.Elapsed < TimeSpan.FromSeconds(2));
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
        await server.ExecuteAsync(
            $"""
            update publication set published_at = now() + interval '3 seconds' where article_id = '{item["articleId"]}';
            update medium set valid_until = now() + interval '6 seconds' where credit_creator = 'Bientôt';
            notify content_changed, '*'
            """);
        await AwaitAsync(async () => !(await ReadAsync(server.Server, list)).Contains("Bientôt public", StringComparison.Ordinal), 2);
        using (var response = await server.Client.GetAsync(new Uri(list, UriKind.Relative), TestContext.Current.CancellationToken))
            Assert.InRange(response.Headers.CacheControl!.MaxAge?.TotalSeconds ?? 0, 0, 3);
        await AwaitAsync(async () => (await ReadAsync(server.Server, list)).Contains("Bientôt public", StringComparison.Ordinal), 5);
        Assert.Contains("\"state\":\"available\"", await ReadAsync(server.Server, list));
        await AwaitAsync(async () => (await ReadAsync(server.Server, list)).Contains("licence-expired", StringComparison.Ordinal), 6);
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
        AwaitAsync(() => Task.FromResult(node.Services.GetRequiredService<AnswerCache>().IsOn), 10);

    private static async Task AwaitAsync(Func<Task<bool>> condition, int seconds)
    {
        for (var waited = System.Diagnostics.Stopwatch.StartNew(); !await condition();)
        {
            Assert.True(waited.Elapsed < TimeSpan.FromSeconds(seconds));
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }
}
