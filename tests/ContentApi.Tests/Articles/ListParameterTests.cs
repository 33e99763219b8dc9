using System.Text.Json.Nodes;
using ContentApi.Tests.Infrastructure;

namespace ContentApi.Tests.Articles;

/// <summary>The parameters by which a list is narrowed, ordered and counted.</summary>
public sealed class ListParameterTests(ListParameterTests.Archive server) : IClassFixture<ListParameterTests.Archive>
{
    [Theory]
    [InlineData("agency=keystone", "c b")]
    [InlineData("agency=KEYSTONE", "c b")]
    [InlineData("agency=epa", "b")]
    [InlineData("agency=Keystone/EPA", "b")]
    [InlineData("agency=keystone-epa", "b")]
    [InlineData("agency=ats", "e c")]
    [InlineData("agency=afp", "d b")]
    [InlineData("agency=afp&agency=keystone", "b")]
    [InlineData("agency=reuters,epa", "b a")]
    [InlineData("agency=agence leman", "d")]
    [InlineData("agency=Agence%20L%C3%A9man", "d")]
    [InlineData("agency=agence-leman", "d")]
    [InlineData("agency=key", "")]
    [InlineData("creator=salome de werra", "d")]
    [InlineData("creator=SALOM%C3%89%20DE%20WERRA", "d")]
    [InlineData("creator=salome-de-werra,jonathan-ernst", "d a")]
    [InlineData("creator=reuters", "")]
    [InlineData("author=Chloe Duvivier", "c")]
    [InlineData("author=chlo%C3%A9%20duvivier,x", "c")]
    [InlineData("author=Chloe", "")]
    [InlineData("sourceId=src-1", "a")]
    [InlineData("sourceId=src-1,src-2", "a")]
    [InlineData("sourceId=tag:example.org,2020:7", "b")]
    [InlineData("sourceId=SRC-1", "")]
    [InlineData("publishedAfter=2020-05-03", "e d c")]
    [InlineData("publishedBefore=2020-05-03", "b a")]
    [InlineData("publishedAfter=2020-05-02&publishedBefore=2020-05-03", "b")]
    [InlineData("publishedAfter=2020-05-03T08:00:00Z", "e d c")]
    [InlineData("publishedAfter=2020-05-03T08:00:00.001Z", "e d")]
    [InlineData("publishedBefore=2020-05-03T10:00:00%2B02:00", "b a")]
    [InlineData("publishedBefore=2020-05-03T08:00:00.0000001Z", "c b a")]
    [InlineData("updatedAfter=2021-01-01", "a")]
    [InlineData("updatedBefore=2021-01-01", "e d c b")]
    [InlineData("publishedAfter=0001-01-01&publishedBefore=9999-12-31T23:59:59.9999999Z", "e d c b a")]
    [InlineData("sort=publishedAt", "a b c d e")]
    [InlineData("sort=-publishedAt", "e d c b a")]
    [InlineData("sort=updatedAt", "b c d e a")]
    [InlineData("sort=-updatedAt", "a e d c b")]
    [InlineData("agency=afp,ats&publishedAfter=2020-05-03&language=fr&sort=publishedAt", "c d e")]
    public async Task Narrows_and_orders(string query, string expected) =>
        Assert.Equal(expected, Slugs(await server.GetAsync($"/v1/articles?{query}")));

