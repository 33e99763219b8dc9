using ContentApi.Articles;
using ContentApi.Platform.Http;
using ContentApi.Syndication.Formats;
using ContentApi.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace ContentApi.Tests.Syndication.Formats;

/// <summary>How the form is chosen.</summary>
public sealed class FormatServerTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    [Fact]
    public void Every_name_has_a_format() => Assert.Equal(ArticleFormatNames.All,
        server.Server.Services.GetServices<IArticleFormat>().Select(format => format.Name).Prepend(Representations.Json));

    [Theory]
    [InlineData("", null, "application/json")]
    [InlineData("", "*/*", "application/json")]
    [InlineData("", "application/ld+json", "application/ld+json")]
    [InlineData("", "application/json, text/plain, */*", "application/json")]
    [InlineData("", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "application/json")]
    [InlineData("", "text/markdown, */*", "text/markdown")]
    [InlineData("", "text/*", "text/markdown")]
    [InlineData("", "text/markdown;q=0.5, application/ld+json;q=0.7", "application/ld+json")]
    [InlineData("", "application/json;q=0, */*", "application/ld+json")]
    [InlineData("", "application/json;q=0.5, application/ld+json", "application/ld+json")]
    [InlineData("", "application/*;q=0.2, text/markdown;q=0.1", "application/json")]
    [InlineData("format=json", "text/markdown", "application/json")]
    [InlineData("format=json-ld", null, "application/ld+json")]
    [InlineData("format=text", "application/json", "text/plain")]
    [InlineData("format=markdown", "text/html", "text/markdown")]
    [InlineData("format=article-text", null, "text/plain")]
    public async Task The_form_is_chosen_by_format_then_by_accept(string query, string? accept, string expected)
    {
        var item = await server.ImportAsync(Texts.Article("Choisir la forme", picture: "AFP - Anne"));
        foreach (var path in new[] { $"/v1/articles/{item["articleId"]}?{query}", $"/v1/articles/by-slug/choisir-la-forme?{query}" })
            foreach (var method in new[] { HttpMethod.Get, HttpMethod.Head })
            {
                using var response = await SendAsync(method, path, accept);
                Assert.Equal((200, expected), ((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType));
                Assert.Contains("Accept", response.Headers.Vary);
                if (method == HttpMethod.Get)
                    Assert.Contains("AFP", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            }
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("text/plain")]
    [InlineData("application/ld+json;q=0")]
    public async Task Nothing_that_fits_is_406_with_what_there_is(string accept)
    {
        var item = await server.ImportAsync(Texts.Article("Choisir la forme", picture: "AFP - Anne"));
        using var response = await SendAsync(HttpMethod.Get, $"/v1/articles/{item["articleId"]}", accept);
        var problem = await ServerFixture.AssertProblemAsync(406, response);
        Assert.Contains("'text/markdown'", (string?)problem["detail"]);
        Assert.Contains("article-text", (string?)problem["detail"]);
    }

    [Fact]
    public async Task An_unknown_format_is_named()
    {
        foreach (var path in new[] { "/v1/articles/x?format=markdwn", "/v1/articles/by-slug/x?format=markdwn" })
        {
            var error = Assert.Single((await server.AssertProblemAsync(400, path))["errors"]!.AsArray())!;
            Assert.Equal(("format", "unknownValue"), ((string?)error["parameter"], (string?)error["code"]));
            Assert.Contains("markdown", (string?)error["hint"]);
        }
        await server.AssertProblemAsync(400, "/v1/articles?format=text");
    }

    [Fact]
    public async Task What_there_is_not_is_404_in_every_form() =>
        await server.AssertProblemAsync(404, "/v1/articles/01a00000-0000-7000-8000-000000000000?format=text");

    [Fact]
    public async Task What_article_text_cannot_say_is_406_with_the_reason()
    {
        var item = await server.ImportAsync(Texts.Article("Avec un surtitre"));
        await server.ExecuteAsync($"update publication set kicker = 'Monde' where article_id = '{item["articleId"]}'");
        var problem = await server.AssertProblemAsync(406, $"/v1/articles/{item["articleId"]}?format=article-text");
        Assert.Contains("a kicker", (string?)problem["detail"]);
    }

    [Fact]
    public async Task An_old_slug_keeps_the_format()
    {
        var item = await server.ImportAsync(Texts.Article("Le nom présent"));
        await server.ExecuteAsync($"insert into article_slug (language, slug, article_id) values ('fr', 'le-nom-passe', '{item["articleId"]}')");
        using var response = await SendAsync(HttpMethod.Get, "/v1/articles/by-slug/le-nom-passe?format=markdown", null);
        Assert.Equal((308, "/v1/articles/by-slug/le-nom-present?format=markdown"), ((int)response.StatusCode, response.Headers.Location!.OriginalString));
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? accept)
    {
        using var request = new HttpRequestMessage(method, path);
        if (accept is not null) request.Headers.TryAddWithoutValidation("Accept", accept);
        return await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
