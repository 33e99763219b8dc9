using System.Text.Json.Nodes;
using ContentApi.Tests.Infrastructure;

namespace ContentApi.Tests.Articles.Search;

public sealed class SearchTests(SearchTests.Archive server) : IClassFixture<SearchTests.Archive>
{
    [Theory]
    [InlineData("identite", "papiers")]
    [InlineData("IDENTITÉ", "papiers")]
    [InlineData("oeuvre", "musee")]
    [InlineData("œuvres", "musee")]
    [InlineData("election", "l-election elections")]
    [InlineData("élections", "elections l-election")]
    [InlineData("l'élection", "l-election elections")]
    [InlineData("l’élection", "l-election elections")]
    [InlineData("\"Donald Trump\"", "maison-blanche")]
    [InlineData("“Donald Trump”", "maison-blanche")]
    [InlineData("« Donald Trump »", "maison-blanche")]
    [InlineData("\"Trump Donald\"", "")]
    [InlineData("Trump Donald", "canard maison-blanche")]
    [InlineData("Trump Donald -canard", "maison-blanche")]
    [InlineData("Trump -\"Donald Trump\"", "canard")]
    [InlineData("\"Donald", "canard maison-blanche")]
    [InlineData("ete", "saisons")]
    [InlineData("été", "saisons")]
    [InlineData("jusqu'ici", "musee")]
    [InlineData("jusqu’ici", "musee")]
    [InlineData("etats-unis", "maison-blanche")]
    [InlineData("états unis", "maison-blanche")]
    [InlineData("weekend", "saisons")]
    [InlineData("week end", "saisons")]
    [InlineData("avions", "aeroport")]
    [InlineData("avion", "aeroport")]
    [InlineData("avions or", "")]
    [InlineData("or", "mine")]
    [InlineData("première", "mine")]
    [InlineData("premier", "mine")]
    [InlineData("blessés", "mine")]
    [InlineData("l'été à la montagne", "saisons")]
    [InlineData("montagne & été!", "saisons")]
    [InlineData("AFP", "canard e")]
    [InlineData("keystone/epa", "canard")]
    [InlineData("häuser", "haus")]
    [InlineData("Hauses", "haus")]
    [InlineData("ragazzi", "ragazzo")]
    [InlineData("running", "runners")]
    [InlineData("-", null)]
    [InlineData("?!", null)]
    [InlineData("-avions", null)]
    [InlineData("-avions -\"Donald Trump\"", null)]
    [InlineData("avions:* | (b <-> 'c') \\ % _ ;--", "")]
    [InlineData("demain", "")]
    public async Task Finds(string words, string? expected)
    {
        var path = $"/v1/articles?q={Uri.EscapeDataString(words)}";
        if (expected is null) Assert.Equal("q", (string?)(await server.AssertProblemAsync(400, path))["errors"]![0]!["parameter"]);
        else Assert.Equal(expected, string.Join(' ', (await server.GetAsync(path))["data"]!.AsArray().Select(item => (string?)item!["slug"])));
    }

    [Fact]
    public async Task Ranks_by_place() => Assert.Equal("glacier-a b c d e f", string.Join(' ',
        (await server.GetAsync("/v1/articles?q=glacier&section=ordre"))["data"]!.AsArray().Select(item => (string?)item!["slug"])));

    [Theory]
    [InlineData("q=" + "a-", "tooManyWords", 40)]
    [InlineData("q=", "tooLong", 201)]
    [InlineData("sort=relevance&section=", "needsQuery", 3)]
    public async Task Refuses(string query, string code, int length) => Assert.Equal(code, (string?)(await server.AssertProblemAsync(
        400, $"/v1/articles?{query}{string.Concat(Enumerable.Repeat(code == "tooManyWords" ? "a " : "a", length))}"))["errors"]![0]!["code"]);

    [Fact]
    public async Task Escapes_everything_but_its_marks()
    {
        var hit = (await server.GetAsync("/v1/articles?q=pirate"))["data"]![0]!["highlights"]!;
        Assert.Equal("Le <mark>pirate</mark> &lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; l’ami", (string?)hit["headline"]);
        Assert.Null(hit["lead"]);
        Assert.Equal("Des <mark>pirates</mark> &lt;img src=x onerror=alert(1)&gt; &quot;mark&quot; &lt;mark&gt;.", (string?)hit["body"]);
    }

    [Fact]
    public async Task Marks_words_as_they_stand_in_the_text()
    {
        var hit = (await server.GetAsync("/v1/articles?q=blesses+premiere"))["data"]![0]!["highlights"]!;
        Assert.EndsWith(" la <mark>première</mark> personne <mark>blessée</mark>", (string?)hit["body"]);
        Assert.StartsWith("… ", (string?)hit["body"]);
        Assert.InRange(((string)hit["body"]!).Length, 90, 260);
        Assert.Null((await server.GetAsync("/v1/articles?limit=1"))["data"]![0]!["highlights"]);
    }

