using System.Text.Json.Nodes;
using ContentApi.Tests.Infrastructure;
using Microsoft.Extensions.Options;

namespace ContentApi.Tests.Articles;

/// <summary>An article by an address that somebody has of it, whatever was added to it on the way.</summary>
public sealed class ByUrlTests(ByUrlTests.SiteServer server) : IClassFixture<ByUrlTests.SiteServer>
{
    [Theory]
    [InlineData("https://example.org/fr/une-adresse")]
    [InlineData("http://EXAMPLE.org/fr/une-adresse/")]
    [InlineData("https://example.org:443/fr/une%2Dadresse?utm_source=lettre&utm_medium=mail#commentaires")]
    [InlineData("https://api.example.org/v1/articles/by-slug/une-adresse?language=fr")]
    [InlineData("http://api.example.org/v1/articles/by-slug/une-adresse")]
    [InlineData("https://ancien.example/2009/Une_adresse.php?id=7")]
    [InlineData("http://Ancien.example/2009/Une%5Fadresse.php?fbclid=1&id=7#haut")]
    public async Task Finds_the_article(string url)
    {
        var article = await server.GetAsync(ByUrl(url));
        Assert.Equal(server.Id, (string?)article["id"]);
        Assert.Equal("https://example.org/fr/une-adresse", (string?)article["url"]);
    }

    [Theory]
    [InlineData("https://example.org/fr/une-autre-adresse")]
    [InlineData("https://example.org/de/une-adresse")]
    [InlineData("https://example.org/fr/une-adresse/photos")]
    [InlineData("https://ancien.example/2009/Une_adresse.php?id=8")]
    [InlineData("https://ancien.example/2009/une_adresse.php?id=7")]
    [InlineData("https://ancien.example/2009/Une_adresse.php")]
    [InlineData("https://ailleurs.example/%00/%FF/%zz/%ED%A0%80")]
    [InlineData("https://ailleurs.example/' or 1=1 --")]
    [InlineData("https://xn--a.example/")]
    [InlineData("http://[::1]:5080/fr/une-adresse")]
    public async Task Is_404_for_an_address_of_no_article(string url) => await server.AssertProblemAsync(404, ByUrl(url));

    [Theory]
    [InlineData("", "missing")]
    [InlineData("?url=", "empty")]
    [InlineData("?url=une-adresse", "malformed")]
    [InlineData("?url=example.org/fr/une-adresse", "malformed")]
    [InlineData("?url=/fr/une-adresse", "malformed")]
    [InlineData("?url=//example.org/fr/une-adresse", "malformed")]
    [InlineData("?url=ftp://example.org/fr/une-adresse", "malformed")]
    [InlineData("?url=https://", "malformed")]
    [InlineData("?url=https://example.org/a&url=https://example.org/b", "repeated")]
    public async Task Refuses_what_is_no_address(string query, string code)
    {
        var error = Assert.Single((await server.AssertProblemAsync(400, "/v1/articles/by-url" + query))["errors"]!.AsArray())!;
        Assert.Equal(("url", code), ((string?)error["parameter"], (string?)error["code"]));
    }

