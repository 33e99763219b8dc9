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
        var waited = System.Diagnostics.Stopwatch.StartNew();
        await Patiently.AwaitAsync(async () => (await AskAsync(changed)).Text.Contains("Après.", StringComparison.Ordinal));
        TestContext.Current.SendDiagnosticMessage($"Purged {waited.ElapsedMilliseconds} ms after the write was answered.");
        Assert.Equal(kept["X-Varnish"]!.Split(' ')[1], (await AskAsync(other))["X-Varnish"]!.Split(' ')[1]); // the same one as before
        Assert.False((await AskAsync("/v1/articles?tag=change-derriere-varnish"))["X-Varnish"]!.Contains(' ', StringComparison.Ordinal));
    }

    protected override void AssertKept(Reply first, Reply second)
    {
        Assert.DoesNotContain(" ", first["X-Varnish"]);
        Assert.Contains(" ", second["X-Varnish"]);
        Assert.NotNull(second["Age"]);
    }
}