    [Theory]
    [InlineData("agency=-", "agency", "malformed")]
    [InlineData("agency=afp,", "agency", "malformed")]
    [InlineData("creator=a%00", "creator", "controlCharacter")]
    [InlineData("author=", "author", "empty")]
    [InlineData("publishedAfter=2020-13-01", "publishedAfter", "malformed")]
    [InlineData("publishedAfter=2020-02-30", "publishedAfter", "malformed")]
    [InlineData("publishedAfter=2020-5-1", "publishedAfter", "malformed")]
    [InlineData("publishedAfter=01/05/2020", "publishedAfter", "malformed")]
    [InlineData("publishedBefore=2020-05-01T10:00:00", "publishedBefore", "malformed")]
    [InlineData("publishedBefore=2020-05-01T10:00:00+02:00", "publishedBefore", "malformed")]
    [InlineData("publishedBefore=2020-05-01T24:00:00Z", "publishedBefore", "malformed")]
    [InlineData("updatedAfter=yesterday", "updatedAfter", "malformed")]
    [InlineData("updatedBefore=1588327200", "updatedBefore", "malformed")]
    [InlineData("updatedBefore=2020-05-01T10:00Z", "updatedBefore", "malformed")]
    [InlineData("updatedAfter=2020-05-01&updatedAfter=2020-05-02", "updatedAfter", "repeated")]
    [InlineData("sort=headline", "sort", "unknownValue")]
    [InlineData("sort=publishedat", "sort", "unknownValue")]
    [InlineData("sort=publishedAt,updatedAt", "sort", "unknownValue")]
    [InlineData("count=yes", "count", "unknownValue")]
    [InlineData("count=Exact", "count", "unknownValue")]
    [InlineData("include=text", "include", "unknownValue")]
    [InlineData("include=body,", "include", "unknownValue")]
    [InlineData("facets=author", "facets", "unknownValue")]
    [InlineData("fields=headlin", "fields", "unknownField")]
    [InlineData("fields=media.rendition.url", "fields", "unknownField")]
    [InlineData("fields=headline.text", "fields", "unknownField")]
    [InlineData("fields=Headline", "fields", "unknownField")]
    [InlineData("fields=id,", "fields", "unknownField")]
    [InlineData("fields=body", "fields", "notIncluded")]
    [InlineData("ids=1", "ids", "malformed")]
    [InlineData("ids=01a00000000070008000000000000000", "ids", "malformed")]
    [InlineData("ids=01a00000-0000-7000-8000-000000000000&sort=updatedAt", "sort", "notTogether")]
    public async Task Refuses_what_it_does_not_understand_by_name(string query, string parameter, string code)
    {
        var error = Assert.Single((await server.AssertProblemAsync(400, $"/v1/articles?{query}"))["errors"]!.AsArray())!;
        Assert.Equal((parameter, code), ((string?)error["parameter"], (string?)error["code"]));
        Assert.NotEqual("", (string?)error["hint"] ?? "");
    }

    [Theory]
    [InlineData("sort=publishedat", "publishedAt")]
    [InlineData("include=crosslinks", "crossLinks")]
    [InlineData("facets=tags", "tag")]
    [InlineData("fields=headlin", "headline")]
    [InlineData("fields=media.rendition.url", "media.renditions")]
    [InlineData("publishedafter=2020-05-01", "publishedAfter")]
    public async Task Says_what_was_probably_meant(string query, string meant) =>
        Assert.Contains($"Did you mean '{meant}'?", (string?)(await server.AssertProblemAsync(400, $"/v1/articles?{query}"))["errors"]![0]!["hint"]);

