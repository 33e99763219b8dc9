using ContentApi.Tests.Infrastructure;

namespace ContentApi.Tests.Platform.Delivery.Edge;

public sealed class VarnishTests(VarnishFixture server) : EdgeTests(server), IClassFixture<VarnishFixture>
{
    [Fact]
    public async Task What_is_changed_is_purged_at_once_and_nothing_else()
    {
        var changed = await ImportAsync("Change derrière Varnish", "Avant. ");
        var other = await ImportAsync("Reste derrière Varnish");
        await AskTwiceAsync("/v1/articles?tag=change-derriere-varnish");
        await AskTwiceAsync(changed);
        var (_, kept) = await AskTwiceAsync(other);
        Assert.Contains("s-maxage=3600", kept["Cache-Control"]);

        await ImportAsync("Change derrière Varnish", "Après. ");
        await Patiently.AwaitAsync(async () => (await AskAsync(changed)).Text.Contains("Après.", StringComparison.Ordinal));
        var still = await AskAsync(other);
        Assert.Equal((true, kept["X-Varnish"]!.Split(' ')[1]), (still.IsHit, still["X-Varnish"]!.Split(' ')[^1])); // the same one
        Assert.False((await AskAsync("/v1/articles?tag=change-derriere-varnish")).IsHit);
        await server.AwaitQuietAsync();
    }

    protected override void AssertKept(Reply first, Reply second)
    {
        Assert.DoesNotContain(" ", first["X-Varnish"]);
        Assert.Contains(" ", second["X-Varnish"]);
        Assert.NotNull(second["Age"]);
    }
}
