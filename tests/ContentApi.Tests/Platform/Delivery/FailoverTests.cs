using ContentApi.Platform.Database;
using ContentApi.Platform.Delivery;
using ContentApi.Tests.Infrastructure;
using ContentApi.Tests.Platform.Database;
using Microsoft.Extensions.DependencyInjection;

namespace ContentApi.Tests.Platform.Delivery;

/// <summary>A server goes away, comes back behind, or takes the other's place: answers go on, and no old one stays.</summary>
public sealed class FailoverTests : IAsyncLifetime
{
    private readonly StandbyPair pair = new(); // after a failover it is of no more use
    private Newsroom newsroom = null!;
    private string path = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await pair.InitializeAsync();
        newsroom = await Newsroom.StartAsync(pair.ConnectionString);
        path = await newsroom.PublishAsync("Panne", "Avant.");
        await newsroom.AwaitAsync(path, "Avant.");
        await pair.CatchUpAsync();
        await Newsroom.AwaitStandbyAsync(newsroom.Reader);
    }

    public async ValueTask DisposeAsync()
    {
        if (newsroom is not null) await newsroom.DisposeAsync();
        await pair.DisposeAsync();
    }

    [Fact]
    public async Task Without_the_standby_everything_goes_on_and_one_that_restarts_behind_is_not_believed()
    {
        await newsroom.PublishAsync("Panne", "Après.");
        await newsroom.AwaitAsync(path, "Après.");
        var change = await pair.Primary.ScalarAsync<string>("select pg_current_wal_flush_lsn()::text");
        await Newsroom.AwaitStandbyAsync(newsroom.Reader); // it has been found to have it all

        await pair.Standby.StopAsync();
        await ReadAnewAsync(20);
        // It replays anew from its last checkpoint, and stops at the first commit that it need not have: before the change.
        await pair.Standby.SetAsync("recovery_min_apply_delay", "1h");
        await pair.Standby.StartAsync();
        Assert.True(await pair.Standby.ScalarAsync<bool>($"select pg_last_wal_replay_lsn() < '{change}'"));
        await ReadAnewAsync(60);
        Assert.False(await Newsroom.AsksStandbyAsync(newsroom.Reader));

        await pair.Standby.StopAsync();
        await pair.Standby.SetAsync("recovery_min_apply_delay", "0");
        await pair.Standby.StartAsync();
        await Newsroom.AwaitStandbyAsync(newsroom.Reader);
        await ReadAnewAsync(5);

        async Task ReadAnewAsync(int times)
        {
            for (var i = 0; i < times; i++)
            {
                Cache.Evict([CacheKeys.All]);
                Assert.Contains("Après.", await Newsroom.ReadAsync(newsroom.Reader, path));
                await Task.Delay(5, Ct); // past the pauses between two looks
            }
        }
    }

    [Fact]
    public async Task Without_the_primary_the_standby_answers_and_nothing_of_that_is_kept()
    {
        await pair.PauseAsync();
        await newsroom.PublishAsync("Panne", "Après.");
        await newsroom.AwaitAsync(path, "Après.");
        await pair.Primary.StopAsync();
        await Patiently.AwaitAsync(() => Task.FromResult(!Cache.IsOn));
        Assert.Contains("Avant.", await Newsroom.ReadAsync(newsroom.Reader, path)); // better than nothing
        Assert.Equal("{\"status\":\"ready\"}", await Newsroom.ReadAsync(newsroom.Reader, "/health/ready"));
        using (var refused = await newsroom.TryPublishAsync("Panne", "Jamais."))
            Assert.Equal(503, (int)refused.StatusCode);

        await pair.Primary.StartAsync();
        await newsroom.AwaitHearingAsync();
        Assert.Contains("Après.", await Newsroom.ReadAsync(newsroom.Reader, path));
    }

    [Fact]
    public async Task A_promoted_standby_is_written_to_and_read_from()
    {
        await pair.Primary.StopAsync();
        Assert.Contains("Avant.", await Newsroom.ReadAsync(newsroom.Reader, path));
        await pair.Standby.PromoteAsync();
        await Patiently.AwaitAsync(async () =>
        {
            using var response = await newsroom.TryPublishAsync("Panne", "Après.");
            return response.IsSuccessStatusCode;
        });
        await newsroom.AwaitHearingAsync();
        Assert.Contains("Après.", await Newsroom.ReadAsync(newsroom.Reader, path));
        await newsroom.PublishAsync("Panne", "Encore.");
        await newsroom.AwaitAsync(path, "Encore.");
    }

    /// <summary>The moment before it is noticed that the primary is away: its changes may not have reached the standby.</summary>
    [Fact]
    public async Task What_a_standby_answers_in_the_primary_s_stead_is_not_kept()
    {
        await using var app = TestServer.Build(StandbyPair.Member.Login($"127.0.0.1:{pair.Standby.Port},127.0.0.1:1"));
        var cache = app.Services.GetRequiredService<AnswerCache>();
        var database = app.Services.GetRequiredService<ContentDatabase>();
        cache.Hear(true);
        var since = cache.Generation;
        Assert.True(await database.SingleAsync<bool>("select pg_is_in_recovery()", null, Ct));
        var facts = new AnswerFacts(new HashSet<string> { "a" }, null);
        cache.Store("/a", new Answer([1], "application/json", default, facts), since);
        Assert.False(cache.TryGet("/a", out _));
        await Assert.ThrowsAsync<DatabaseUnavailableException>(() =>
            database.LatestAsync<bool>("select pg_is_in_recovery()", null, Ct));
    }

    private AnswerCache Cache => newsroom.Reader.Services.GetRequiredService<AnswerCache>();
}