    [Fact]
    public async Task Is_walked_in_either_order_to_the_end()
    {
        foreach (var sort in new[] { "relevance", "-publishedAt" })
        {
            var seen = new List<string>();
            for (string? next = $"/v1/articles?q=glacier&sort={sort}&limit=2"; next is not null;)
            {
                var page = await server.GetAsync(next);
                seen.AddRange(page["data"]!.AsArray().Select(item => (string)item!["slug"]!));
                Assert.All(page["data"]!.AsArray(), item => Assert.NotNull(item!["highlights"]));
                next = (string?)page["links"]!["next"];
                await server.ImportAsync(Texts.Article($"Encore un glacier {seen.Count} {sort}"), "publish=true&language=fr");
            }
            Assert.Empty(new[] { "glacier-a", "b", "c", "d", "e", "f" }.Except(seen));
            Assert.Equal(seen.Count, seen.Distinct().Count());
        }
    }

    [Fact]
    public async Task Never_finds_what_is_not_out_or_was_taken_back()
    {
        var item = await server.ImportAsync(Texts.Article("Zibeline secrète", "14 novembre 2099 à 09:41"), "publish=true&language=fr");
        Assert.Empty((await server.GetAsync("/v1/articles?q=zibeline"))["data"]!.AsArray());
        Assert.Empty((await server.GetAsync("/v1/articles?q=zibeline&sort=-publishedAt"))["data"]!.AsArray());
        await server.ExecuteAsync($"update publication set published_at = '2020-01-01' where article_id = '{item["articleId"]}'");
        Assert.Single((await server.GetAsync("/v1/articles?q=zibeline"))["data"]!.AsArray());
        await server.ExecuteAsync($"delete from publication where article_id = '{item["articleId"]}'");
        Assert.Empty((await server.GetAsync("/v1/articles?q=zibeline"))["data"]!.AsArray());
    }

    [Fact]
    public async Task A_caption_is_found_by_its_present_words()
    {
        await server.ImportAsync(Texts.Article("Sous la photo", picture: "Reuters"), "publish=true&language=fr");
        await server.ExecuteAsync("update medium set caption = 'Un ornithorynque' where caption like '%Sous la photo%' or credit_raw = 'Reuters'");
        Assert.Equal("sous-la-photo", (string?)(await server.GetAsync("/v1/articles?q=ornithorynques"))["data"]![0]!["slug"]);
    }

    [Fact]
    public async Task Takes_a_text_of_two_megabytes()
    {
        var words = string.Join(' ', Enumerable.Range(0, 200_000).Select(number => $"mot{number:x}"));
        await server.ImportAsync(Texts.Article("Un roman-fleuve", text: words), "publish=true&language=fr");
        Assert.Single((await server.GetAsync("/v1/articles?q=mot1f+fleuve"))["data"]!.AsArray());
    }

    public sealed class Archive(PostgresFixture postgres) : ServerFixture(postgres)
    {
        protected override async Task PrepareAsync()
        {
            await AddAsync("Papiers", "Une question d’identité nationale.");
            await AddAsync("Musée", "L’œuvre jusqu’ici perdue est là.");
            await AddAsync("L’élection", "Rien de plus.");
            await AddAsync("Élections", "Rien de moins.");
            await AddAsync("Maison-Blanche", "Le président des États-Unis, Donald Trump, parle.");
            await AddAsync("Canard", "Donald et Trump ne se parlent pas. Le canard non plus. Photo: Keystone/EPA et AFP.");
            await AddAsync("Saisons", "Un week-end d’été en montagne.");
            await AddAsync("Aéroport", "Les avions restent au sol.");
            await AddAsync("Mine", "L’or de la montagneuse vallée attire du monde depuis longtemps, et personne ne s’en plaint vraiment ici. "
                + "Mais hier soir, dans la galerie du bas, on a sorti la première personne blessée");
            await AddAsync("Haus", "Die Häuser am See.", "de");
            await AddAsync("Ragazzo", "Il ragazzo di Lugano.", "it");
            await AddAsync("Runners", "They run in the hills.", "en");
            await AddAsync("Le pirate <script>alert('x')</script> & l’ami", "Des pirates <img src=x onerror=alert(1)> \"mark\" <mark>.");
            await AddAsync("Glacier A", "Texte.", query: "&section=ordre");
            await PlaceAsync("B", lead: "Le glacier fond.");
            await PlaceAsync("C", body: "Le glacier\n\nDes gens passent ici, et d'autres encore.");
            await PlaceAsync("D", body: "On voit le glacier.");
            await PlaceAsync("E", caption: "Le glacier", credit: "AFP");
            await PlaceAsync("F", caption: "La vallée", credit: "Glacier");
        }

        private Task<JsonObject> AddAsync(string headline, string text, string language = "fr", string query = "") => ImportAsync(
            $"Publié le 1 mai 2020 à 10:00\n\n{headline}\n\nLe chapeau.\n\n{text}\n", $"publish=true&language={language}{query}");

        private Task<JsonObject> PlaceAsync(string headline, string lead = "Un chapeau.", string body = "Un texte.", string? caption = null, string credit = "")
        {
            var picture = caption is null ? "" : $"Vue. [{credit}]\n{caption} - [{credit}]\n";
            return ImportAsync($"Publié le 1 mai 2020 à 10:00\n\n{headline}\n\n{picture}{lead}\n\n{body}\n", "publish=true&language=fr&section=ordre");
        }
    }
}
