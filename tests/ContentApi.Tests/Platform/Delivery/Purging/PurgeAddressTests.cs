using System.Net;
using ContentApi.Platform.Delivery.Purging;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Polly;

namespace ContentApi.Tests.Platform.Delivery.Purging;

public sealed class PurgeAddressTests
{
    [Fact]
    public void Many_keys_go_in_few_calls_whose_headers_every_server_takes()
    {
        var keys = Enumerable.Range(0, 500).Select(_ => $"article-{Guid.NewGuid()}").Append("lists").ToHashSet();
        var headers = PurgeAddress.Headers(keys).ToList();
        Assert.All(headers, header => Assert.InRange(header.Length, 1, 4000));
        Assert.All(headers, header => Assert.Single(header.Split(' '), "lists"));
        Assert.Equal(keys.Order(), headers.SelectMany(header => header.Split(' ')).Distinct().Order());
        Assert.InRange(headers.Count, 2, 7);
        Assert.Equal(["*"], PurgeAddress.Headers(["*"]));
        Assert.Equal(["lists medium-1"], PurgeAddress.Headers(["medium-1"])); // for answers that show too much to name it
        Assert.Empty(PurgeAddress.Headers([]));
    }

    [Fact]
    public async Task One_that_stays_away_is_complained_of_once_a_minute_and_not_relied_on()
    {
        var (time, log, server) = (new FakeTimeProvider(), new Book(), new Stub { Status = HttpStatusCode.BadGateway });
        using var http = new HttpMessageInvoker(server);
        var address = new PurgeAddress(new Uri("http://cache.example.org/purge?token=secret"), http, ResiliencePipeline.Empty, time, log);
        for (var second = 0; second < 130; second++)
        {
            await Assert.ThrowsAsync<HttpRequestException>(() => address.SendAsync(["article-1"], TestContext.Current.CancellationToken));
            Assert.Equal(second >= 60, address.StaysAway);
            time.Advance(TimeSpan.FromSeconds(1));
        }
        Assert.Equal([LogLevel.Warning, LogLevel.Error, LogLevel.Error], log.Lines.Select(line => line.Level));
        Assert.All(log.Lines, line => Assert.Contains("http://cache.example.org/purge ", line.Text));
        Assert.All(log.Lines, line => Assert.Contains("502", line.Text));
        Assert.DoesNotContain(log.Lines, line => line.Text.Contains("secret", StringComparison.Ordinal));

        server.Status = HttpStatusCode.OK;
        await address.SendAsync(["article-1"], TestContext.Current.CancellationToken);
        Assert.False(address.StaysAway);
        Assert.Equal(LogLevel.Information, log.Lines[^1].Level);
    }

    private sealed class Stub : HttpMessageHandler
    {
        public HttpStatusCode Status { get; set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(Status));
    }

    private sealed class Book : ILogger
    {
        public List<(LogLevel Level, string Text)> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel level, EventId id, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Add((level, formatter(state, exception)));
    }
}
