using ContentApi.Tests.Infrastructure;

namespace ContentApi.Tests.Platform.Queries;

public sealed class QueryStringTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    private const string NoId = "01a00000-0000-7000-8000-000000000000";

    public static TheoryData<string> Reads =>
    [
        "/v1/articles", $"/v1/articles/{NoId}", "/v1/articles/by-slug/a", $"/v1/articles/{NoId}/cross-links",
        $"/v1/articles/{NoId}/cited-by", "/v1/media", $"/v1/media/{NoId}", $"/v1/media/{NoId}/articles", "/v1/credits",
        "/v1/credits/a", "/v1/credits/a/media", "/v1/sections", "/v1/tags",
    ];

    [Theory]
    [MemberData(nameof(Reads))]
    public async Task Every_route_refuses_a_name_that_it_does_not_know(string path)
    {
        var error = Assert.Single((await server.AssertProblemAsync(400, $"{path}?colour=blue"))["errors"]!.AsArray())!;
        Assert.Equal(("colour", "unknownParameter"), ((string?)error["parameter"], (string?)error["code"]));
    }

    // A name in other letters is another name, also beside the right one.
    [Theory]
    [InlineData("tag=lac&Tag=vent", "Tag")]
    [InlineData("limit=5&LIMIT=5", "LIMIT")]
    [InlineData("Limit=abc", "Limit")]
    [InlineData("=x", "")]
    [InlineData("x", "x")]
    [InlineData("li%00mit=1", "li\0mit")]
    public async Task Refuses_a_name_that_is_not_spelt_so(string query, string name)
    {
        var error = Assert.Single((await server.AssertProblemAsync(400, $"/v1/articles?{query}"))["errors"]!.AsArray())!;
        Assert.Equal((name, "unknownParameter"), ((string?)error["parameter"], (string?)error["code"]));
    }

    [Theory]
    [InlineData("limit=%205", "malformed")]
    [InlineData("limit=5%20", "malformed")]
    [InlineData("limit=+5", "malformed")]
    [InlineData("limit=5.0", "malformed")]
    [InlineData("limit=0x10", "malformed")]
    [InlineData("limit=%zz", "malformed")]
    [InlineData("limit=%", "malformed")]
    [InlineData("limit=%ff", "malformed")]
    [InlineData("limit=%00", "controlCharacter")]
    [InlineData("limit=%ED%A0%80", "malformed")]
    [InlineData("limit", "empty")]
    [InlineData("limit=&limit=1", "empty")]
    public async Task Refuses_a_number_that_is_none(string query, string code)
    {
        var error = Assert.Single((await server.AssertProblemAsync(400, $"/v1/articles?{query}"))["errors"]!.AsArray())!;
        Assert.Equal(("limit", code), ((string?)error["parameter"], (string?)error["code"]));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(200)]
    public async Task Takes_the_limits_themselves(int limit) =>
        Assert.Equal(limit, (int?)(await server.GetAsync($"/v1/articles?limit={limit}"))["page"]!["limit"]);

    [Fact]
    public async Task Names_every_fault_and_every_value_at_fault()
    {
        var problem = await server.AssertProblemAsync(400, "/v1/articles?tag=A,b,C&limit=0&foo=1&foo=2&cursor=x&language=zz-ZZZZZ");
        Assert.Equal(["tag", "tag", "language", "limit", "cursor", "foo"],
            problem["errors"]!.AsArray().Select(error => (string)error!["parameter"]!));
        Assert.All(problem["errors"]!.AsArray(), error => Assert.All(["code", "message", "hint"], member => Assert.NotEmpty((string)error![member]!)));
    }

    [Theory]
    [InlineData("section=a,b", "section", "malformed")]
    [InlineData("tags=A,b,C", "tags", "malformed", 2)]
    [InlineData("publish=yes", "publish", "malformed")]
    [InlineData("publish=True", "publish", "malformed")]
    [InlineData("dryRun=1", "dryRun", "malformed")]
    [InlineData("dryrun=true", "dryrun", "unknownParameter")]
    [InlineData("format=article-txt", "format", "unknownValue")]
    [InlineData("sourceId=", "sourceId", "empty")]
    [InlineData("sourceId=%00", "sourceId", "controlCharacter")]
    public async Task An_import_is_refused_for_what_it_would_have_to_leave_out(string query, string parameter, string code, int faults = 1)
    {
        using var response = await server.PostTextAsync(Texts.Article("Paramètres"), query);
        var errors = (await ServerFixture.AssertProblemAsync(400, response))["errors"]!.AsArray();
        Assert.Equal(faults, errors.Count);
        Assert.All(errors, error => Assert.Equal((parameter, code), ((string?)error!["parameter"], (string?)error["code"])));
        Assert.Equal(0, await server.ScalarAsync<long>("select count(*) from article where source_id is null and status = 'published'"));
    }

    [Fact]
    public async Task A_source_id_may_have_500_characters_and_no_more()
    {
        using var response = await server.PostTextAsync(Texts.Article("Long"), $"dryRun=true&sourceId={new string('x', 501)}");
        Assert.Equal("tooLong", (string?)(await ServerFixture.AssertProblemAsync(400, response))["errors"]![0]!["code"]);
        await server.ImportAsync(Texts.Article("Long"), $"dryRun=true&sourceId={new string('x', 500)}");
    }
}
