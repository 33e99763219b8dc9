using System.Text;
using System.Text.Json.Nodes;
using ContentApi.Tests.Infrastructure;

namespace ContentApi.Tests.Imports;

public sealed class ImportTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    private const string Counts =
        """
        select string_agg(n::text, ' ') from (
            select count(*) n from article union all select count(*) from article_version union all select count(*) from publication
            union all select count(*) from medium union all select count(*) from cross_link union all select count(*) from tag
            union all select count(*) from section union all select count(*) from credit_holder union all select count(*) from article_slug
            union all select count(*) from article_headline union all select count(*) from publication_tag) x
        """;

    [Fact]
    public async Task The_same_text_twice_is_unchanged()
    {
        var text = Texts.Article("Deux fois le même", picture: "AFP - Anne", links: ["Ailleurs"]);
        var first = await server.ImportAsync(text);
        var before = await server.ScalarAsync<string>(Counts);
        var again = await server.ImportAsync(text.Replace("Publié\n", "Publié le 1 mai 2020 à 10:00\n").ReplaceLineEndings("\r\n"));
        Assert.Equal(("created", "unchanged"), ((string?)first["outcome"], (string?)again["outcome"]));
        Assert.Equal((string?)first["articleId"], (string?)again["articleId"]);
        Assert.Equal(before, await server.ScalarAsync<string>(Counts));
    }

    [Fact]
    public async Task A_known_source_id_is_updated_and_what_is_equal_keeps_its_ids()
    {
        var first = await server.ImportAsync(Texts.Article("Version une", picture: "AFP - Anne", links: ["Ailleurs"]), "publish=true&sourceId=one");
        var before = await server.GetAsync($"/v1/articles/{first["articleId"]}");
        var second = await server.ImportAsync(Texts.Article("Version deux", picture: "AFP - Anne", links: ["Ailleurs"], text: "Un autre texte."), "publish=true&sourceId=one");
        var after = await server.GetAsync($"/v1/articles/{first["articleId"]}");
        Assert.Equal(("updated", (string?)first["articleId"]), ((string?)second["outcome"], (string?)second["articleId"]));
        Assert.Equal(("Version deux", 2, "version-une"), ((string?)after["headline"], (int?)after["version"], (string?)after["slug"]));
        Assert.Equal((string?)before["media"]![0]!["id"], (string?)after["media"]![0]!["id"]);
        Assert.Equal((string?)before["crossLinks"]![0]!["id"], (string?)after["crossLinks"]![0]!["id"]);
        Assert.Equal((string?)before["body"]![1]!["id"], (string?)after["body"]![1]!["id"]); // the link's block
        Assert.NotEqual((string?)before["body"]![0]!["id"], (string?)after["body"]![0]!["id"]); // the paragraph that changed
        Assert.Equal((string?)before["publishedAt"], (string?)after["publishedAt"]);
        Assert.Equal("one", (string?)after["source"]!["id"]);
    }

    [Fact]
    public async Task Metadata_that_is_new_updates_and_the_same_does_not()
    {
        var text = Texts.Article("Avec rubrique");
        await server.ImportAsync(text);
        var moved = await server.ImportAsync(text, "publish=true&section=nouvelle&tags=un,deux");
        Assert.Equal("updated", (string?)moved["outcome"]);
        Assert.Equal(["newSection", "newTag", "newTag"], moved["warnings"]!.AsArray().Select(warning => (string?)warning!["code"]).Order());
        Assert.Equal("unchanged", (string?)(await server.ImportAsync(text, "publish=true&section=nouvelle&tags=un,deux"))["outcome"]);
        Assert.Equal("unchanged", (string?)(await server.ImportAsync(text))["outcome"]);
        Assert.Equal("Nouvelle", (string?)(await server.GetAsync("/v1/articles/by-slug/avec-rubrique"))["section"]!["name"]);
    }

    [Fact]
    public async Task The_same_headline_with_other_content_is_another_article_with_a_warning()
    {
        var first = await server.ImportAsync(Texts.Article("Météo"));
        var second = await server.ImportAsync(Texts.Article("Météo", text: "Un autre jour."));
        Assert.Equal("created", (string?)second["outcome"]);
        Assert.Contains(second["warnings"]!.AsArray(), warning => (string?)warning!["code"] == "sameHeadline");
        Assert.NotEqual((string?)first["articleId"], (string?)second["articleId"]);
        Assert.Equal("meteo-2", (string?)(await server.GetAsync($"/v1/articles/{second["articleId"]}"))["slug"]);
    }

    [Fact]
    public async Task A_dry_run_tells_what_would_happen_and_writes_nothing()
    {
        var before = await server.ScalarAsync<string>(Counts);
        var text = Texts.Article("À blanc", picture: "Inconnue - Jamais Vue", links: ["Nulle part"]);
        var item = await server.ImportAsync(text, "publish=true&dryRun=true&section=blanc&tags=blanc");
        Assert.Equal("created", (string?)item["outcome"]);
        Assert.Null(item["articleId"]);
        Assert.Equal(2, item["warnings"]!.AsArray().Count);
        Assert.Equal(before, await server.ScalarAsync<string>(Counts));
    }

    [Fact]
    public async Task Twenty_at_once_of_one_text_make_one_article()
    {
        var text = Texts.Article("Vingt fois en même temps", picture: "AFP - Vite");
        var items = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => server.ImportAsync(text)));
        Assert.Single(items, item => (string?)item["outcome"] == "created");
        Assert.Single(items.Select(item => (string?)item["articleId"]).Distinct());
    }

    [Fact]
    public async Task Twenty_at_once_with_one_headline_get_slugs_of_their_own()
    {
        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => server.ImportAsync(
            Texts.Article("Un titre pour vingt", picture: $"Agence {i % 3} - Personne {i % 4}", text: $"Texte {i}."), $"publish=true&tags=t{i % 5},t{(i + 1) % 5},t{(i + 2) % 5}")));
        Assert.Equal(
            Enumerable.Range(1, 20).Select(i => i == 1 ? "un-titre-pour-vingt" : $"un-titre-pour-vingt-{i}").Order(),
            (await server.GetAsync("/v1/articles?limit=200"))["data"]!.AsArray().Select(item => (string)item!["slug"]!).Where(slug => slug.StartsWith("un-titre-pour-vingt", StringComparison.Ordinal)).Order());
    }

    [Theory]
    [InlineData("", "empty", null)]
    [InlineData(" \n\u00a0\n", "empty", null)]
    [InlineData("Publié\n\nPublié", "noHeadline", 3)]
    [InlineData("Titre\n\nTexte\0fin", "binary", 3)]
    [InlineData("Titre\n\nTexte\u0007fin", "controlCharacter", 3)]
    public async Task What_cannot_be_read_is_refused_with_its_place_and_nothing_is_stored(string text, string code, int? line)
    {
        var before = await server.ScalarAsync<string>(Counts);
        using var response = await server.PostTextAsync(text);
        var error = Assert.Single((await ServerFixture.AssertProblemAsync(400, response))["errors"]!.AsArray())!;
        Assert.Equal((code, line), ((string?)error["code"], (int?)error["line"]));
        Assert.Equal(before, await server.ScalarAsync<string>(Counts));
    }

    [Theory]
    [InlineData("windows-1252", null, "guessedEncoding")]
    [InlineData("windows-1252", "text/plain; charset=windows-1252", null)]
    [InlineData("iso-8859-1", "text/plain; charset=iso-8859-1", null)]
    [InlineData("utf-16", null, null)]
    [InlineData("utf-8", "text/plain; charset=iso-8859-1", null)] // a charset that lies
    public async Task Finds_the_encoding_out(string encoding, string? contentType, string? warning)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var headline = $"L'été à Genève, déjà {encoding} {contentType?.Length ?? 0}";
        var target = Encoding.GetEncoding(encoding);
        using var response = await server.PostBytesAsync([.. target.GetPreamble(), .. target.GetBytes(Texts.Article(headline))], contentType: contentType ?? "text/plain");
        var item = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["items"]![0]!;
        Assert.Equal(warning is null ? [] : [warning], item["warnings"]!.AsArray().Select(w => (string?)w!["code"]));
        Assert.Equal(headline, (string?)(await server.GetAsync($"/v1/articles/{item["articleId"]}"))["headline"]);
    }

    [Theory]
    [InlineData("Der Bundesrat hat am Mittwoch entschieden, dass die neue Regelung erst im nächsten Jahr in Kraft tritt.", "de")]
    [InlineData("Il Consiglio federale ha deciso mercoledì che la nuova regola entrerà in vigore soltanto l'anno prossimo.", "it")]
    [InlineData("The government decided on Wednesday that the new rule will not come into force before next year.", "en")]
    [InlineData("Le Conseil fédéral a décidé mercredi que la nouvelle règle n'entrera en vigueur que l'année prochaine.", "fr")]
    public async Task Tells_the_language(string sentence, string language)
    {
        var item = await server.ImportAsync($"{sentence[..40]}\n\n{sentence}\n\n{sentence}\n");
        Assert.Equal(language, (string?)(await server.GetAsync($"/v1/articles/{item["articleId"]}"))["language"]);
    }

    [Fact]
    public async Task Takes_French_with_a_warning_where_the_language_cannot_be_told()
    {
        var item = await server.ImportAsync("Xyzzy 42\n\nPlugh 43.\n");
        Assert.Equal("guessedLanguage", (string?)Assert.Single(item["warnings"]!.AsArray())!["code"]);
        Assert.Equal("fr", (string?)(await server.GetAsync($"/v1/articles/{item["articleId"]}"))["language"]);
    }

    [Fact]
    public async Task Ten_megabytes_of_one_line_are_refused_soon()
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        using var response = await server.PostBytesAsync(Encoding.ASCII.GetBytes(new string('x', 10_000_000)));
        Assert.Equal("headlineTooLong", (string?)(await ServerFixture.AssertProblemAsync(400, response))["errors"]![0]!["code"]);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20));
    }
}
