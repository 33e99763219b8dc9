using System.Text.Json.Nodes;
using ContentApi.Imports;
using ContentApi.Tests.Infrastructure;

namespace ContentApi.Tests.Media;

/// <summary>Across articles a picture is one by the address of its file, and by nothing else.</summary>
public sealed class SharedMediaTests : IClassFixture<ServerFixture>, IDisposable
{
    private readonly ServerFixture server;
    private readonly PictureFolder folder;

    public SharedMediaTests(ServerFixture server) => (this.server, folder) = (server, new PictureFolder(server));

    [Fact]
    public async Task One_address_is_one_medium_counted_once()
    {
        var first = await ImportAsync("partage1", "Partage un", "Gamma - Une Personne", "https://example.org/partage.jpg");
        var second = await ImportAsync("partage2", "Partage deux", "Gamma - Une Personne", "https://example.org/autre.jpg", "https://example.org/partage.jpg");
        var medium = (string?)first["media"]![0]!["id"];
        Assert.Equal(medium, (string?)second["media"]![0]!["id"]);
        Assert.Equal(2, (int?)(await server.GetAsync($"/v1/media/{medium}"))["articleCount"]);
        Assert.Equal(2, (await server.GetAsync($"/v1/media/{medium}/articles"))["data"]!.AsArray().Count);
        var holder = await server.GetAsync("/v1/credits/gamma");
        Assert.Equal((1, 2), ((int)holder["mediaCount"]!, (int)holder["articleCount"]!));
        Assert.Equal(medium, (string?)Assert.Single((await server.GetAsync("/v1/credits/gamma/media"))["data"]!.AsArray())!["id"]);
    }

    [Fact]
    public async Task The_same_words_without_an_address_are_two_media()
    {
        await ImportAsync("mots1", "Mots un", "Delta - Une Personne");
        await ImportAsync("mots2", "Mots deux", "Delta - Une Personne");
        Assert.Equal(2, (int?)(await server.GetAsync("/v1/credits/delta"))["mediaCount"]);
    }

    [Fact]
    public async Task One_address_with_another_credit_is_another_medium()
    {
        var first = await ImportAsync("credit1", "Crédit un", "Alpha - A", "https://example.org/contesté.jpg");
        var second = await ImportAsync("credit2", "Crédit deux", "Beta - B", "https://example.org/contesté.jpg");
        Assert.NotEqual((string?)first["media"]![0]!["id"], (string?)second["media"]![0]!["id"]);
        Assert.Equal("https://example.org/contest%C3%A9.jpg", (string?)second["media"]![0]!["renditions"]![0]!["url"]);
        Assert.Equal("Beta / B", (string?)second["media"]![0]!["credit"]!["display"]);
    }

    [Fact]
    public async Task Each_article_keeps_its_own_caption()
    {
        var url = "https://example.org/legende.jpg";
        await folder.ImportAsync("legende1", Text("Légende un", "Le lac au matin. - [Sigma - C]"), [url]);
        await folder.ImportAsync("legende2", Text("Légende deux", "Le même lac le soir. - [Sigma - C]"), [url]);
        Assert.Equal("Le lac au matin.", (string?)(await ArticleAsync("legende-un"))["media"]![0]!["caption"]);
        Assert.Equal("Le même lac le soir.", (string?)(await ArticleAsync("legende-deux"))["media"]![0]!["caption"]);
        Assert.Equal("Le lac au matin.", (string?)(await server.GetAsync("/v1/credits/sigma/media"))["data"]![0]!["caption"]);
    }

    [Fact]
    public async Task Other_files_in_the_metadata_alone_are_an_update_and_the_same_are_none()
    {
        var text = Text("Nouveaux fichiers", "Une vue. - [Omega - D]");
        await folder.ImportAsync("fichiers", text, ["https://example.org/petit.jpg"]);
        Assert.Equal(ImportOutcome.Unchanged, (await folder.ImportAsync("fichiers", text, ["https://example.org/petit.jpg"])).Outcome);
        Assert.Equal(ImportOutcome.Updated, (await folder.ImportAsync("fichiers", text, ["https://example.org/grand.jpg"])).Outcome);
        var medium = (await ArticleAsync("nouveaux-fichiers"))["media"]![0]!;
        Assert.Equal("https://example.org/grand.jpg", (string?)Assert.Single(medium["renditions"]!.AsArray())!["url"]);
        Assert.Equal(ImportOutcome.Unchanged, (await folder.ImportAsync("fichiers", text, ["https://example.org/grand.jpg"])).Outcome);
        Assert.Equal(ImportOutcome.Unchanged, (await folder.ImportAsync("fichiers", text)).Outcome); // what is not said stays
    }

    [Fact]
    public async Task Twenty_articles_that_bring_one_picture_at_once_share_it()
    {
        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => folder.ImportAsync(
            $"ensemble{i}", Text($"Ensemble {i}", "Une vue. - [Kappa - E]"), ["https://example.org/ensemble.jpg"])));
        var holder = await server.GetAsync("/v1/credits/kappa");
        Assert.Equal((1, 20), ((int)holder["mediaCount"]!, (int)holder["articleCount"]!));
    }

    public void Dispose() => folder.Dispose();

    private async Task<JsonObject> ImportAsync(string name, string headline, string credit, params string[] urls)
    {
        var report = await folder.ImportAsync(name, Texts.Article(headline, picture: credit), urls);
        return await server.GetAsync($"/v1/articles/{report.ArticleId}");
    }

    private Task<JsonObject> ArticleAsync(string slug) => server.GetAsync($"/v1/articles/by-slug/{slug}");

    private static string Text(string headline, string picture) => $"{headline}\n\n{picture}\n\nUn texte sur {headline}, et rien de plus.\n\nafp/ta\n";
}
