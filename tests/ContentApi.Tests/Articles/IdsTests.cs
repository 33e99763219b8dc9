using System.Text.Json.Nodes;
using ContentApi.Tests.Infrastructure;

namespace ContentApi.Tests.Articles;

/// <summary>Articles asked for by their ids.</summary>
public sealed class IdsTests(IdsTests.Archive server) : IClassFixture<IdsTests.Archive>
{
    private const string Nowhere = "01a00000-0000-7000-8000-000000000000";

    [Fact]
    public async Task Come_in_the_order_asked_for_each_once()
    {
        var asked = server.Ids.Order().Reverse().ToList();
        var list = await server.GetAsync($"/v1/articles?ids={string.Join(',', asked)},{asked[0].ToUpperInvariant()}");
        Assert.Equal(asked, Ids(list));
        Assert.Equal(asked.Count, (int?)list["page"]!["limit"]);
        Assert.Empty(list["missing"]!.AsArray());
        Assert.False((bool)list["page"]!["hasMore"]!);
    }

    [Fact]
    public async Task Say_what_is_missing_and_why()
    {
        var list = await server.GetAsync($"/v1/articles?ids={server.Embargoed},{server.Ids[3]},{Nowhere},{server.Withdrawn},{server.Draft},{server.Ids[1]}");
        Assert.Equal([server.Ids[3], server.Ids[1]], Ids(list));
        Assert.Equal(
            [$"{server.Embargoed} notFound", $"{Nowhere} notFound", $"{server.Withdrawn} withdrawn", $"{server.Draft} notFound"],
            list["missing"]!.AsArray().Select(missing => $"{missing!["id"]} {missing["reason"]}"));
    }

    [Fact]
    public async Task Are_narrowed_by_other_parameters_without_becoming_missing()
    {
        var list = await server.GetAsync($"/v1/articles?ids={server.Ids[0]},{Nowhere},{server.Ids[1]}&section=sport&count=exact&facets=section");
        Assert.Equal([server.Ids[1]], Ids(list));
        Assert.Equal(Nowhere, (string?)Assert.Single(list["missing"]!.AsArray())!["id"]);
        Assert.Equal(1, (int?)list["page"]!["total"]);
        Assert.Equal(1, (int?)list["facets"]!["section"]![0]!["count"]);
    }

    [Fact]
    public async Task Are_walked_in_pages()
    {
        var asked = new[] { 4, 0, 3, 1, 2 }.Select(i => server.Ids[i]).ToList();
        var walked = new List<string>();
        for (string? next = $"/v1/articles?ids={string.Join(',', asked)},{Nowhere}&limit=2"; next is not null;)
        {
            var page = await server.GetAsync(next);
            walked.AddRange(Ids(page));
            Assert.Single(page["missing"]!.AsArray());
            next = (string?)page["links"]!["next"];
        }
        Assert.Equal(asked, walked);
    }

    [Fact]
    public async Task May_be_200_and_not_more()
    {
        var many = Enumerable.Range(0, 199).Select(i => $"01a00000-0000-7000-8000-{i:x12}").Append(server.Ids[0]).ToList();
        var list = await server.GetAsync($"/v1/articles?ids={string.Join(',', many)}");
        Assert.Equal((1, 199), (list["data"]!.AsArray().Count, list["missing"]!.AsArray().Count));
        var problem = await server.AssertProblemAsync(400, $"/v1/articles?ids={string.Join(',', many)},{Nowhere}");
        Assert.Equal("tooMany", (string?)problem["errors"]![0]!["code"]);
    }

    [Fact]
    public async Task Are_told_of_only_when_asked_for() =>
        Assert.False((await server.GetAsync("/v1/articles")).ContainsKey("missing"));

    private static IEnumerable<string> Ids(JsonObject list) => list["data"]!.AsArray().Select(item => (string)item!["id"]!);

    public sealed class Archive(PostgresFixture postgres) : ServerFixture(postgres)
    {
        public List<string> Ids { get; } = [];
        public string Draft { get; private set; } = "";
        public string Embargoed { get; private set; } = "";
        public string Withdrawn { get; private set; } = "";

        protected override async Task PrepareAsync()
        {
            for (var i = 0; i < 5; i++)
                Ids.Add(await AddAsync($"Article {i}", $"publish=true&section={(i % 2 == 0 ? "monde" : "sport")}"));
            Draft = await AddAsync("Brouillon", "publish=false");
            Embargoed = await AddAsync("Sous embargo", "publish=true");
            Withdrawn = await AddAsync("Retiré", "publish=true");
            await ExecuteAsync(
                $"""
                update publication set published_at = content_now() + interval '1 day' where article_id = '{Embargoed}';
                delete from publication where article_id = '{Withdrawn}';
                update article set status = 'withdrawn' where id = '{Withdrawn}';
                """);
        }

        private async Task<string> AddAsync(string headline, string query) => (string)(await ImportAsync(Texts.Article(headline), query))["articleId"]!;
    }
}
