using System.Text.Json.Nodes;
using ContentApi.Tests.Infrastructure;

namespace ContentApi.Tests.Articles;

public sealed class ArticleTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    [Fact]
    public async Task Is_read_as_it_was_imported_by_id_and_by_slug()
    {
        var item = await server.ImportAsync(Texts.Article("L’été à Genève", "14 novembre 2017 à 09:41", "Reuters - Jonathan Ernst"), "publish=true&section=monde&tags=geneve,ete");
        var article = await server.GetAsync($"/v1/articles/{item["articleId"]}");
        Assert.Equal("l-ete-a-geneve", (string?)article["slug"]);
        Assert.Equal("fr", (string?)article["language"]);
        Assert.Equal("published", (string?)article["status"]);
        Assert.Equal("2017-11-14T08:41:00Z", (string?)article["publishedAt"]);
        Assert.Equal("2017-11-14T08:41:00Z", (string?)article["firstPublishedAt"]);
        Assert.Equal("Le chapeau de l'article dit l'essentiel.", (string?)article["lead"]);
        Assert.Equal("monde", (string?)article["section"]!["slug"]);
        Assert.Equal(["geneve", "ete"], article["tags"]!.AsArray().Select(tag => (string?)tag!["slug"]));
        Assert.Equal("Reuters / Jonathan Ernst", (string?)article["media"]![0]!["credit"]!["display"]);
        Assert.True(JsonNode.DeepEquals(article, await server.GetAsync("/v1/articles/by-slug/l-ete-a-geneve")));
    }

    [Fact]
    public async Task Answers_HEAD_like_GET_without_a_body()
    {
        var item = await server.ImportAsync(Texts.Article("Pour la tête"));
        foreach (var path in new[] { $"/v1/articles/{item["articleId"]}", "/v1/articles", "/v1/tags", "/v1/articles/nothing" })
        {
            using var get = await server.Client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
            using var request = new HttpRequestMessage(HttpMethod.Head, path);
            using var head = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal(get.StatusCode, head.StatusCode);
            Assert.Equal(get.Content.Headers.ContentType, head.Content.Headers.ContentType);
            Assert.Equal(get.Headers.Select(header => header.Key).Order(), head.Headers.Select(header => header.Key).Order());
            Assert.Empty(await head.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        }
    }

    [Theory]
    [InlineData("01a00000-0000-7000-8000-000000000000")]
    [InlineData("nothing")]
    [InlineData("1")]
    [InlineData("..%2F..")]
    public async Task Is_404_where_there_is_none(string id) =>
        await server.AssertProblemAsync(404, $"/v1/articles/{id}");

    [Fact]
    public async Task A_draft_is_404_until_it_is_published()
    {
        var text = Texts.Article("Encore un brouillon");
        var draft = await server.ImportAsync(text, "publish=false");
        await server.AssertProblemAsync(404, $"/v1/articles/{draft["articleId"]}");
        await server.AssertProblemAsync(404, "/v1/articles/by-slug/encore-un-brouillon");
        var published = await server.ImportAsync(text);
        Assert.Equal("updated", (string?)published["outcome"]);
        Assert.Equal(1, (int?)(await server.GetAsync($"/v1/articles/{draft["articleId"]}"))["version"]);
    }

    [Fact]
    public async Task A_scheduled_article_shows_nowhere()
    {
        var item = await server.ImportAsync(Texts.Article("Demain seulement", "14 novembre 2099 à 09:41", "Secret - Personne Cachée"), "publish=true&section=futur&tags=demain");
        Assert.Contains(item["warnings"]!.AsArray(), warning => (string?)warning!["code"] == "futureDate");
        await server.ImportAsync(Texts.Article("Le lien attend demain", links: ["Demain seulement"]));
        foreach (var path in new[] { $"/v1/articles/{item["articleId"]}", "/v1/articles/by-slug/demain-seulement", "/v1/credits/secret",
            "/v1/credits/personne-cachee", $"/v1/articles/{item["articleId"]}/cited-by", $"/v1/articles/{item["articleId"]}/cross-links" })
            await server.AssertProblemAsync(404, path);
        foreach (var path in new[] { "/v1/articles?limit=200", "/v1/media?limit=200", "/v1/credits?limit=200", "/v1/sections", "/v1/tags", "/v1/articles?tag=demain", "/v1/articles?section=futur" })
        {
            var list = (await server.GetAsync(path))["data"]!.ToJsonString();
            Assert.DoesNotContain("emain seulement", list);
            Assert.DoesNotContain("Cachée", list);
            Assert.DoesNotContain("futur", list);
        }
        var link = (await server.GetAsync("/v1/articles/by-slug/le-lien-attend-demain"))["crossLinks"]![0]!;
        Assert.Equal("pending", (string?)link["state"]);
        Assert.Null(link["target"]);
    }
}
