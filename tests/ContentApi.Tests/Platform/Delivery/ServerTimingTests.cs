using System.Globalization;
using System.Text.RegularExpressions;
using ContentApi.Platform.Delivery;
using ContentApi.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace ContentApi.Tests.Platform.Delivery;

public sealed partial class ServerTimingTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    [Fact]
    public async Task In_Development_every_answer_says_where_the_time_went()
    {
        await using var node = await TestServer.StartReadyAsync(server.ConnectionString, ("environment", "Development"));
        await Patiently.AwaitAsync(() => Task.FromResult(node.Services.GetRequiredService<AnswerCache>().IsOn));
        await server.ImportAsync(Texts.Article("Étiqueté"), "publish=true&tags=lente");
        await SlowDownAsync();
        var missed = await GetAsync(node, "/v1/tags");
        Assert.Equal("miss", missed.Cache);
        Assert.InRange(missed.Database, 300, missed.Total); // what PostgreSQL took
        var kept = await GetAsync(node, "/v1/tags");
        Assert.Equal(("hit", 0), (kept.Cache, kept.Database));
        Assert.InRange(kept.Total, 0, missed.Total);
        var keyed = await GetAsync(node, "/v1/tags", ("Authorization", $"Bearer {TestServer.Key}"));
        Assert.Equal("bypass", keyed.Cache);
        Assert.InRange(keyed.Database, 300, keyed.Total);
        Assert.Equal("bypass", (await GetAsync(node, "/nowhere")).Cache);
        Assert.Equal("bypass", (await GetAsync(node, "/assets/page.css")).Cache); // a file, which has a tag, too
    }

    [Fact]
    public async Task In_Development_pages_of_other_sites_may_read_it()
    {
        await using var node = await TestServer.StartReadyAsync(server.ConnectionString, ("environment", "Development"));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/tags") { Headers = { { "Origin", "https://front.example" } } };
        using var response = await node.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal("*", response.Headers.GetValues("Timing-Allow-Origin").Single());
        var exposed = string.Join(',', response.Headers.GetValues("Access-Control-Expose-Headers"));
        Assert.Contains("Server-Timing", exposed);
        Assert.Contains("ETag", exposed);
    }

    [Fact]
    public async Task Elsewhere_nobody_is_told()
    {
        using var response = await server.Client.GetAsync(new Uri("/v1/tags", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.False(response.Headers.Contains("Server-Timing"));
        Assert.False(response.Headers.Contains("Timing-Allow-Origin"));
        Assert.DoesNotContain("Server-Timing", response.Headers.GetValues("Access-Control-Expose-Headers").Single());
    }

    /// <summary>Makes the database take at least 0.3 s for the list of tags.</summary>
    private Task SlowDownAsync() => server.ExecuteAsync(
        """
        alter table tag rename to tag_table;
        create view tag as select t.* from tag_table t, (select pg_sleep(0.3) offset 0) slow
        """);

    private static async Task<(string Cache, double Database, double Total)> GetAsync(
        TestServer node, string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (name, value) in headers) request.Headers.Add(name, value);
        using var response = await node.Client.SendAsync(request, TestContext.Current.CancellationToken);
        var header = Assert.Single(response.Headers.GetValues("Server-Timing"));
        var parts = Form.Match(header);
        Assert.True(parts.Success, header);
        return (parts.Groups[1].Value, Number(2), Number(3));

        double Number(int group) => double.Parse(parts.Groups[group].Value, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex("""^cache;desc="(hit|miss|bypass)", db;dur=([0-9.]+), total;dur=([0-9.]+)$""")]
    private static partial Regex Form { get; }
}
