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
        var database = await server.CreateDatabaseAsync();
        await using var app = TestServer.Build(database); // not started: nobody else looks at its clock
        var (cache, clock) = (app.Services.GetRequiredService<AnswerCache>(), app.Services.GetRequiredService<ContentClock>());
        cache.Hear(true);
        await StopAtAsync("2026-03-01 12:00Z");
        await ServerFixture.ExecuteAsync(database,
            "create or replace function content_next_change() returns timestamptz language sql stable as "
            + "$$select at from (values (timestamptz '2026-03-01 13:00Z')) v(at) where at > content_now()$$");
        await clock.RefreshAsync(TestContext.Current.CancellationToken);
        cache.Store("/before", new Answer([1], "application/json", default, new AnswerFacts(new HashSet<string> { "unrelated" }, null)), cache.Generation);
        Assert.True(cache.TryGet("/before", out _));

        await StopAtAsync("2026-03-01 14:00Z");
        await clock.RefreshAsync(TestContext.Current.CancellationToken);
        Assert.False(cache.TryGet("/before", out _));

        Task StopAtAsync(string moment) => ServerFixture.ExecuteAsync(database,
            $"create or replace function content_now() returns timestamptz language sql stable as $$select timestamptz '{moment}'$$");
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
