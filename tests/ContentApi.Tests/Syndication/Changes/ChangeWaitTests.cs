using System.Diagnostics;
using System.Text.Json.Nodes;
using ContentApi.Tests.Editorial;
using ContentApi.Tests.Infrastructure;

namespace ContentApi.Tests.Syndication.Changes;

/// <summary>Who waits hears of a change as soon as it is there, on every node.</summary>
public sealed class ChangeWaitTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_long_poll_wakes_with_the_commit()
    {
        await using var other = await TestServer.StartReadyAsync(server.ConnectionString);
        var mirror = new Mirror(other.Client);
        await mirror.CatchUpAsync();
        await other.Client.GetAsync(new Uri("/v1/articles?limit=1", UriKind.Relative), Ct);
        var took = new List<double>();
        for (var i = 0; i < 10; i++)
        {
            var waiting = mirror.StepAsync("wait=20");
            await Task.Delay(100, Ct);
            Assert.False(waiting.IsCompleted);
            await new Desk(server.Client).PublishedAsync($"Attendu {i}");
            var since = Stopwatch.GetTimestamp();
            await waiting;
            took.Add(Stopwatch.GetElapsedTime(since).TotalMilliseconds);
            Assert.Equal("published", mirror.Kinds.Last());
        }
        Assert.True(took.Order().ElementAt(5) < 200, $"It took {string.Join(", ", took.Select(ms => $"{ms:0}"))} ms.");
    }

    [Fact]
    public async Task An_empty_answer_comes_when_the_time_is_over_and_leads_on()
    {
        var mirror = new Mirror(server.Client);
        await mirror.CatchUpAsync();
        var heard = mirror.Heard.Count;
        var since = Stopwatch.GetTimestamp();
        Assert.False(await mirror.StepAsync("wait=1"));
        Assert.InRange(Stopwatch.GetElapsedTime(since).TotalSeconds, 0.9, 5);
        Assert.Equal(heard, mirror.Heard.Count);
    }

    [Fact]
    public async Task A_stream_gives_each_change_as_it_happens_and_resumes_behind_the_last_one()
    {
        var desk = new Desk(server.Client);
        await desk.PublishedAsync("Avant le flux");
        var last = "";
        using (var events = await OpenAsync(null))
        {
            await foreach (var (id, kind, data) in EventsAsync(events))
            {
                last = id;
                Assert.Equal(kind, (string?)data["kind"]);
                if ((string?)data["slug"] == "avant-le-flux") break;
            }
        }
        var first = await desk.PublishedAsync("Pendant l'absence");
        using var resumed = await OpenAsync(last);
        var heard = new List<string>();
        await foreach (var (_, kind, data) in EventsAsync(resumed))
        {
            heard.Add($"{kind} {data["slug"]}");
            if (heard.Count == 1) await desk.ActAsync(first, "withdraw", new { reason = "error" });
            if (heard.Count == 2) break;
        }
        Assert.Equal(["published pendant-l-absence", "withdrawn pendant-l-absence"], heard);
    }

    private async Task<StreamReader> OpenAsync(string? lastEventId)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri(server.Server.Address, "/v1/changes/stream"));
        if (lastEventId is not null) request.Headers.Add("Last-Event-ID", lastEventId);
        var response = await new HttpClient().SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Ct);
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.MediaType);
        return new StreamReader(await response.Content.ReadAsStreamAsync(Ct));
    }

    private static async IAsyncEnumerable<(string Id, string Kind, JsonObject Data)> EventsAsync(StreamReader events)
    {
        var fields = new Dictionary<string, string>();
        while (await events.ReadLineAsync(Ct) is { } line)
            if (line.Length > 0)
            {
                var (name, value) = (line[..line.IndexOf(':', StringComparison.Ordinal)], line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..]);
                fields[name] = value.TrimStart(' ');
            }
            else
            {
                if (fields.TryGetValue("data", out var data)) yield return (fields["id"], fields["event"], JsonNode.Parse(data)!.AsObject());
                fields.Clear();
            }
    }
}