    [Theory]
    [InlineData("exact", "", 5)]
    [InlineData("estimated", "", 5)]
    [InlineData("exact", "&agency=keystone&limit=1", 2)]
    [InlineData("exact", "&section=nowhere", 0)]
    public async Task Counts_when_asked(string count, string query, int total)
    {
        var page = (await server.GetAsync($"/v1/articles?count={count}{query}"))["page"]!;
        Assert.Equal((total, count), ((int?)page["total"], (string?)page["totalIs"]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?count=none")]
    public async Task Does_not_count_unasked(string query)
    {
        var page = (await server.GetAsync($"/v1/articles{query}"))["page"]!;
        Assert.Null(page["total"]);
        Assert.Null(page["totalIs"]);
    }

    [Fact]
    public async Task Counts_what_may_be_seen_facets_too()
    {
        var list = await server.GetAsync("/v1/articles?facets=section,tag,language,agency&limit=1&publishedAfter=2020-05-02");
        Assert.Equal("Monde=2", Facet(list, "section", "name"));
        Assert.Equal("lac=2 vent=1", Facet(list, "tag", "slug"));
        Assert.Equal("fr=3 fr-CH=1", Facet(list, "language", "slug"));
        Assert.Equal("français", (string?)list["facets"]!["language"]![0]!["name"]);
        Assert.Equal("AFP=2 Agence Léman=1 ATS=1 Keystone-ATS=1 Keystone/EPA=1", Facet(list, "agency", "name"));
        foreach (var agency in list["facets"]!["agency"]!.AsArray())
            Assert.True((int)(await server.GetAsync($"/v1/articles?count=exact&agency={agency!["slug"]}&publishedAfter=2020-05-02"))["page"]!["total"]! >= (int)agency["count"]!);
    }

    [Fact]
    public async Task Follows_a_credit_that_was_put_right()
    {
        Assert.Equal("d", Slugs(await server.GetAsync("/v1/articles?agency=agence-leman")));
        await server.ExecuteAsync("update medium set agency_id = null where credit_raw like 'Agence Léman%'");
        Assert.Equal("", Slugs(await server.GetAsync("/v1/articles?agency=agence-leman")));
        await server.ExecuteAsync("update medium set agency_id = (select id from credit_holder where slug = 'agence-leman') where credit_raw like 'Agence Léman%'");
        Assert.Equal("d", Slugs(await server.GetAsync("/v1/articles?agency=agence-leman")));
    }

    [Fact]
    public async Task Has_only_the_facets_that_were_asked_for()
    {
        var list = await server.GetAsync("/v1/articles?facets=tag&section=nowhere");
        Assert.Equal(["tag"], list["facets"]!.AsObject().Select(facet => facet.Key));
        Assert.Empty(list["facets"]!["tag"]!.AsArray());
        Assert.False((await server.GetAsync("/v1/articles")).ContainsKey("facets"));
    }

    private static string Slugs(JsonObject list) => string.Join(' ', list["data"]!.AsArray().Select(item => (string?)item!["slug"]));

    private static string Facet(JsonObject list, string facet, string member) =>
        string.Join(' ', list["facets"]![facet]!.AsArray().Select(value => $"{value![member]}={value["count"]}"));

    public sealed class Archive(PostgresFixture postgres) : ServerFixture(postgres)
    {
        protected override async Task PrepareAsync()
        {
            await AddAsync("a", 1, "Reuters - Jonathan Ernst", "language=fr");
            await AddAsync("b", 2, "Keystone/EPA - Salvatore Di Nolfi", "language=fr&section=monde&tags=lac", "afp/ta");
            await AddAsync("c", 3, "Keystone-ATS", "language=fr&section=monde&tags=lac,vent");
            await AddAsync("d", 4, "Agence Léman - Salomé de Werra", "language=fr", "afp/ta");
            await AddAsync("e", 5, null, "language=fr-CH", "ats");
            await AddAsync("f", 6, "AFP", "language=fr&section=sport");
            await ExecuteAsync(
                """
                update publication set updated_at = '2021-06-01' where slug = 'a';
                update publication set published_at = content_now() + interval '1 day' where slug = 'f';
                update publication set authors = '[{"name": "Chloé Duvivier", "role": null, "url": null}]' where slug = 'c';
                update article a set source_id = 'src-1' from publication p where p.article_id = a.id and p.slug = 'a';
                update article a set source_id = 'tag:example.org,2020:7' from publication p where p.article_id = a.id and p.slug = 'b';
                update section set name = 'Monde' where slug = 'monde';
                """);
        }

        private async Task AddAsync(string headline, int day, string? credit, string query, string? signature = null)
        {
            var picture = credit is null ? "" : $"Une vue pour {headline}. [{credit}]\n";
            await ImportAsync($"Publié le {day} mai 2020 à 10:00\n\n{headline}\n\n{picture}Le chapeau de {headline}.\n\nTexte {headline}.\n"
                + (signature is null ? "" : $"\n{signature}\n\nPublié\n"), $"publish=true&{query}");
        }
    }
}
