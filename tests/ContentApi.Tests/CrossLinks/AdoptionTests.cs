using System.Text.Json.Nodes;
using ContentApi.Tests.Infrastructure;

namespace ContentApi.Tests.CrossLinks;

/// <summary>Links find their targets in whatever order both arrive, and lose them for nothing.</summary>
public sealed class AdoptionTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    [Theory]
    [InlineData("L’identité en débat", "L'identité en débat")]
    [InlineData("Élections : le point", "elections: LE POINT")]
    [InlineData("Le cœur de l'œuvre", "Le coeur de l'oeuvre !")]
    public async Task Finds_a_headline_whatever_its_accents_case_and_punctuation(string headline, string title)
    {
        var source = await server.ImportAsync(Texts.Article($"Source de {headline}", links: [title]));
        var pending = await LinkAsync(source);
        Assert.Equal("pending", (string?)pending["state"]);
        Assert.Equal("Lire aussi", (string?)pending["label"]);
        Assert.Equal(title, (string?)pending["title"]);
        Assert.Null(pending["href"]);

        var target = await server.ImportAsync(Texts.Article(headline));
        var link = await LinkAsync(source);
        Assert.Equal("ok", (string?)link["state"]);
        Assert.Equal((string?)target["articleId"], (string?)link["target"]!["id"]);
        Assert.Equal(title, (string?)link["title"]);
        Assert.Equal(headline, (string?)link["target"]!["headline"]);
        Assert.Equal((string?)link["target"]!["url"], (string?)link["href"]);
        var citing = (await server.GetAsync($"/v1/articles/{target["articleId"]}/cited-by"))["data"]!.AsArray();
        Assert.Equal((string?)source["articleId"], (string?)Assert.Single(citing)!["id"]);
    }

    [Fact]
    public async Task Finds_a_target_that_was_there_before()
    {
        var target = await server.ImportAsync(Texts.Article("Déjà là"));
        var source = await server.ImportAsync(Texts.Article("Vient après", links: ["Déjà là"]));
        Assert.Equal((string?)target["articleId"], (string?)(await LinkAsync(source))["target"]!["id"]);
        Assert.Equal("ok", (string?)(await server.GetAsync($"/v1/articles/{source["articleId"]}/cross-links"))["data"]![0]!["state"]);
    }

    [Fact]
    public async Task Prefers_the_same_language_then_the_earliest()
    {
        var source = await server.ImportAsync(Texts.Article("Choix", links: ["Plusieurs candidats"]), "publish=true&language=fr");
        var german = await ImportTargetAsync("1 mai 2019 à 10:00", "de");
        Assert.Equal(german, await TargetAsync(source));
        var late = await ImportTargetAsync("3 mai 2021 à 10:00", "fr");
        Assert.Equal(late, await TargetAsync(source));
        var early = await ImportTargetAsync("2 mai 2020 à 10:00", "fr-CH");
        Assert.Equal(early, await TargetAsync(source));
        await ImportTargetAsync("4 mai 2022 à 10:00", "fr");
        Assert.Equal(early, await TargetAsync(source));

        async Task<string?> ImportTargetAsync(string date, string language) => (string?)(await server.ImportAsync(
            Texts.Article("Plusieurs candidats", date, text: $"{date} {language}."), $"publish=true&language={language}"))["articleId"];
    }

    [Fact]
    public async Task Goes_by_slug_and_by_address_and_leaves_other_sites_alone()
    {
        var source = await server.ImportAsync(Texts.Article("Adresses", links:
            ["cible-par-adresse", "https://example.org/fr/cible-par-adresse", "http://localhost/v1/articles/by-slug/cible-par-adresse?language=fr", "https://ailleurs.example/page"]));
        var target = await server.ImportAsync(Texts.Article("Cible par adresse"));
        var links = (await server.GetAsync($"/v1/articles/{source["articleId"]}"))["crossLinks"]!.AsArray();
        Assert.Equal((string?)target["articleId"], (string?)links[0]!["target"]!["id"]);
        Assert.Equal((string?)target["articleId"], (string?)links[2]!["target"]!["id"]);
        Assert.Equal(("external", "https://ailleurs.example/page"), ((string?)links[3]!["state"], (string?)links[3]!["href"]));
        Assert.Equal([1, 2, 3, 4], links.Select(link => (int)link!["position"]!));
    }

    [Fact]
    public async Task An_article_is_never_its_own_target()
    {
        var source = await server.ImportAsync(Texts.Article("Narcisse", links: ["Narcisse"]));
        Assert.Equal("pending", (string?)(await LinkAsync(source))["state"]);
    }

    [Fact]
    public async Task Heals_when_the_target_is_renamed()
    {
        var source = await server.ImportAsync(Texts.Article("Suit le nom", links: ["Ancien titre"]));
        var target = await server.ImportAsync(Texts.Article("Ancien titre"), "publish=true&sourceId=renamed");
        await server.ImportAsync(Texts.Article("Nouveau titre"), "publish=true&sourceId=renamed");
        await server.ExecuteAsync(
            $"""
            insert into article_slug (language, slug, article_id) values ('fr', 'nouveau-titre', '{target["articleId"]}');
            update publication set slug = 'nouveau-titre' where article_id = '{target["articleId"]}'
            """);
        var link = await LinkAsync(source);
        Assert.Equal(("Ancien titre", "Nouveau titre", "nouveau-titre"),
            ((string?)link["title"], (string?)link["target"]!["headline"], (string?)link["target"]!["slug"]));
        await server.GetAsync((string)link["href"]!);
    }

    [Fact]
    public async Task Of_a_withdrawn_target_nothing_but_the_state_is_told()
    {
        var source = await server.ImportAsync(Texts.Article("Cite un retrait", links: ["Article bientôt retiré"]));
        var target = await server.ImportAsync(Texts.Article("Article bientôt retiré"));
        await server.ExecuteAsync(
            $"update article set status = 'withdrawn' where id = '{target["articleId"]}'; delete from publication where article_id = '{target["articleId"]}'");
        var link = await LinkAsync(source);
        Assert.Equal("withdrawn", (string?)link["state"]);
        Assert.All(["title", "href", "target"], member => Assert.Null(link[member]));
    }

    /// <summary>Without the lock that publishing takes last, each of two would miss the other, not yet committed.</summary>
    [Fact]
    public async Task Two_that_arrive_at_once_find_each_other()
    {
        await Task.WhenAll(Enumerable.Range(0, 25).SelectMany(pair => new[]
        {
            server.ImportAsync(Texts.Article($"Gauche {pair}", links: [$"Droite {pair}"])),
            server.ImportAsync(Texts.Article($"Droite {pair}", links: [$"Gauche {pair}"])),
        }));
        Assert.Equal(0, await server.ScalarAsync<long>(
            "select count(*) from cross_link where target_id is null and (title like 'Gauche %' or title like 'Droite %')"));
    }

    private async Task<JsonObject> LinkAsync(JsonObject source) =>
        (await server.GetAsync($"/v1/articles/{source["articleId"]}"))["crossLinks"]![0]!.AsObject();

    private async Task<string?> TargetAsync(JsonObject source) => (string?)(await LinkAsync(source))["target"]!["id"];
}