    [Theory]
    [InlineData("http://a..b/")]
    [InlineData("http://-a-.example/")]
    [InlineData("http://xn--/")]
    [InlineData("http://xn--zzzzzzzz--.example/")]
    [InlineData("http://ａ。example/")]
    [InlineData("http://%41%00/")]
    [InlineData("http://a_b/")]
    [InlineData("http://1/")]
    [InlineData("http://[::ffff:1.2.3.4%25eth0]/")]
    [InlineData("http://user:secret@example.org/fr/une-adresse")]
    [InlineData("http://example.org:99999/")]
    [InlineData("http://example.org:/fr/inconnue")]
    [InlineData("http:\\\\example.org\\fr")]
    [InlineData("http://\u202Eexample.org/")]
    [InlineData("http://example.org/fr/\u0301")]
    [InlineData("http://example.org/?%")]
    public async Task Odd_addresses_are_no_fault_of_ours(string url)
    {
        using var response = await server.Client.GetAsync(new Uri(ByUrl(url), UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.InRange((int)response.StatusCode, 200, 404);
    }

    [Fact]
    public async Task Refuses_an_address_of_three_thousand_characters() =>
        await server.AssertProblemAsync(400, ByUrl("https://example.org/fr/" + new string('a', 3000)));

    [Fact]
    public async Task Sends_a_past_address_to_the_present_one_and_keeps_the_query()
    {
        await server.ExecuteAsync($"insert into article_slug (language, slug, article_id) values ('fr', 'ancienne-adresse', '{server.Id}')");
        foreach (var past in new[] { "https://example.org/fr/ancienne-adresse/?utm_source=x", "https://api.example.org/v1/articles/by-slug/ancienne-adresse" })
        {
            using var response = await server.Client.GetAsync(
                new Uri(ByUrl(past) + "&fields=headline&format=json", UriKind.Relative), TestContext.Current.CancellationToken);
            var location = response.Headers.Location!.OriginalString;
            Assert.Equal((308, ByUrl("https://example.org/fr/une-adresse") + "&fields=headline&format=json"), ((int)response.StatusCode, location));
            Assert.Equal(["id", "headline"], (await server.GetAsync(location)).Select(member => member.Key));
        }
    }

    [Fact]
    public async Task Answers_in_the_formats_of_an_article()
    {
        using var response = await server.Client.GetAsync(
            new Uri(ByUrl("https://example.org/fr/une-adresse") + "&format=markdown", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal("text/markdown", response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Shows_nothing_that_is_not_public()
    {
        var draft = (string)(await server.ImportAsync(Texts.Article("Un brouillon discret"), "publish=false"))["articleId"]!;
        var later = (string)(await server.ImportAsync(Texts.Article("Pour plus tard", "1 mai 2099 à 10:00")))["articleId"]!;
        await server.ExecuteAsync(
            $"update article set source_url = 'https://ancien.example/' || status where id in ('{draft}', '{later}')");
        foreach (var url in new[]
        {
            "https://example.org/fr/un-brouillon-discret", "https://ancien.example/draft",
            "https://example.org/fr/pour-plus-tard", "https://ancien.example/published",
        })
            await server.AssertProblemAsync(404, ByUrl(url));
        await server.ExecuteAsync($"update publication set published_at = now() where article_id = '{later}'");
        foreach (var url in new[] { "https://example.org/fr/pour-plus-tard", "https://ancien.example/published" })
            Assert.Equal(later, (string?)(await server.GetAsync(ByUrl(url)))["id"]);
    }

    [Fact]
    public async Task Goes_by_the_whole_query_of_a_source_before_it_does_without()
    {
        var shared = (string)(await server.ImportAsync(Texts.Article("Sans paramètre")))["articleId"]!;
        var own = (string)(await server.ImportAsync(Texts.Article("Avec paramètre")))["articleId"]!;
        await server.ExecuteAsync(
            $"""
            update article set source_url = 'https://deux.example/article' where id = '{shared}';
            update article set source_url = 'https://deux.example/article?b=2&a=1' where id = '{own}';
            """);
        Assert.Equal(own, (string?)(await server.GetAsync(ByUrl("https://deux.example/article?a=1&utm_source=x&b=2")))["id"]);
        Assert.Equal(shared, (string?)(await server.GetAsync(ByUrl("https://deux.example/article?partage=1")))["id"]);
    }

    [Fact]
    public async Task Asks_which_language_is_meant_where_the_address_does_not_say_it()
    {
        foreach (var language in new[] { "de", "it" })
            await server.ImportAsync(Texts.Article("Gleicher Titel", text: $"{language}."), $"publish=true&language={language}");
        var error = (await server.AssertProblemAsync(400, ByUrl("https://api.example.org/v1/articles/by-slug/gleicher-titel")))["errors"]![0]!;
        Assert.Equal("url", (string?)error["parameter"]);
        Assert.Contains("/v1/articles/by-slug/gleicher-titel?language=it", (string?)error["hint"]);
    }

    [Fact]
    public async Task Finds_what_was_published_a_moment_ago_under_an_address_that_was_asked_for_before()
    {
        await server.AssertProblemAsync(404, ByUrl("https://example.org/fr/a-l-instant"));
        var id = (string?)(await server.ImportAsync(Texts.Article("À l'instant")))["articleId"];
        Assert.Equal(id, (string?)(await server.GetAsync(ByUrl("https://example.org/fr/a-l-instant")))["id"]);
    }

    [Fact]
    public async Task Looks_a_source_s_address_up_by_an_index()
    {
        var plan = await server.ScalarAsync<string>(
            "explain (format json) select from article a where address_key(a.source_url) = any(array[address_key('https://a.example/b')])");
        Assert.Contains("article_source_url", JsonNode.Parse(plan)!.ToJsonString());
    }

    [Fact]
    public async Task Does_not_start_with_a_template_that_cannot_be_read_back()
    {
        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(() => TestServer.StartAsync(
            server.ConnectionString, ("Site:ArticleUrl", "https://example.org/{language}/{title}")));
        Assert.Contains("Site__ArticleUrl: 'https://example.org/{language}/{title}' has to contain {slug} once", refusal.Message);
    }

    private static string ByUrl(string url) => $"/v1/articles/by-url?url={Uri.EscapeDataString(url)}";

    public sealed class SiteServer(PostgresFixture postgres) : ServerFixture(postgres)
    {
        public string Id { get; private set; } = "";

        protected override (string Name, string? Value)[] Settings =>
            [("Site:ArticleUrl", "https://example.org/{language}/{slug}"), ("Site:ApiUrl", "https://api.example.org")];

        protected override async Task PrepareAsync()
        {
            Id = (string)(await ImportAsync(Texts.Article("Une adresse")))["articleId"]!;
            await ExecuteAsync($"update article set source_url = 'https://ancien.example/2009/Une_adresse.php?id=7' where id = '{Id}'");
        }
    }
}
