using ContentApi.Tests.Infrastructure;

namespace ContentApi.Tests.Articles;

public sealed class BySlugTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    [Fact]
    public async Task Prefers_French_then_the_only_match_then_asks()
    {
        var german = await server.ImportAsync(Texts.Article("Titel eins"), "publish=true&language=de");
        Assert.Equal((string?)german["articleId"], (string?)(await server.GetAsync("/v1/articles/by-slug/titel-eins"))["id"]);

        var italian = await server.ImportAsync(Texts.Article("Titel eins", text: "Un altro testo."), "publish=true&language=it");
        var problem = await server.AssertProblemAsync(400, "/v1/articles/by-slug/titel-eins");
        Assert.Equal("language", (string?)problem["errors"]![0]!["parameter"]);
        Assert.Contains("de, it", (string?)problem["errors"]![0]!["hint"]);
        Assert.Equal((string?)italian["articleId"], (string?)(await server.GetAsync("/v1/articles/by-slug/titel-eins?language=it"))["id"]);

        var french = await server.ImportAsync(Texts.Article("Titel eins", text: "Encore un autre."), "publish=true&language=fr");
        Assert.Equal((string?)french["articleId"], (string?)(await server.GetAsync("/v1/articles/by-slug/titel-eins"))["id"]);
        await server.AssertProblemAsync(404, "/v1/articles/by-slug/titel-eins?language=en");
    }

    [Fact]
    public async Task Sends_an_old_slug_to_the_present_one_and_keeps_the_query()
    {
        var item = await server.ImportAsync(Texts.Article("Le nouveau nom"));
        await server.ExecuteAsync($"insert into article_slug (language, slug, article_id) values ('fr', 'l-ancien-nom', '{item["articleId"]}')");
        using var response = await server.Client.GetAsync(
            new Uri("/v1/articles/by-slug/l-ancien-nom?language=fr", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(308, (int)response.StatusCode);
        Assert.Equal("/v1/articles/by-slug/le-nouveau-nom?language=fr", response.Headers.Location!.OriginalString);
        Assert.Equal(["l-ancien-nom"], (await server.GetAsync("/v1/articles/by-slug/le-nouveau-nom"))["previousSlugs"]!.AsArray().Select(slug => (string?)slug));
    }

    [Theory]
    [InlineData("a%2Fb")]
    [InlineData("%20")]
    [InlineData("MAJUSCULES")]
    [InlineData("-")]
    [InlineData("d%C3%A9j%C3%A0")]
    [InlineData("%F0%9F%97%9E")]
    [InlineData("a'%3B%20drop%20table%20article%3B--")]
    public async Task Is_404_for_what_is_no_slug(string slug) => await server.AssertProblemAsync(404, $"/v1/articles/by-slug/{slug}");

    [Fact]
    public async Task Is_404_for_a_slug_of_300_characters() =>
        await server.AssertProblemAsync(404, $"/v1/articles/by-slug/{new string('a', 300)}");
}
