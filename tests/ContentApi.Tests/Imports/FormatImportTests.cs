using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ContentApi.Tests.Infrastructure;

namespace ContentApi.Tests.Imports;

/// <summary>The formats through the server into the database.</summary>
public sealed class FormatImportTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    private const string NinjsType = "application/vnd.iptc.ninjs+json";
    private const string G2Type = "application/vnd.iptc.g2.newsitem+xml";

    [Fact]
    public async Task Imports_ninjs_and_knows_it_again()
    {
        var first = Item(await ReportAsync(Documents.Sample("ninjs-1.6.json"), "publish=true", NinjsType));
        Assert.Equal(("created", "http://depeches.example.org/2019/bsf021"), ((string?)first["outcome"], (string?)first["sourceId"]));
        var article = await server.GetAsync($"/v1/articles/{first["articleId"]}");
        Assert.Equal(("Météo", "fr-CH", "2019-01-21T08:30:00Z"), ((string?)article["kicker"], (string?)article["language"], (string?)article["publishedAt"]));
        Assert.Equal(("http://depeches.example.org/2019/bsf021", "ATS", "ninjs", "http://depeches.example.org/2019/bsf021"),
            ((string?)article["source"]!["id"], (string?)article["source"]!["name"], (string?)article["source"]!["format"], (string?)article["source"]!["url"]));
        Assert.Equal("Agence télégraphique", (string?)article["rights"]!["copyrightHolder"]);
        Assert.Equal("https://images.example.org/joux.jpg", (string?)article["media"]![0]!["renditions"]![0]!["url"]);
        Assert.Equal("unchanged", (string?)Item(await ReportAsync(Documents.Sample("ninjs-1.6.json"), "publish=true&format=ninjs", "application/json"))["outcome"]);
    }

    [Fact]
    public async Task Imports_every_item_of_a_message()
    {
        var report = await ReportAsync(Documents.Sample("newsml-g2.xml"), "publish=true", G2Type);
        Assert.Equal((2, 0), ((int)report["created"]!, (int)report["failed"]!));
        var withheld = report["items"]![1]!;
        Assert.Contains("withheld", Codes(withheld));
        await server.AssertProblemAsync(404, $"/v1/articles/{withheld["articleId"]}");
        var article = await server.GetAsync($"/v1/articles/{report["items"]![0]!["articleId"]}");
        Assert.Equal(["Première suite", "Deuxième suite"], article["crossLinks"]!.AsArray().Select(link => (string?)link!["title"]));
        Assert.Equal("Abonnés seulement", (string?)article["rights"]!["usageTerms"]);
    }

    [Fact]
    public async Task One_bad_item_fails_alone_with_its_problem()
    {
        var report = await ReportAsync(Documents.Sample("newsml-1.2-afp.xml"), "publish=true&format=newsml", "application/xml");
        Assert.Equal((1, 1), ((int)report["created"]!, (int)report["failed"]!));
        Assert.Equal(("failed", "noHeadline"), ((string?)report["items"]![1]!["outcome"], (string?)report["items"]![1]!["problem"]!["errors"]![0]!["code"]));
        Assert.Equal(1, (int)report["items"]![1]!["index"]!);
    }

    [Fact]
    public async Task Imports_an_export_and_publishes_what_was_public()
    {
        var report = await ReportAsync(Documents.Sample("wxr.xml"), "publish=true&format=wxr", "text/xml");
        Assert.Equal((3, 0), ((int)report["created"]!, (int)report["failed"]!));
        var article = await server.GetAsync($"/v1/articles/{report["items"]![0]!["articleId"]}");
        Assert.Equal(("region", "2020-05-12T08:00:00Z"), ((string?)article["section"]!["slug"], (string?)article["updatedAt"]));
        Assert.Contains("draftAtSource", Codes(report["items"]![1]!));
        Assert.Contains("cancelled", Codes(report["items"]![2]!));
        foreach (var hidden in new[] { 1, 2 }) await server.AssertProblemAsync(404, $"/v1/articles/{report["items"]![hidden]!["articleId"]}");
        var again = await ReportAsync(Documents.Sample("wxr.xml"), "publish=true&format=wxr", "text/xml");
        Assert.Equal(3, (int)again["unchanged"]!);
    }

    [Fact]
    public async Task An_older_revision_is_left_aside_and_a_newer_one_is_taken()
    {
        await ReportAsync(Versioned("a", 2, "Deux."), "publish=true", NinjsType);
        var older = Item(await ReportAsync(Versioned("a", 1, "Un."), "publish=true", NinjsType));
        Assert.Equal("unchanged", (string?)older["outcome"]);
        Assert.Contains("olderRevision", Codes(older));
        var newer = Item(await ReportAsync(Versioned("a", 3, "Trois."), "publish=true", NinjsType));
        Assert.Equal("updated", (string?)newer["outcome"]);
        Assert.Equal("Trois.", (string?)(await server.GetAsync($"/v1/articles/{newer["articleId"]}"))["body"]![0]!["text"]);
    }

    [Fact]
    public async Task A_cancelled_item_changes_nothing_and_says_that_it_is_public()
    {
        var id = (string)Item(await ReportAsync(Versioned("b", 1, "Un."), "publish=true", NinjsType))["articleId"]!;
        var cancelled = Item(await ReportAsync("""{"uri":"urn:test:b","version":"2","pubStatus":"canceled"}"""u8.ToArray(), "publish=true", NinjsType));
        Assert.Equal(("unchanged", id), ((string?)cancelled["outcome"], (string?)cancelled["articleId"]));
        Assert.Contains(cancelled["warnings"]!.AsArray(), warning => (string?)warning!["code"] == "cancelled" && ((string)warning["message"]!).Contains("withdraw"));
        Assert.Equal("Un.", (string?)(await server.GetAsync($"/v1/articles/{id}"))["body"]![0]!["text"]);
    }

    [Theory]
    [InlineData("application/json", "", 415)]
    [InlineData("application/xml", "", 415)]
    [InlineData("application/xml", "format=ninjs", 415)]
    [InlineData(NinjsType, "format=wxr", 415)]
    [InlineData("application/json", "format=ninjs", 400)]
    [InlineData("image/png", "format=newsml", 415)]
    public async Task Says_which_media_types_a_format_may_come_in(string contentType, string query, int status)
    {
        using var response = await server.PostBytesAsync("{}"u8.ToArray(), query, contentType);
        await ServerFixture.AssertProblemAsync(status, response);
    }

    [Theory]
    [InlineData("newsml", "<!DOCTYPE x [<!ENTITY a \"b\">]><NewsML><NewsItem>&a;</NewsItem></NewsML>", "malformedXml")]
    [InlineData("newsml-g2", "<a/>", "noItems")]
    [InlineData("wxr", "<rss><channel>", "malformedXml")]
    [InlineData("newsml", "<NewsML><NewsItem/></NewsML>", "noContent")]
    public async Task A_document_that_cannot_be_read_is_a_400(string format, string xml, string code)
    {
        using var response = await server.PostBytesAsync(Encoding.UTF8.GetBytes(xml), $"format={format}", "application/xml");
        Assert.Equal(code, (string?)(await ServerFixture.AssertProblemAsync(400, response))["errors"]![0]!["code"]);
    }

    [Fact]
    public async Task A_source_id_for_several_items_is_refused()
    {
        using var response = await server.PostBytesAsync(Documents.Sample("newsml-g2.xml"), "sourceId=x", G2Type);
        Assert.Equal("sourceId", (string?)(await ServerFixture.AssertProblemAsync(400, response))["errors"]![0]!["parameter"]);
    }

    [Fact]
    public async Task An_id_longer_than_an_index_can_hold_is_refused()
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(new { uri = "urn:" + new string('x', 5000), headline = "T" });
        using var response = await server.PostBytesAsync(json, "", NinjsType);
        Assert.Equal("sourceIdTooLong", (string?)(await ServerFixture.AssertProblemAsync(400, response))["errors"]![0]!["code"]);
    }

    [Fact]
    public async Task No_script_comes_through()
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(new
        {
            uri = "urn:test:xss", headline = "<script>alert(1)</script>", description_text = "<img src=x onerror=alert(1)>",
            body_html = "<p onclick=x>Un <a href='java\tscript:alert(1)'>lien</a><script>alert(1)</script>.</p><svg onload=alert(1)></svg><iframe src='https://e.org/x' onload=alert(1)></iframe>",
        });
        var item = Item(await ReportAsync(json, "publish=true", NinjsType));
        var article = await server.GetAsync($"/v1/articles/{item["articleId"]}");
        Assert.Equal("Un lien.", (string?)article["body"]![0]!["html"]);
        Assert.Equal("<iframe src=\"https://e.org/x\"></iframe>", (string?)article["body"]![1]!["html"]);
        Assert.Equal("<script>alert(1)</script>", (string?)article["headline"]); // plain text, which is what was sent
    }

    [Fact]
    public async Task A_dry_run_tells_the_same_and_writes_nothing()
    {
        var body = Versioned("dry", 1, "Un.");
        var before = await server.ScalarAsync<long>("select count(*) from article");
        var dry = Item(await ReportAsync(body, "publish=true&dryRun=true&section=seche", NinjsType));
        Assert.Equal(before, await server.ScalarAsync<long>("select count(*) from article"));
        var real = Item(await ReportAsync(body, "publish=true&section=seche", NinjsType));
        Assert.Equal((string?)dry["outcome"], (string?)real["outcome"]);
        Assert.Equal(dry["warnings"]!.ToJsonString(), real["warnings"]!.ToJsonString());
    }

    private static byte[] Versioned(string id, int version, string text) => JsonSerializer.SerializeToUtf8Bytes(new
    {
        uri = $"urn:test:{id}", version = $"{version}", language = "fr", headlines = new[] { new { role = "main", value = $"Un article {id}" } },
        bodies = new[] { new { role = "main", contentType = "text/html", value = $"<p>{text}</p>" } },
    });

    private async Task<JsonObject> ReportAsync(byte[] body, string query, string contentType)
    {
        using var response = await server.PostBytesAsync(body, query, contentType);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.StatusCode == HttpStatusCode.OK, text);
        return JsonNode.Parse(text)!.AsObject();
    }

    private static JsonObject Item(JsonObject report) => Assert.Single(report["items"]!.AsArray())!.AsObject();

    private static IEnumerable<string?> Codes(JsonNode item) => item["warnings"]!.AsArray().Select(warning => (string?)warning!["code"]);
}
