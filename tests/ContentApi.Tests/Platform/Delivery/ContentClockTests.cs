using ContentApi.Platform.Delivery;
using ContentApi.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace ContentApi.Tests.Platform.Delivery;

public sealed class ContentClockTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    /// <summary>
    /// Whoever asks the clock anew just after a moment has passed, for whatever reason, learns of the next one. What was
    /// kept from before the moment must be gone all the same.
    /// </summary>
    [Fact]
    public async Task A_moment_that_is_passed_over_clears_what_was_kept_before_it()
    {
        var item = await server.ImportAsync(Texts.Article("Passe entre deux regards"));
        var (cache, clock) = (server.Server.Services.GetRequiredService<AnswerCache>(), server.Server.Services.GetRequiredService<ContentClock>());
        cache.Hear(true);
        var database = server.ConnectionString;
        await ServerFixture.ExecuteAsync(database, $"update publication set published_at = now() + interval '1 second' where article_id = '{item["articleId"]}'");
        await clock.RefreshAsync(TestContext.Current.CancellationToken);
        cache.Store("/before", new Answer([1], "application/json", default, new AnswerFacts(new HashSet<string> { "unrelated" }, null)), cache.Generation);
        Assert.True(cache.TryGet("/before", out _));

        await ServerFixture.ExecuteAsync(database, "select pg_sleep(1.1)");
        await clock.RefreshAsync(TestContext.Current.CancellationToken);
        Assert.False(cache.TryGet("/before", out _));
    }

    [Fact]
    public async Task A_moment_that_never_comes_is_no_moment()
    {
        var item = await server.ImportAsync(Texts.Article("Jamais"));
        await ServerFixture.ExecuteAsync(server.ConnectionString, $"update publication set published_at = 'infinity' where article_id = '{item["articleId"]}'");
        await server.Server.Services.GetRequiredService<ContentClock>().RefreshAsync(TestContext.Current.CancellationToken);
        await server.ExecuteAsync($"delete from publication where article_id = '{item["articleId"]}'");
    }
}
