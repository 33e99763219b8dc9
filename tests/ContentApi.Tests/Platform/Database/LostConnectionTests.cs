using System.Diagnostics;
using System.Net.Http.Headers;
using ContentApi.Tests.Infrastructure;
using Npgsql;

namespace ContentApi.Tests.Platform.Database;

/// <summary>Connections break, and no caller sees more of it than a 503 and when to come back.</summary>
public sealed class LostConnectionTests(PostgresFixture postgres) : IAsyncLifetime
{
    private static readonly string[] Reads = ["/v1/articles", "/v1/media", "/v1/credits", "/v1/sections", "/v1/tags", "/v1/articles/by-slug/a?language=fr"];

    private Forwarder way = null!;
    private TestServer server = null!;

    public async ValueTask InitializeAsync()
    {
        var real = new NpgsqlConnectionStringBuilder(await postgres.CreateDatabaseAsync());
        way = new Forwarder(real.Host!, real.Port);
        way.Open();
        var connection = new NpgsqlConnectionStringBuilder(real.ConnectionString) { Host = "127.0.0.1", Port = way.Port };
        server = await TestServer.StartReadyAsync(connection.ConnectionString, ("Cache:MegaBytes", "0"));
        await ReadManyAsync(); // fills the pool
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        way.Dispose();
    }

    [Fact]
    public async Task A_database_that_is_back_already_is_read_as_if_nothing_had_been()
    {
        way.Cut();
        way.Open();
        foreach (var path in Reads) Assert.NotEqual(503, await StatusAsync(path));
        Assert.DoesNotContain(503, await ReadManyAsync());
    }

    [Fact]
    public async Task While_it_is_away_every_route_answers_503_soon()
    {
        way.Cut();
        var watch = Stopwatch.StartNew();
        var answers = await ReadManyAsync();
        Assert.Equal([503], answers.Distinct());
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(8), $"{watch.Elapsed}");
        using var import = await PostAsync(Texts.Article("Pendant la panne"));
        await ServerFixture.AssertProblemAsync(503, import);
        Assert.NotNull(import.Headers.RetryAfter?.Delta);
        Assert.Equal(200, await StatusAsync("/health/live"));
    }

    [Fact]
    public async Task It_is_used_again_within_seconds_of_its_return()
    {
        way.Cut();
        await ReadManyAsync();
        way.Open();
        var watch = Stopwatch.StartNew();
        await Patiently.AwaitAsync(async () => await StatusAsync("/health/ready") == 200 && await StatusAsync("/v1/tags") == 200);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"{watch.Elapsed}");
        using var import = await PostAsync(Texts.Article("Après la panne"));
        Assert.Equal(200, (int)import.StatusCode);
    }

    private async Task<int[]> ReadManyAsync() =>
        await Task.WhenAll(Enumerable.Range(0, 4).SelectMany(_ => Reads).Select(StatusAsync));

    private async Task<int> StatusAsync(string path)
    {
        using var response = await server.Client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        return (int)response.StatusCode;
    }

    private async Task<HttpResponseMessage> PostAsync(string text)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/imports?publish=true") { Content = new StringContent(text) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", TestServer.Key);
        return await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
