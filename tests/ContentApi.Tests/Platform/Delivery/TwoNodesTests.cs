using System.Diagnostics;
using ContentApi.Platform.Database;
using ContentApi.Platform.Delivery;
using ContentApi.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace ContentApi.Tests.Platform.Delivery;

/// <summary>From the commit on one node to the new answer of another.</summary>
public sealed class TwoNodesTests(PostgresFixture postgres, ITestOutputHelper output)
{
    private const int Changes = 200;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_one_node_writes_it_answers_at_once_and_the_other_soon_after()
    {
        await using var newsroom = await Newsroom.StartAsync(await postgres.CreateDatabaseAsync());
        var path = await newsroom.PublishAsync("Compteur", "Avant.");
        var id = Guid.Parse(path.Split('/')[^1]);
        var database = newsroom.Writer.Services.GetRequiredService<ContentDatabase>();
        using var writer = new HttpClient { BaseAddress = newsroom.Writer.Address }; // held against nothing, which takes time
        using var reader = new HttpClient { BaseAddress = newsroom.Reader.Address };
        var delays = new List<double>();
        for (var n = 1; n <= Changes; n++)
        {
            var lead = $"Changé {n} fois.";
            await database.WriteAsync(write =>
            {
                write.Changed([CacheKeys.Article(id)]);
                return write.ExecuteAsync("update publication set lead = @lead where article_id = @id", new { lead, id });
            }, Ct);
            var since = Stopwatch.GetTimestamp();
            Assert.Contains(lead, await writer.GetStringAsync(new Uri(path, UriKind.Relative), Ct));
            while (!(await reader.GetStringAsync(new Uri(path, UriKind.Relative), Ct)).Contains(lead, StringComparison.Ordinal))
                Assert.True(Stopwatch.GetElapsedTime(since) < TimeSpan.FromSeconds(20));
            delays.Add(Stopwatch.GetElapsedTime(since).TotalMilliseconds);
        }
        delays.Sort();
        var (half, nearlyAll) = (delays[Changes / 2], delays[Changes * 99 / 100]);
        output.WriteLine($"From the commit to the other node's new answer: p50 {half:0.0} ms, p99 {nearlyAll:0.0} ms.");
        Assert.True(half < 100, $"p50 {half:0.0} ms");
        Assert.True(nearlyAll < 2000, $"p99 {nearlyAll:0.0} ms"); // 100, but for whatever else the machine has to do
    }
}
