using ContentApi.Platform.Database;
using ContentApi.Platform.Delivery;
using ContentApi.Tests.Infrastructure;
using ContentApi.Tests.Platform.Database;
using Microsoft.Extensions.DependencyInjection;

namespace ContentApi.Tests.Platform.Delivery;

/// <summary>No two clocks show the same: what has become public stays so, though a standby does not think it time yet.</summary>
public sealed class StandbyClockTests(StandbyPair pair) : IClassFixture<StandbyPair>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_standby_whose_clock_is_behind_does_not_hide_what_has_become_public()
    {
        await using var newsroom = await Newsroom.StartAsync(pair.ConnectionString);
        var path = await newsroom.PublishAsync("À l'heure", "Texte.");
        await SetClockAsync("now() - case when pg_is_in_recovery() then interval '1 minute' else interval '0' end");
        await EmbargoAsync("1 hour");
        await Patiently.AwaitAsync(async () => await StatusAsync() == 404);
        await EmbargoAsync("1 second");
        await Patiently.AwaitAsync(async () => await StatusAsync() == 200);
        Assert.True(await pair.Standby.ScalarAsync<bool>(
            "select published_at > content_now() from publication where headline = 'À l''heure'"), "The standby should hide it.");
        for (var i = 0; i < 20; i++)
        {
            newsroom.Reader.Services.GetRequiredService<AnswerCache>().Evict([CacheKeys.All]);
            Assert.Equal(200, await StatusAsync());
            await Task.Delay(10, Ct); // past the pauses between two looks
        }

        async Task<int> StatusAsync()
        {
            using var response = await newsroom.Reader.Client.GetAsync(new Uri(path, UriKind.Relative), Ct);
            return (int)response.StatusCode;
        }

        Task EmbargoAsync(string time) => pair.Primary.ExecuteAsync(
            $"""
            update publication set published_at = now() + interval '{time}' where headline = 'À l''heure';
            notify content_changed, '*'
            """);
    }

    [Fact]
    public async Task When_a_moment_has_passed_the_primary_is_asked_until_the_standby_has_come_to_it()
    {
        await using (var newsroom = await Newsroom.StartAsync(pair.ConnectionString))
            await newsroom.PublishAsync("Le moment", "Texte.");
        await pair.Primary.ExecuteAsync(
            "update publication set published_at = '2000-01-01 13:00Z' where headline = 'Le moment'");
        await SetClockAsync("timestamptz '2000-01-01 12:00Z'");
        await pair.CatchUpAsync();
        await using var node = TestServer.Build(pair.ConnectionString); // not started: nobody else looks at its clock
        var clock = node.Services.GetRequiredService<ContentClock>();
        await clock.RefreshAsync(Ct);
        await Patiently.AwaitAsync(AsksStandbyAsync);

        await pair.PauseAsync();
        await SetClockAsync("timestamptz '2000-01-01 14:00Z'"); // the standby's stands still
        await clock.RefreshAsync(Ct);
        for (var i = 0; i < 20; i++) Assert.False(await AsksStandbyAsync());
        await pair.ResumeAsync();
        await Patiently.AwaitAsync(AsksStandbyAsync);

        Task<bool> AsksStandbyAsync() => node.Services.GetRequiredService<ContentDatabase>()
            .SingleAsync<bool>("select pg_is_in_recovery()", null, Ct);
    }

    private Task SetClockAsync(string moment) => pair.Primary.ExecuteAsync(
        $"create or replace function content_now() returns timestamptz language sql stable as $$select {moment}$$");
}
