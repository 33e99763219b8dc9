using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using ContentApi.Tests.Infrastructure;

namespace ContentApi.Tests.Platform.OpenApi;

/// <summary>The check that all answers pass can fail.</summary>
public sealed class ContractCheckTests
{
    private static readonly string Description = File.ReadAllText(Repository.File("openapi", "content-api.v1.json"));

    [Fact]
    public async Task Accepts_a_real_answer() => Assert.Empty(await JudgeAsync(_ => { }));

    [Fact]
    public async Task Misses_a_medium_s_credit() =>
        Assert.Contains(await JudgeAsync(article => article["media"]![0]!.AsObject().Remove("credit")), fault => fault.Contains("credit"));

    [Fact]
    public async Task Misses_a_member() =>
        Assert.Contains(await JudgeAsync(article => article.Remove("correctedAt")), fault => fault.Contains("correctedAt"));

    [Fact]
    public async Task Refuses_a_member_that_is_not_described() =>
        Assert.Contains(await JudgeAsync(article => article["secret"] = 1), fault => fault.Contains("secret"));

    [Fact]
    public async Task Refuses_a_block_of_a_kind_that_there_is_not() =>
        Assert.NotEmpty(await JudgeAsync(article => article["body"]![0]!["kind"] = "poem"));

    [Fact]
    public async Task Refuses_null_where_a_value_belongs() =>
        Assert.Contains(await JudgeAsync(article => article["headline"] = null), fault => fault.Contains("headline"));

    [Fact]
    public async Task Refuses_a_date_that_is_none() =>
        Assert.Contains(await JudgeAsync(article => article["publishedAt"] = "yesterday"), fault => fault.Contains("publishedAt"));

    [Fact]
    public async Task Refuses_a_status_that_is_not_described() =>
        Assert.NotEmpty(await JudgeAsync(_ => { }, HttpStatusCode.EarlyHints));

    [Fact]
    public async Task Refuses_another_media_type() =>
        Assert.NotEmpty(await JudgeAsync(_ => { }, type: "text/html"));

    [Fact]
    public async Task Misses_a_header() =>
        Assert.Contains(await JudgeAsync(_ => { }, requestId: false), fault => fault.Contains("X-Request-Id"));

    private static async Task<IReadOnlyList<string>> JudgeAsync(
        Action<JsonObject> tamper, HttpStatusCode status = HttpStatusCode.OK, string type = "application/json", bool requestId = true)
    {
        Tool.Need(SchemaValidator.IsPossible, "Node.js with npm");
        var article = JsonNode.Parse(await File.ReadAllTextAsync(Repository.File("openapi", "examples", "getArticle.200.json")))!.AsObject();
        tamper(article);
        using var response = new HttpResponseMessage(status) { Content = new StringContent(article.ToJsonString(), Encoding.UTF8, type) };
        foreach (var header in new[] { "ETag", "Cache-Control", "Vary", "Surrogate-Key" }) response.Headers.TryAddWithoutValidation(header, "\"1\"");
        if (requestId) response.Headers.Add("X-Request-Id", "1");
        return await ContractCheck.FaultsAsync(Description, "GET", $"/v1/articles/{article["id"]}", response, article.ToJsonString());
    }
}
