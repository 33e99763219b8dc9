namespace ContentApi.Tests.Platform.Delivery.Edge;

public sealed class NginxTests(NginxFixture server) : EdgeTests(server), IClassFixture<NginxFixture>
{
    /// <summary>By its date alone others see how old it is.</summary>
    protected override void AssertKept(Reply first, Reply second) => Assert.Equal(first["Date"], second["Date"]);
}
