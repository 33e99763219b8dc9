using System.Net;
using ContentApi.Tests.Editorial;
using ContentApi.Tests.Infrastructure;
using ContentApi.Tests.Platform.Database;
using ContentApi.Tests.Platform.Delivery;

namespace ContentApi.Tests.Syndication.Changes;

/// <summary>A standby takes the primary's place: mirrors go on, or are told that they cannot.</summary>
public sealed class ChangeFailoverTests : IAsyncLifetime
{
    private readonly StandbyPair pair = new();
    private Newsroom newsroom = null!;

    public async ValueTask InitializeAsync()
    {
        await pair.InitializeAsync();
        newsroom = await Newsroom.StartAsync(pair.ConnectionString);
    }

    public async ValueTask DisposeAsync()
    {
        if (newsroom is not null) await newsroom.DisposeAsync();
        await pair.DisposeAsync();
    }

    [Fact]
    public async Task A_mirror_goes_on_after_a_failover_and_is_whole()
    {
        await new Desk(newsroom.Writer.Client).PublishedAsync("Avant la panne");
        var mirror = new Mirror(newsroom.Reader.Client);
        await mirror.CatchUpAsync();
        Assert.Equal(["published"], mirror.Kinds);
        await pair.CatchUpAsync();
        await FailOverAsync();
        await new Desk(newsroom.Writer.Client).PublishedAsync("Après la panne");
        await Patiently.AwaitAsync(async () =>
        {
            await mirror.CatchUpAsync();
            return mirror.Heard.Count == 3; // and the attempt
        });
        await mirror.AssertWholeAsync();
    }

    [Fact]
    public async Task A_mirror_that_has_what_was_lost_is_told_to_begin_anew()
    {
        await new Desk(newsroom.Writer.Client).PublishedAsync("Partout");
        await pair.CatchUpAsync();
        await pair.Standby.StopAsync(); // and what comes now is lost
        var desk = new Desk(newsroom.Writer.Client);
        var mirror = new Mirror(newsroom.Reader.Client);
        await desk.PublishedAsync("Perdu");
        await mirror.CatchUpAsync();
        Assert.Equal(2, mirror.Articles.Count);
        await pair.Primary.StopAsync();
        await pair.Standby.StartAsync();
        await FailOverAsync();
        await desk.PublishedAsync("À la même place");
        await Patiently.AwaitAsync(async () =>
        {
            using var response = await newsroom.Reader.Client.GetAsync(new Uri($"/v1/changes?since={mirror.Cursor}", UriKind.Relative));
            return response.StatusCode == HttpStatusCode.Gone;
        });
        var anew = new Mirror(newsroom.Reader.Client);
        await anew.CatchUpAsync();
        await anew.AssertWholeAsync();
    }

    private async Task FailOverAsync()
    {
        await pair.Primary.StopAsync();
        await pair.Standby.PromoteAsync();
        await Patiently.AwaitAsync(async () =>
        {
            using var response = await newsroom.TryPublishAsync("Essai", "Un essai.");
            return response.IsSuccessStatusCode;
        });
        await newsroom.AwaitHearingAsync();
    }
}
