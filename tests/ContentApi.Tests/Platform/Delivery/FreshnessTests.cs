using System.Globalization;
using ContentApi.Platform.Delivery;
using ContentApi.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace ContentApi.Tests.Platform.Delivery;

public sealed class FreshnessTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    /// <param name="left">Seconds to the next change.</param>
    /// <param name="purged">Whether caches in front are purged. That nothing listens there changes nothing for a minute.</param>
    /// <param name="expected">What the header says after <c>public</c>.</param>
    [Theory]
    [InlineData(100_000, false, "max-age=10, s-maxage=10, stale-while-revalidate=10, stale-if-error=60")]
    [InlineData(100_000, true, "max-age=10, s-maxage=3600, stale-while-revalidate=10, stale-if-error=60")]
    [InlineData(3630, true, "max-age=10, s-maxage=3600, stale-while-revalidate=10, stale-if-error=(1|2)\\d")]
    [InlineData(1200, true, "max-age=10, s-maxage=11[89]\\d, stale-while-revalidate=0, stale-if-error=0")]
    [InlineData(40, false, "max-age=10, s-maxage=10, stale-while-revalidate=10, stale-if-error=(1|2)\\d")]
    [InlineData(15, false, "max-age=10, s-maxage=10, stale-while-revalidate=[1-4], stale-if-error=[1-4]")]
    [InlineData(8, false, "max-age=[1-7], s-maxage=[1-7], stale-while-revalidate=0, stale-if-error=0")]
    [InlineData(1.2, false, "no-cache")]
    public async Task Nothing_is_kept_past_the_next_change_stale_or_not(double left, bool purged, string expected)
    {
        await server.ImportAsync(Texts.Article("Change de soi-même"));
        await new DatabaseClock(server).StopAtAsync("timestamptz '2030-01-01 12:00Z'");
        await server.ExecuteAsync(string.Create(CultureInfo.InvariantCulture,
            $"update publication set published_at = timestamptz '2030-01-01 12:00Z' + interval '{left} seconds'"));
        await using var other = purged ? await TestServer.StartReadyAsync(server.ConnectionString, ("Cdn:PurgeUrls", "http://127.0.0.1:1/")) : null;
        var node = other ?? server.Server;
        await node.Services.GetRequiredService<ContentClock>().RefreshAsync(TestContext.Current.CancellationToken);
        using var response = await node.Client.GetAsync(new Uri("/v1/tags", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Matches($"^public, {expected}$", response.Headers.NonValidated["Cache-Control"].ToString());
    }
}
