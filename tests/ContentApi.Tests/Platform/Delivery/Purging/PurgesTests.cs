using ContentApi.Platform.Delivery;
using ContentApi.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ContentApi.Tests.Platform.Delivery.Purging;

public sealed class PurgesTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    [Fact]
    public async Task Everything_is_purged_at_the_start_and_then_what_changes_whichever_node_wrote_it()
    {
        await using var first = await PurgeReceiver.StartAsync();
        await using var second = await PurgeReceiver.StartAsync();
        await using var node = await StartAsync($"{first.Address}, {second.Address}", repeatAfter: 0.2);
        await Patiently.AwaitAsync(() => Task.FromResult(first.CountOf("*") == 2 && second.CountOf("*") == 2)); // and once more
        var item = await server.ImportAsync(Texts.Article("Écrit par un autre nœud", picture: "AFP - Purgée"));
        var key = $"article-{item["articleId"]}";
        foreach (var cache in new[] { first, second })
        {
            await Patiently.AwaitAsync(() => Task.FromResult(cache.CountOf(key) >= 2));
            var call = cache.Calls.First(keys => keys.Contains(key));
            Assert.Contains("lists", call);
            Assert.Contains(call, name => name.StartsWith("medium-", StringComparison.Ordinal));
            Assert.Equal(2, cache.CountOf("*"));
        }
    }

    [Fact]
    public async Task A_cache_that_does_not_answer_holds_nobody_up_and_is_told_when_it_does()
    {
        await using var hanging = await PurgeReceiver.StartAsync();
        await using var other = await PurgeReceiver.StartAsync();
        var held = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        hanging.Answer = () => held.Task;
        await using var node = await StartAsync($"{hanging.Address},{other.Address}");
        var waited = System.Diagnostics.Stopwatch.StartNew();
        var item = await ImportAsync(node, "Personne n'attend");
        Assert.True(waited.Elapsed < TimeSpan.FromSeconds(4), "A write waited for a cache in front.");
        await Patiently.AwaitAsync(() => Task.FromResult(other.CountOf($"article-{item}") > 0));
        held.SetResult(200);
        await Patiently.AwaitAsync(() => Task.FromResult(hanging.CountOf($"article-{item}") > 0));
    }

    [Fact]
    public async Task A_cache_that_refuses_is_told_again_until_it_obeys()
    {
        await using var cache = await PurgeReceiver.StartAsync();
        await using var node = await StartAsync(cache.Address);
        await Patiently.AwaitAsync(() => Task.FromResult(cache.CountOf("*") > 0));
        var refusals = 0;
        cache.Answer = () => Task.FromResult(Interlocked.Increment(ref refusals) <= 3 ? 503 : 200);
        var item = await ImportAsync(node, "Refusé trois fois");
        await Patiently.AwaitAsync(() => Task.FromResult(cache.CountOf($"article-{item}") > 0));
        Assert.True(refusals > 3);
    }

    [Fact]
    public async Task What_waits_is_sent_before_the_node_stops()
    {
        await using var cache = await PurgeReceiver.StartAsync();
        string item;
        await using (var node = await StartAsync(cache.Address, repeatAfter: 60))
        {
            await Patiently.AwaitAsync(() => Task.FromResult(cache.CountOf("*") > 0));
            item = await ImportAsync(node, "Avant l'arrêt");
            await Patiently.AwaitAsync(() => Task.FromResult(cache.CountOf($"article-{item}") > 0));
        }
        Assert.Equal(2, cache.CountOf("*")); // the repetition would have come in a minute
    }

    [Fact]
    public async Task Everything_is_purged_at_a_moment_at_which_time_itself_changes_answers()
    {
        await using var cache = await PurgeReceiver.StartAsync();
        await using var node = await StartAsync(cache.Address, repeatAfter: 0.1);
        var item = await ImportAsync(node, "Sous embargo un instant");
        await Patiently.AwaitAsync(() => Task.FromResult(cache.CountOf("*") == 2));
        await server.ExecuteAsync(
            $"""
            update publication set published_at = now() + interval '2 seconds' where article_id = '{item}';
            notify content_changed, 'article-{item}'
            """);
        await Patiently.AwaitAsync(() => Task.FromResult(cache.CountOf("*") == 4));
        var path = new Uri($"/v1/articles/{item}", UriKind.Relative);
        Assert.Contains("Sous embargo", await node.Client.GetStringAsync(path, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task While_changes_cannot_be_heard_of_answers_are_not_kept_for_long_and_all_is_purged_when_they_can()
    {
        await using var cache = await PurgeReceiver.StartAsync();
        await using var node = await StartAsync(cache.Address, repeatAfter: 0.1);
        await Patiently.AwaitAsync(() => Task.FromResult(cache.CountOf("*") == 2));
        Assert.Equal(3600, await SharedMaxAgeAsync(node));
        var answers = node.Services.GetRequiredService<AnswerCache>();
        answers.Hear(false);
        Assert.Equal(10, await SharedMaxAgeAsync(node));
        Assert.Equal(2, cache.CountOf("*")); // what is there may be needed, should the database stay away
        answers.Hear(true);
        Assert.Equal(3600, await SharedMaxAgeAsync(node));
        await Patiently.AwaitAsync(() => Task.FromResult(cache.CountOf("*") == 4));
    }

    [Theory]
    [InlineData("cache.example.org")]
    [InlineData("/purge")]
    [InlineData("ftp://cache.example.org/")]
    [InlineData("http://cache.example.org, http://")]
    [InlineData("http://user:secret@cache.example.org/")]
    public async Task An_address_that_cannot_be_purged_is_refused_at_the_start(string addresses)
    {
        var fault = await Assert.ThrowsAsync<OptionsValidationException>(() => StartAsync(addresses));
        Assert.Contains("Cdn__PurgeUrls", fault.Message);
    }

    private Task<TestServer> StartAsync(string addresses, double repeatAfter = 1) => TestServer.StartReadyAsync(server.ConnectionString,
        ("Cdn:PurgeUrls", addresses), ("Cdn:RepeatAfterSeconds", repeatAfter.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        ("Logging:LogLevel:ContentApi.Platform.Delivery.Purging", "None"));

    private static async Task<string> ImportAsync(TestServer node, string headline)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/imports?publish=true");
        request.Content = new StringContent(Texts.Article(headline));
        request.Headers.Add("Authorization", $"Bearer {TestServer.Key}");
        using var response = await node.Client.SendAsync(request, TestContext.Current.CancellationToken);
        var report = System.Text.Json.Nodes.JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        return (string)report["items"]![0]!["articleId"]!;
    }

    private static async Task<double?> SharedMaxAgeAsync(TestServer node)
    {
        using var response = await node.Client.GetAsync(new Uri("/v1/tags", UriKind.Relative), TestContext.Current.CancellationToken);
        return response.Headers.CacheControl!.SharedMaxAge?.TotalSeconds;
    }
}
