using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using ContentApi.Tests.Infrastructure;

namespace ContentApi.Tests.Imports.Bulk;

public sealed class BulkImportTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    private const string Everything =
        """
        select string_agg(n::text, ' ') from (
            select count(*) n from article union all select count(*) from article_version union all select count(*) from publication
            union all select count(*) from medium union all select count(*) from cross_link union all select count(*) from tag
            union all select count(*) from section union all select count(*) from credit_holder union all select count(*) from article_slug
            union all select count(*) from import_chunk) x
        """;

    [Fact]
    public async Task Tells_where_to_follow_it_and_what_became_of_each_line()
    {
        using var response = await server.Server.PostLinesAsync(new StringContent(Lines.Join(
            Lines.Article("follow-1", "Suivi un"), Lines.Article("follow-2", "Suivi deux"))));
        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        var accepted = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        Assert.EndsWith($"/v1/imports/{accepted["id"]}", response.Headers.Location!.ToString(),
            StringComparison.Ordinal);
        var state = await server.Server.FollowAsync(response.Headers.Location);
        Assert.Equal(("done", 2, 2, 0), ((string?)state["state"], (int?)state["received"], (int?)state["created"],
            (int?)state["failed"]));
        Assert.Equal(["follow-1", "follow-2"], state["items"]!.AsArray().Select(item => (string?)item!["sourceId"]));
        var article = await server.GetAsync($"/v1/articles/{state["items"]![1]!["articleId"]}");
        Assert.Equal(("Suivi deux", "follow-2", "json"),
            ((string?)article["headline"], (string?)article["source"]!["id"], (string?)article["source"]!["format"]));
        Assert.Contains((await server.GetAsync("/v1/articles?q=suivi"))["data"]!.AsArray(), found =>
            (string?)found!["id"] == (string?)article["id"]);
    }

    [Theory]
    [InlineData("{\"headline\":\"a\\u0000b\"}", "binary", "/headline")]
    [InlineData("{\"headline\":\"Un\\ud800titre\"}", "invalidText", "/headline")]
    [InlineData("{\"headline\":\"Un\",\"headline\":\"Deux\"}", "duplicateMember", "/headline")]
    [InlineData("{\"headline\":\"Un\",\"titre\":\"Deux\"}", "unknownMember", "/titre")]
    [InlineData("{\"headline\":\"Un\",\"media\":[{\"credit\":{\"raw\":\"AFP\"},\"focus\":{\"x\":1e400000,\"y\":0}}]}", "outOfRange", "/media/0/focus")]
    [InlineData("{\"headline\":\"Un\",\"body\":[{\"kind\":\"heading\",\"text\":\"a\",\"level\":1e400000}]}", "malformed", "/body/0/level")]
    [InlineData("{\"headline\":\"Un\",\"body\":[{\"text\":\"a\"}]}", "missing", "/body/0/kind")]
    [InlineData("{\"headline\":\"Un\",\"body\":[{\"kind\":\"paragraph\",\"html\":\"a\"},{\"kind\":\"poem\"}]}", "unknownValue", "/body/1/kind")]
    [InlineData("{\"headline\":\"Un\",\"body\":[{\"kind\":\"media\",\"mediaId\":\"x\"}]}", "unknown", "/body/0/mediaId")]
    [InlineData("{\"headline\":\"Un\",\"media\":[{\"credit\":{\"raw\":\"AFP\"},\"renditions\":[{\"url\":\"javascript:x\"}]}]}", "malformed", "/media/0/renditions/0/url")]
    [InlineData("{\"headline\":\"Un\",\"publishedAt\":\"2020-01-01T10:00:00\"}", "malformed", "/publishedAt")]
    [InlineData("{\"headline\":\"Un\",\"publishedAt\":\"20000-01-01T10:00:00Z\"}", "malformed", "/publishedAt")]
    [InlineData("{\"headline\":\"Un\",\"section\":{\"slug\":\"../x\"}}", "malformed", "/section/slug")]
    [InlineData("{\"headline\":\"Un\",\"tags\":[\"bon\",\"a/b\"]}", "malformed", "/tags/1/slug")]
    [InlineData("{\"headline\":\"Un\",\"slug\":\"%00\"}", "malformed", "/slug")]
    [InlineData("{\"headline\":\"Un\",\"authors\":[{\"name\":\"A\",\"url\":\"javascript:alert(1)\"}]}", "malformed", "/authors/0/url")]
    [InlineData("{\"headline\":\"Un\",\"type\":\"poem\"}", "malformed", "/type")]
    [InlineData("{\"headline\":\"Un\",\"status\":\"withdrawn\"}", "withdrawn", "/status")]
    [InlineData("{\"headline\":7}", "malformed", "/headline")]
    [InlineData("{\"language\":\"fr\"}", "noHeadline", "/headline")]
    [InlineData("{\"headline\":\"Un\"", "malformedJson", "")]
    [InlineData("[1,2]", "malformed", "")]
    [InlineData("null", "malformed", null)]
    [InlineData("ceci n'est pas du JSON", "malformedJson", "")]
    public async Task A_bad_line_fails_alone_and_names_its_place(string bad, string code, string? pointer)
    {
        var good = Guid.NewGuid().ToString("N");
        var state = await server.SendLinesAsync($"\n{Lines.Article(good, $"Bonne {good}").ToJsonString()}\r\n\n{bad}\n{Lines.Article(good + "-b", $"Bonne aussi {good}").ToJsonString()}");
        Assert.Equal(("done", 2, 1), ((string?)state["state"], (int?)state["created"], (int?)state["failed"]));
        var failed = state["items"]!.AsArray().Single(item => (string?)item!["outcome"] == "failed")!;
        Assert.Equal(1, (int?)failed["index"]);
        var error = failed["problem"]!["errors"]![0]!;
        Assert.Equal((code, 4, pointer), ((string?)error["code"], (int?)error["line"], (string?)error["pointer"]));
        Assert.False(string.IsNullOrEmpty((string?)error["hint"]));
        Assert.DoesNotContain("ContentApi", failed.ToJsonString().Replace("https://github", "",
            StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deep_nesting_too_long_lines_and_what_is_no_UTF_8_fail_alone()
    {
        var nested = string.Concat(Enumerable.Repeat("[", 100_000));
        var lines = new MemoryStream();
        lines.Write(Encoding.UTF8.GetBytes($"{{\"headline\":\"Un\",\"url\":{nested}\n"));
        lines.Write(Encoding.UTF8.GetBytes($"{{\"headline\":\"Un\",\"body\":[{{\"kind\":\"paragraph\",\"html\":\"{string.Concat(Enumerable.Repeat("<b>", 50_000))}\"}}]}}\n"));
        lines.Write(Encoding.UTF8.GetBytes($"{{\"headline\":\"{new string('x', 11 * 1024 * 1024)}\"}}\n"));
        lines.Write([.. "{\"headline\":\""u8, 0xE9, .. "t\"}\n"u8]);
        lines.Write(Encoding.UTF8.GetBytes(Lines.Article("deep", "Après tout cela").ToJsonString()));
        var state = await server.Server.SendLinesAsync(lines.ToArray());
        Assert.Equal((1, 4), ((int?)state["created"], (int?)state["failed"]));
        Assert.Equal(["malformedJson", "tooDeep", "lineTooLong"],
            state["items"]!.AsArray().Take(3).Select(item => (string?)item!["problem"]!["errors"]![0]!["code"]));
        Assert.Equal([1, 2, 3, 4], state["items"]!.AsArray().Take(4).Select(item =>
            (int)item!["problem"]!["errors"]![0]!["line"]!));
    }

    [Fact]
    public async Task What_the_API_gives_can_be_sent_to_it()
    {
        await server.ImportAsync(Texts.Article("Cible d'aller-retour"));
        var item = await server.ImportAsync(
            Texts.Article("Un aller et un retour", "3 mai 2021 à 10:00", picture: "Keystone - Anne Dupont",
                links: ["Cible d'aller-retour", "Inconnue"]), "publish=true&section=monde&tags=un,deux");
        var given = await server.GetAsync($"/v1/articles/{item["articleId"]}");
        await using var other = await TestServer.StartReadyAsync(await server.CreateDatabaseAsync());
        var state = await other.SendLinesAsync(Encoding.UTF8.GetBytes(given.ToJsonString() + "\n"));
        Assert.Equal("created", (string?)state["items"]![0]!["outcome"]);
        var taken = JsonNode.Parse(await other.Client.GetStringAsync(new Uri($"/v1/articles/{state["items"]![0]!["articleId"]}", UriKind.Relative), TestContext.Current.CancellationToken))!.AsObject();
        foreach (var member in new[] { "headline", "slug", "lead", "signature", "publishedAt", "firstPublishedAt",
            "updatedAt", "section", "tags", "authors", "type", "language", "rights" })
            Assert.Equal(given[member]?.ToJsonString(), taken[member]?.ToJsonString());
        Assert.Equal(Words(given["body"]!), Words(taken["body"]!));
        Assert.Equal((string?)given["media"]![0]!["credit"]!["display"],
            (string?)taken["media"]![0]!["credit"]!["display"]);
        Assert.Equal(["Cible d'aller-retour", "Inconnue"],
            taken["crossLinks"]!.AsArray().Select(link => (string?)link!["title"]));
        Assert.Equal("pending", (string?)taken["crossLinks"]![0]!["state"]);

        static IEnumerable<string> Words(JsonNode body) =>
            body.AsArray().Select(block => $"{block!["kind"]} {block["id"]} {block["html"]} {block["text"]}");
    }

    [Fact]
    public async Task Parameters_hold_for_every_line_and_drafts_stay_drafts()
    {
        var state = await server.SendLinesAsync(Lines.Join(Lines.Article("draft-1", "Brouillon en ligne")),
            "section=choisie&tags=a,b&language=fr-CH");
        Assert.Equal((false, 1), ((bool?)state["publish"], (int?)state["created"]));
        var id = (string)state["items"]![0]!["articleId"]!;
        await server.AssertProblemAsync(404, $"/v1/articles/{id}");
        await server.SendLinesAsync(Lines.Join(Lines.Article("draft-1", "Brouillon en ligne")),
            "publish=true&section=choisie&tags=a,b&language=fr-CH");
        var article = await server.GetAsync($"/v1/articles/{id}");
        Assert.Equal(("choisie", "fr-CH", "2024-05-06T07:08:09Z"),
            ((string?)article["section"]!["slug"], (string?)article["language"], (string?)article["publishedAt"]));
        Assert.Equal(["a", "b"], article["tags"]!.AsArray().Select(tag => (string?)tag!["slug"]));
    }

    [Fact]
    public async Task A_dry_run_tells_what_would_happen_and_writes_nothing()
    {
        await server.SendLinesAsync(Lines.Join(Lines.Article("dry-0", "Déjà importée")));
        var before = await server.ScalarAsync<string>(Everything);
        var article = Lines.Article("dry-1", "À blanc en ligne");
        article["section"] = "rubrique-a-blanc";
        article["media"] = new JsonArray(Lines.Medium("m", "Nouvelle agence - Personne", "Légende",
            "https://img.example.org/dry.jpg"));
        var state = await server.SendLinesAsync(Lines.Join(article, Lines.Article("dry-0", "Déjà importée")) + "{}\n",
            "publish=true&dryRun=true");
        Assert.Equal((true, 1, 1, 1), ((bool?)state["dryRun"], (int?)state["created"], (int?)state["unchanged"],
            (int?)state["failed"]));
        Assert.Null(state["items"]![0]!["articleId"]);
        Assert.Equal("newSection", (string?)state["items"]![0]!["warnings"]![0]!["code"]);
        Assert.Equal(before, await server.ScalarAsync<string>(Everything));
    }

    [Fact]
    public async Task Takes_more_than_any_other_request_may_have_packed_or_not()
    {
        var lines = Encoding.UTF8.GetBytes(Lines.Join(Enumerable.Range(0, 7).Select(i =>
            Lines.Article($"large-{i}", $"Grand envoi {i}", new string('a', 1_800_000) + $" {i}"))));
        Assert.True(lines.Length > 12_000_000);
        Assert.Equal(7, (int?)(await server.Server.SendLinesAsync(lines, "dryRun=true"))["created"]);
        var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true)) gzip.Write(lines);
        var content = new ByteArrayContent(packed.ToArray());
        content.Headers.ContentEncoding.Add("gzip");
        using var response = await server.Server.PostLinesAsync(content, "dryRun=true");
        Assert.Equal(7, (int?)(await server.Server.FollowAsync(response.Headers.Location!))["created"]);
    }

    [Theory]
    [InlineData("", "publish=true", "application/x-ndjson", 400)]
    [InlineData("\n \r\n\n", "publish=true", "application/x-ndjson", 400)]
    [InlineData("{}", "sourceId=a", "application/x-ndjson", 400)]
    [InlineData("{}", "format=article-text", "application/x-ndjson", 400)]
    [InlineData("{}", "section=..", "application/x-ndjson", 400)]
    [InlineData("{}", "format=json", "application/xml", 415)]
    public async Task Refuses_what_is_no_import(string lines, string query, string contentType, int status)
    {
        var before = await server.ScalarAsync<string>(Everything);
        using var response = await server.Server.PostLinesAsync(new StringContent(lines), query, contentType);
        await ServerFixture.AssertProblemAsync(status, response);
        Assert.Equal(before, await server.ScalarAsync<string>(Everything));
    }

    [Fact]
    public async Task Of_an_item_that_comes_again_and_again_the_last_line_counts()
    {
        var lines = Enumerable.Range(0, 900).Select(i => i % 250 == 3
            ? Lines.Article("again", "Toujours la même", $"Version de la ligne {i}.")
            : Lines.Article($"between-{i}", $"Entre deux {i}", $"Texte {i}."));
        var state = await server.SendLinesAsync(Lines.Join(lines));
        Assert.Equal((897, 3, 0), ((int?)state["created"], (int?)state["updated"], (int?)state["failed"]));
        var article = await server.GetAsync("/v1/articles/by-slug/toujours-la-meme");
        Assert.Equal((4, "Version de la ligne 753."), ((int?)article["version"],
            (string?)article["body"]![0]!["text"]));
    }

    [Fact]
    public async Task Sent_again_nothing_changes()
    {
        var lines = Lines.Join(Enumerable.Range(0, 120).Select(i =>
            Lines.Article($"twice-{i}", $"Deux envois {i}", $"Texte {i}.")));
        Assert.Equal(120, (int?)(await server.SendLinesAsync(lines))["created"]);
        var before = await server.ScalarAsync<string>(Everything);
        Assert.Equal(120, (int?)(await server.SendLinesAsync(lines))["unchanged"]);
        Assert.Equal(before, await server.ScalarAsync<string>(Everything));
    }

    [Fact]
    public async Task A_large_import_tells_what_is_odd_page_by_page()
    {
        var lines = string.Concat(Enumerable.Range(0, 1_200).Select(i => i % 20 == 0 ? "{}\n"
            : Lines.Article($"odd-{i}", $"Impaire {i}", $"Texte {i}.").ToJsonString() + "\n"));
        var state = await server.SendLinesAsync(lines, "dryRun=true");
        Assert.Equal((1_140, 60), ((int?)state["created"], (int?)state["failed"]));
        var indexes = new List<int>();
        for (var page = state; ; page = await server.Server.StateAsync(new Uri((string)page["links"]!["next"]!)))
        {
            indexes.AddRange(page["items"]!.AsArray().Select(item => (int)item!["index"]!));
            if (page["links"]!["next"] is null) break;
        }
        Assert.Equal(Enumerable.Range(0, 60).Select(i => i * 20), indexes);
    }

    [Fact]
    public async Task An_import_is_for_editors_eyes()
    {
        var state = await server.SendLinesAsync(Lines.Join(Lines.Article("eyes", "Pour qui écrit")));
        await server.AssertProblemAsync(401, $"/v1/imports/{state["id"]}");
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/v1/imports/{Guid.CreateVersion7()}");
        request.Headers.Authorization = new("Bearer", TestServer.Key);
        using var response = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        await ServerFixture.AssertProblemAsync(404, response);
    }
}
