using System.Collections.Concurrent;
using ContentApi.Tests.Editorial;
using ContentApi.Tests.Infrastructure;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ContentApi.Tests.Partners.Keys;

/// <summary>Whoever reads the logs learns no key.</summary>
public sealed class KeySecrecyTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    [Fact]
    public async Task No_key_is_ever_in_a_log_however_much_is_logged()
    {
        await using var app = TestServer.Build(server.ConnectionString, ("Logging:LogLevel:Default", "Trace"), ("Logging:LogLevel:Microsoft.AspNetCore", "Trace"));
        using var log = new Heard();
        app.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);
        await app.StartAsync(TestContext.Current.CancellationToken);
        var address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        await app.Services.GetRequiredService<ContentApi.Platform.Database.Readiness>().WaitAsync(TestContext.Current.CancellationToken);
        using var client = new HttpClient { BaseAddress = address };
        var office = new Office(client);
        var partner = await office.PartnerAsync();
        var (good, revoked) = (await office.KeyAsync(partner), await office.KeyAsync(partner));
        await new Desk(client).DoAsync("DELETE", $"/v1/partners/{partner.Id}/keys/{revoked.Id}");
        var unknown = $"ca_{new string('x', 43)}";
        Assert.Equal(200, await office.StatusAsync("/v1/articles", good.Text));
        Assert.Equal(401, await office.StatusAsync("/v1/articles", revoked.Text));
        Assert.Equal(401, await office.StatusAsync("/v1/articles", unknown));
        await app.StopAsync(TestContext.Current.CancellationToken);
        Assert.Contains(log.Lines, line => line.Contains("/v1/partners", StringComparison.Ordinal)); // it does hear them
        foreach (var key in new[] { good.Text, revoked.Text, unknown, TestServer.Key })
            Assert.DoesNotContain(log.Lines, line => line.Contains(key, StringComparison.Ordinal));
    }

    private sealed class Heard : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
