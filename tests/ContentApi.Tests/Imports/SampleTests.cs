using System.Text.Json.Nodes;
using ContentApi.Imports.Samples;
using ContentApi.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace ContentApi.Tests.Imports;

/// <summary>What a newcomer sees first.</summary>
public sealed class SampleTests(SampleServerFixture server) : IClassFixture<SampleServerFixture>
{
    [Fact]
    public async Task Are_at_least_thirty_in_four_languages_and_each_says_something()
    {
        var articles = (await server.GetAsync("/v1/articles?limit=200"))["data"]!.AsArray();
        Assert.InRange(articles.Count, 30, 200);
        Assert.Equal(["de", "en", "fr", "it"], articles.Select(article => (string)article!["language"]!).Distinct().Order());
        foreach (var summary in articles)
        {
            var article = await server.GetAsync($"/v1/articles/{summary!["id"]}");
            Assert.NotNull(article["lead"]);
            Assert.NotEmpty(article["body"]!.AsArray());
            Assert.DoesNotContain(article["body"]!.AsArray(), block => (string?)block!["kind"] == "unclassified");
            Assert.NotNull(article["section"]);
        }
    }

    [Fact]
    public async Task Have_pictures_that_this_server_sends()
    {
        foreach (var medium in (await server.GetAsync("/v1/media?limit=200"))["data"]!.AsArray())
            foreach (var rendition in medium!["renditions"]!.AsArray())
            {
                var bytes = await server.Client.GetByteArrayAsync(new Uri(new Uri((string)rendition!["url"]!).AbsolutePath, UriKind.Relative), TestContext.Current.CancellationToken);
                Assert.Equal((long)rendition["sizeBytes"]!, bytes.LongLength);
            }
    }

    [Fact]
    public async Task Link_to_each_other_and_show_a_pending_link_and_withheld_pictures()
    {
        Assert.InRange(await server.ScalarAsync<long>("select count(*) from cross_link where target_id is not null"), 30, 500);
        Assert.InRange(await server.ScalarAsync<long>("select count(*) from cross_link where target_id is null"), 1, 5);
        var reasons = (await server.GetAsync("/v1/media?limit=200"))["data"]!.AsArray().Select(medium => (string?)medium!["availability"]!["reason"]).Where(reason => reason is not null);
        Assert.Equal(["licence-expired", "licence-no-redistribution"], reasons.Order());
    }

    [Fact]
    public async Task Are_loaded_once_and_not_brought_back()
    {
        var gone = (string)(await server.GetAsync("/v1/articles?limit=1"))["data"]![0]!["id"]!;
        var row = await server.ScalarAsync<string>($"select row_to_json(p)::text from publication p where article_id = '{gone}'");
        await server.ExecuteAsync($"update publication set published_at = '2999-01-01' where article_id = '{gone}'");
        await server.Server.Services.GetRequiredService<SampleArticles>().LoadOnceAsync(TestContext.Current.CancellationToken);
        await server.AssertProblemAsync(404, $"/v1/articles/{gone}");
        await server.ExecuteAsync($"update publication set published_at = '{JsonNode.Parse(row)!["published_at"]}' where article_id = '{gone}'");
    }
}
