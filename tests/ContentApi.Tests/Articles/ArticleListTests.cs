using ContentApi.Tests.Infrastructure;

namespace ContentApi.Tests.Articles;

public sealed class ArticleListTests(ArticleListTests.Archive server) : IClassFixture<ArticleListTests.Archive>
{
    [Theory]
    [InlineData("", "e d c b a")]
    [InlineData("section=monde", "d a")]
    [InlineData("section=monde,sport", "e d a")]
    [InlineData("section=monde&section=sport", "")]
    [InlineData("tag=lac", "d b a")]
    [InlineData("tag=lac&tag=vent", "d")]
    [InlineData("tag=lac,vent", "e d b a")]
    [InlineData("tag=lac,vent&section=monde", "d a")]
    [InlineData("language=fr", "c b a")]
    [InlineData("language=fr-CH", "c")]
    [InlineData("language=FR-ch", "c")]
    [InlineData("language=fr,de", "d c b a")]
    [InlineData("language=de&tag=lac&section=monde", "d")]
    [InlineData("section=inconnue", "")]
    public async Task Filters(string query, string expected) =>
        Assert.Equal(expected, string.Join(' ', (await server.GetAsync($"/v1/articles?{query}"))["data"]!.AsArray().Select(item => (string?)item!["slug"])));

    [Fact]
    public async Task A_summary_has_the_lead_medium_only_and_no_text()
    {
        var item = (await server.GetAsync("/v1/articles?section=sport"))["data"]![0]!.AsObject();
        Assert.Equal(2, (int?)item["mediaCount"]);
        Assert.Equal("lead", (string?)Assert.Single(item["media"]!.AsArray())!["role"]);
        foreach (var absent in new[] { "body", "crossLinks", "corrections" }) Assert.False(item.ContainsKey(absent));
    }

    [Theory]
    [InlineData("limit=0", "limit", "outOfRange")]
    [InlineData("limit=201", "limit", "outOfRange")]
    [InlineData("limit=-1", "limit", "outOfRange")]
    [InlineData("limit=abc", "limit", "malformed")]
    [InlineData("limit=1e1", "limit", "malformed")]
    [InlineData("limit=%D9%A1", "limit", "malformed")]
    [InlineData("limit=99999999999", "limit", "malformed")]
    [InlineData("limit=", "limit", "empty")]
    [InlineData("limit=1&limit=2", "limit", "repeated")]
    [InlineData("limt=5", "limt", "unknownParameter")]
    [InlineData("Limit=5", "Limit", "unknownParameter")]
    [InlineData("sektion=monde", "sektion", "unknownParameter")]
    [InlineData("section=Monde", "section", "malformed")]
    [InlineData("tag=a,,b", "tag", "malformed")]
    [InlineData("tag=a%00", "tag", "controlCharacter")]
    [InlineData("language=french", "language", "malformed")]
    [InlineData("language=%0A", "language", "controlCharacter")]
    [InlineData("cursor=abc", "cursor", "malformed")]
    [InlineData("cursor=%25", "cursor", "malformed")]
    public async Task Refuses_what_it_does_not_understand_by_name(string query, string parameter, string code)
    {
        var error = Assert.Single((await server.AssertProblemAsync(400, $"/v1/articles?{query}"))["errors"]!.AsArray())!;
        Assert.Equal(parameter, (string?)error["parameter"]);
        Assert.Equal(code, (string?)error["code"]);
        Assert.NotEqual("", (string?)error["hint"] ?? "");
    }

    [Theory]
    [InlineData("limt=5", "limit")]
    [InlineData("Limit=5", "limit")]
    [InlineData("secton=monde", "section")]
    [InlineData("tga=lac", "tag")]
    public async Task Says_what_was_probably_meant(string query, string meant) =>
        Assert.Contains($"Did you mean '{meant}'?", (string?)(await server.AssertProblemAsync(400, $"/v1/articles?{query}"))["errors"]![0]!["hint"]);

    [Fact]
    public async Task Names_all_faults_at_once() => Assert.Equal(3,
        (await server.AssertProblemAsync(400, "/v1/articles?limit=0&language=x&foo=1"))["errors"]!.AsArray().Count);

    [Theory]
    [InlineData("/v1/articles/by-slug/a?x=1")]
    [InlineData("/v1/media/01a00000-0000-7000-8000-000000000000?x=1")]
    [InlineData("/v1/credits/a?limit=1")]
    public async Task Refuses_parameters_where_there_are_none(string path) =>
        Assert.Equal("unknownParameter", (string?)(await server.AssertProblemAsync(400, path))["errors"]![0]!["code"]);

    public sealed class Archive(PostgresFixture postgres) : ServerFixture(postgres)
    {
        protected override async Task PrepareAsync()
        {
            await ImportAsync(Texts.Article("a", "1 mai 2020 à 10:00"), "publish=true&language=fr&section=monde&tags=lac");
            await ImportAsync(Texts.Article("b", "2 mai 2020 à 10:00"), "publish=true&language=fr&tags=lac");
            await ImportAsync(Texts.Article("c", "3 mai 2020 à 10:00"), "publish=true&language=fr-CH");
            await ImportAsync(Texts.Article("d", "4 mai 2020 à 10:00"), "publish=true&language=de&section=monde&tags=lac,vent");
            await ImportAsync("Publié le 5 mai 2020 à 10:00\n\ne\n\nUne. [AFP]\nDeux. [Reuters]\n\nTexte.\n", "publish=true&language=it&section=sport&tags=vent");
        }
    }
}
