using System.Text.Json.Nodes;
using ContentApi.Tests.Infrastructure;

namespace ContentApi.Tests.CrossLinks;

/// <summary>What readers are told of a link, whatever became of its target.</summary>
public sealed class LinkStateTests(LinkStateTests.SiteServer server) : IClassFixture<LinkStateTests.SiteServer>
{
    [Theory]
    [InlineData("https://example.org/fr/adresse-du-site", "Adresse du site")]
    [InlineData("https://api.example.org/v1/articles/by-slug/adresse-de-l-api?language=fr", "Adresse de l'API")]
    [InlineData("par-son-nom", "Par son nom")]
    public async Task An_address_of_ours_waits_for_its_article(string title, string headline)
    {
        var source = await ImportAsync($"Vers {headline}", title);
        await AssertPendingAsync(source, title);
        var target = (string?)(await server.ImportAsync(Texts.Article(headline)))["articleId"];
        var link = await LinkAsync(source);
        Assert.Equal(("ok", target, title), ((string?)link["state"], (string?)link["target"]!["id"], (string?)link["title"]));
        Assert.Equal($"https://example.org/fr/{link["target"]!["slug"]}", (string?)link["href"]);
    }

    [Theory]
    [InlineData("https://ailleurs.example/v1/articles/by-slug/adresse-voisine")]
    [InlineData("https://example.org/fr/rubrique/adresse-voisine")]
    public async Task An_address_of_others_is_external_at_once(string title)
    {
        var link = await LinkAsync(await ImportAsync($"Chez {title.Length}", title));
        Assert.Equal(("external", title, title), ((string?)link["state"], (string?)link["href"], (string?)link["title"]));
        Assert.Null(link["target"]);
    }

    [Fact]
    public async Task An_address_in_another_language_is_another_article()
    {
        var source = await ImportAsync("Vers l'allemand", "https://example.org/de/gleicher-name");
        await server.ImportAsync(Texts.Article("Gleicher Name"), "publish=true&language=fr");
        await AssertPendingAsync(source, "https://example.org/de/gleicher-name");
        var german = (string?)(await server.ImportAsync(Texts.Article("Gleicher Name", text: "Anders."), "publish=true&language=de"))["articleId"];
        Assert.Equal(german, (string?)(await LinkAsync(source))["target"]!["id"]);
    }

    [Fact]
    public async Task A_draft_is_pending_and_not_a_word_of_it_is_told()
    {
        var source = await ImportAsync("Cite un brouillon", "Encore au brouillon");
        await server.ImportAsync(Texts.Article("Encore au brouillon"), "publish=false");
        await AssertPendingAsync(source, "Encore au brouillon");
    }

    [Fact]
    public async Task A_withdrawn_target_that_was_named_by_its_address_tells_its_state_alone()
    {
        var source = await ImportAsync("Cite une adresse retirée", "https://example.org/fr/adresse-retiree");
        await WithdrawAsync((string)(await server.ImportAsync(Texts.Article("Adresse retirée")))["articleId"]!);
        var link = await LinkAsync(source);
        Assert.Equal("withdrawn", (string?)link["state"]);
        Assert.All(["title", "href", "target"], member => Assert.Null(link[member]));
        Assert.Equal("Lire aussi", (string?)link["label"]);
    }

    [Fact]
    public async Task Another_article_of_that_name_takes_the_place_of_a_withdrawn_one()
    {
        var source = await ImportAsync("Cite deux fois", "Un nom repris");
        await WithdrawAsync((string)(await server.ImportAsync(Texts.Article("Un nom repris", "1 mai 2019 à 10:00")))["articleId"]!);
        var second = await server.ImportAsync(Texts.Article("Un nom repris", "1 mai 2020 à 10:00", text: "Autre chose."));
        Assert.Equal((string?)second["articleId"], (string?)(await LinkAsync(source))["target"]!["id"]);
    }

    [Fact]
    public async Task Of_two_that_were_published_at_one_moment_the_smaller_id_is_meant()
    {
        var ids = new List<string>();
        for (var i = 0; i < 3; i++)
            ids.Add((string)(await server.ImportAsync(Texts.Article("Au même instant", "1 mai 2019 à 10:00", text: $"{i}.")))["articleId"]!);
        Assert.Equal(ids.Min(StringComparer.Ordinal), (string?)(await LinkAsync(await ImportAsync("Lequel", "Au même instant")))["target"]!["id"]);
    }

    [Fact]
    public async Task Is_at_its_place_in_the_text_and_in_the_same_order_on_its_own_route()
    {
        var source = (string)(await server.ImportAsync(Texts.Article("Trois liens", links: ["Premier", "Deuxième", "Troisième"])))["articleId"]!;
        var article = await server.GetAsync($"/v1/articles/{source}");
        var links = article["crossLinks"]!.AsArray();
        Assert.Equal(links.Select(link => (string?)link!["id"]), article["body"]!.AsArray()
            .Where(block => (string?)block!["kind"] == "crossLink").Select(block => (string?)block!["crossLinkId"]));
        var walked = new List<string>();
        for (string? next = $"/v1/articles/{source}/cross-links?limit=1"; next is not null;)
        {
            var page = await server.GetAsync(next.Replace("https://api.example.org", "", StringComparison.Ordinal));
            walked.AddRange(page["data"]!.AsArray().Select(link => link!.ToJsonString()));
            next = (string?)page["links"]!["next"];
        }
        Assert.Equal(links.Select(link => link!.ToJsonString()), walked);
    }

    [Fact]
    public async Task Is_cited_both_ways_and_only_by_what_is_public()
    {
        var left = await ImportAsync("Une moitié", "L'autre moitié");
        var right = await ImportAsync("L'autre moitié", "Une moitié");
        var hidden = (string)(await server.ImportAsync(Texts.Article("Cite demain", "1 mai 2099 à 10:00", links: ["Une moitié"])))["articleId"]!;
        Assert.Equal([right], await CitingAsync(left));
        Assert.Equal([left], await CitingAsync(right));
        await server.ExecuteAsync($"update publication set published_at = now() where article_id = '{hidden}'");
        Assert.Equal([hidden, right], await CitingAsync(left));
    }

    private async Task<string> ImportAsync(string headline, string link) =>
        (string)(await server.ImportAsync(Texts.Article(headline, links: [link])))["articleId"]!;

    private async Task<JsonObject> LinkAsync(string source) => (await server.GetAsync($"/v1/articles/{source}"))["crossLinks"]![0]!.AsObject();

    private async Task AssertPendingAsync(string source, string title)
    {
        var link = await LinkAsync(source);
        Assert.Equal(("pending", title), ((string?)link["state"], (string?)link["title"]));
        Assert.All(["href", "target"], member => Assert.Null(link[member]));
    }

    private async Task<IEnumerable<string?>> CitingAsync(string id) =>
        (await server.GetAsync($"/v1/articles/{id}/cited-by"))["data"]!.AsArray().Select(article => (string?)article!["id"]);

    private Task WithdrawAsync(string id) => server.ExecuteAsync(
        $"update article set status = 'withdrawn' where id = '{id}'; delete from publication where article_id = '{id}'");

    public sealed class SiteServer(PostgresFixture postgres) : ServerFixture(postgres)
    {
        protected override (string Name, string? Value)[] Settings =>
            [("Site:ArticleUrl", "https://example.org/{language}/{slug}"), ("Site:ApiUrl", "https://api.example.org/")];
    }
}
