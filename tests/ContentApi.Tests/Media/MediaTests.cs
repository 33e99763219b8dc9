using System.Text.Json.Nodes;
using ContentApi.Tests.Infrastructure;

namespace ContentApi.Tests.Media;

public sealed class MediaTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    [Fact]
    public async Task Has_its_credit_and_the_articles_that_show_it()
    {
        var item = await server.ImportAsync(Texts.Article("Avec photo", picture: "Keystone - Salvatore Di Nolfi"));
        var article = await server.GetAsync($"/v1/articles/{item["articleId"]}");
        var id = (string)article["media"]![0]!["id"]!;
        var medium = await server.GetAsync($"/v1/media/{id}");
        Assert.Equal("Salvatore Di Nolfi", (string?)medium["credit"]!["creator"]);
        Assert.Equal("Le lac, lundi matin.", (string?)medium["caption"]);
        Assert.Equal(1, (int?)medium["articleCount"]);
        var articles = await server.GetAsync($"/v1/media/{id}/articles");
        Assert.Equal((string?)item["articleId"], (string?)Assert.Single(articles["data"]!.AsArray())!["id"]);
        Assert.Contains((await server.GetAsync("/v1/media?limit=200"))["data"]!.AsArray(), other => (string?)other!["id"] == id);
    }

    // The order of the reasons is the contract's: time, territory, partners, redistribution.
    [Theory]
    [InlineData("valid_until = now() - interval '1 second', redistribution = 'denied'", "licence-expired")]
    [InlineData("valid_from = now() + interval '1 hour', valid_until = now() + interval '2 hours'", "licence-not-started")]
    [InlineData("territories = '{CH}', redistribution = 'denied'", "territory")]
    [InlineData("allowed_partners = '{01a00000-0000-7000-8000-000000000000}', redistribution = 'denied'", "partner-excluded")]
    [InlineData("redistribution = 'denied'", "licence-no-redistribution")]
    [InlineData("denied_partners = '{01a00000-0000-7000-8000-000000000000}'", null)]
    [InlineData("valid_from = now() - interval '1 hour', valid_until = now() + interval '1 hour'", null)]
    public async Task Is_withheld_for_the_first_reason_that_holds_and_keeps_its_credit(string rights, string? reason)
    {
        var item = await server.ImportAsync(Texts.Article($"Droits {rights}", picture: "EPA - Jean Témoin"));
        var id = (string)(await server.GetAsync($"/v1/articles/{item["articleId"]}"))["media"]![0]!["id"]!;
        await server.ExecuteAsync(
            $$"""
            update medium set {{rights}}, renditions = '[{"name":"large","url":"https://example.org/secret.jpg","width":1,"height":1,"contentType":"image/jpeg","sizeBytes":1}]'
            where id = '{{id}}'
            """);
        foreach (var medium in new[]
        {
            await server.GetAsync($"/v1/media/{id}"),
            (await server.GetAsync($"/v1/articles/{item["articleId"]}"))["media"]![0]!,
            (await server.GetAsync("/v1/articles?limit=200"))["data"]!.AsArray().First(other => (string?)other!["id"] == (string?)item["articleId"])!["media"]![0]!,
        })
        {
            Assert.Equal(reason is null ? "available" : "withheld", (string?)medium["availability"]!["state"]);
            Assert.Equal(reason, (string?)medium["availability"]!["reason"]);
            Assert.Equal("EPA / Jean Témoin", (string?)medium["credit"]!["display"]);
            Assert.Equal("Le lac, lundi matin.", (string?)medium["caption"]);
            Assert.Equal(reason is null, medium["renditions"]!.AsArray().Count == 1);
            Assert.Equal(reason is null, medium.ToJsonString().Contains("secret.jpg", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Bound_to_a_territory_is_given_to_readers_there()
    {
        var item = await server.ImportAsync(Texts.Article("Pour la Suisse", picture: "ATS - Ici"));
        var id = (string)(await server.GetAsync($"/v1/articles/{item["articleId"]}"))["media"]![0]!["id"]!;
        await server.ExecuteAsync($"update medium set territories = '{{CH,FR}}' where id = '{id}'");
        foreach (var (territory, state) in new[] { ("CH", "available"), ("DE", "withheld"), ("", "withheld") })
        {
            await using var there = await TestServer.StartReadyAsync(server.ConnectionString, ("Delivery:PublicTerritory", territory));
            var body = await there.Client.GetStringAsync(new Uri($"/v1/media/{id}", UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal(state, (string?)JsonNode.Parse(body)!["availability"]!["state"]);
        }
    }

    [Fact]
    public async Task Is_not_there_without_an_article_that_shows_it()
    {
        var item = await server.ImportAsync(Texts.Article("Photo en attente", picture: "AFP - Attente"), "publish=false");
        Assert.Equal("created", (string?)item["outcome"]);
        var id = await server.ScalarAsync<Guid>("select id from medium where credit_creator = 'Attente'");
        await server.AssertProblemAsync(404, $"/v1/media/{id}");
        await server.AssertProblemAsync(404, $"/v1/media/{id}/articles");
        await server.AssertProblemAsync(404, "/v1/credits/attente");
    }
}
