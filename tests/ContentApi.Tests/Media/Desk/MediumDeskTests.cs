using System.Text.Json.Nodes;
using ContentApi.Tests.Infrastructure;

namespace ContentApi.Tests.Media.Desk;

/// <summary>Media are written as JSON: their words, credits and rights, at once and by nobody over somebody else.</summary>
public sealed class MediumDeskTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    private readonly MediaDesk desk = new(server);

    [Fact]
    public async Task A_medium_is_made_whole_and_read_back_whole()
    {
        var body = new
        {
            kind = "video", caption = "Le lac", alt = "Un lac bleu", credit = new { raw = "Reuters - Jonathan Ernst" }, copyrightNotice = "© Reuters",
            rights = new
            {
                redistribution = "denied", territories = new[] { "CH", "FR" }, validFrom = "2026-01-01T00:00:00Z", validUntil = "2027-01-01T00:00:00Z",
                allowedPartners = new[] { "019ceb81-8560-7d7e-bbaf-f6989b49f82f" }, deniedPartners = Array.Empty<string>(), usageTerms = "Une fois",
                licenseUrl = "https://example.org/licence", dataMining = "reserved",
            },
            renditions = new[] { new { name = "large", url = "https://example.org/lac.mp4", width = 1920, height = 1080, contentType = "video/mp4", sizeBytes = 5_000_000_000 } },
            focus = new { x = 0.25, y = 1.0 },
        };
        using var response = await desk.PostAsync(body);
        var made = await MediaDesk.BodyAsync(201, response);
        Assert.Equal("\"w1\"", response.Headers.ETag?.ToString());
        var expected = System.Text.Json.JsonSerializer.SerializeToNode(body)!;
        expected["credit"] = JsonNode.Parse("""{"raw":"Reuters - Jonathan Ernst","agency":"Reuters","creator":"Jonathan Ernst","display":"Reuters / Jonathan Ernst","waiver":null}""");
        foreach (var (name, value) in expected.AsObject()) Assert.True(JsonNode.DeepEquals(value, made[name]), $"{name}: {made[name]}");
        using var read = await desk.SendAsync(HttpMethod.Get, $"/v1/media/{made["id"]}?view=working");
        Assert.Equal("\"w1\"", read.Headers.ETag?.ToString());
        Assert.Equal("no-store, private", read.Headers.CacheControl?.ToString());
        Assert.True(JsonNode.DeepEquals(made, await MediaDesk.BodyAsync(200, read)));
        await server.AssertProblemAsync(404, $"/v1/media/{made["id"]}");
    }

    [Fact]
    public async Task What_is_left_out_takes_its_default()
    {
        var made = await desk.MakeAsync(new { });
        Assert.Equal("image", (string?)made["kind"]);
        Assert.Equal("allowed", (string?)made["rights"]!["redistribution"]);
        Assert.Equal("""{"raw":"","agency":null,"creator":null,"display":"","waiver":null}""", made["credit"]!.ToJsonString());
    }

    [Fact]
    public async Task Agency_and_creator_make_the_credit_and_the_credit_makes_them()
    {
        var medium = await desk.MakeAsync(new { credit = new { agency = "Keystone", creator = "Ada Martin" } });
        Assert.Equal("Keystone - Ada Martin", (string?)medium["credit"]!["raw"]);
        medium = await PatchedAsync(medium, new { credit = new { raw = "afp - Jean Témoin" } });
        Assert.Equal(("AFP", "Jean Témoin", "AFP / Jean Témoin"), ((string?)medium["credit"]!["agency"], (string?)medium["credit"]!["creator"], (string?)medium["credit"]!["display"]));
        medium = await PatchedAsync(medium, new { credit = new { creator = "Salomé de Werra" } });
        Assert.Equal("AFP - Salomé de Werra", (string?)medium["credit"]!["raw"]);
        medium = await PatchedAsync(medium, new { credit = new { creator = (string?)null } });
        Assert.Equal(("AFP", "AFP"), ((string?)medium["credit"]!["raw"], (string?)medium["credit"]!["display"]));
    }

    [Fact]
    public async Task What_is_read_can_be_sent_back_and_changes_nothing()
    {
        var medium = await desk.MakeAsync(new
        {
            caption = "Le lac", credit = new { raw = "DR" }, rights = new { validUntil = "2030-01-01T00:00:00.123Z" },
            renditions = new[] { new { name = "large", url = "https://example.org/retour.jpg" } },
        });
        using var put = await desk.PutAsync((string)medium["id"]!, medium, "\"w1\"");
        Assert.True(JsonNode.DeepEquals(medium, await MediaDesk.BodyAsync(200, put)));
        var taken = await desk.TakeAsync(Pictures.Make(seed: 41));
        using var putPicture = await desk.PutAsync((string)taken["id"]!, taken, "\"w1\"");
        Assert.True(JsonNode.DeepEquals(taken, await MediaDesk.BodyAsync(200, putPicture)));
    }

    [Fact]
    public async Task A_picture_that_is_stored_keeps_its_files_whatever_is_sent()
    {
        var taken = await desk.TakeAsync(Pictures.Make(seed: 42));
        using var put = await desk.PutAsync((string)taken["id"]!, new JsonObject { ["credit"] = new JsonObject { ["raw"] = "AFP" } }, "\"w1\"");
        Assert.True(JsonNode.DeepEquals(taken["renditions"], (await MediaDesk.BodyAsync(200, put))["renditions"]));
        using var patch = await desk.PatchAsync((string)taken["id"]!, new { renditions = Array.Empty<object>() }, "\"w2\"");
        Assert.Equal("readOnly", await CodeAsync(400, patch));
    }

    [Fact]
    public async Task Nobody_overwrites_what_somebody_else_has_written()
    {
        var medium = await desk.MakeAsync(new { caption = "Un" });
        var id = (string)medium["id"]!;
        using (var blind = await desk.PatchAsync(id, new { caption = "Deux" }, null)) await ServerFixture.AssertProblemAsync(428, blind);
        Assert.Equal("Deux", (string?)(await PatchedAsync(medium, new { caption = "Deux" }))["caption"]);
        using var late = await desk.PatchAsync(id, new { caption = "Trois" }, "\"w1\"");
        var problem = await ServerFixture.AssertProblemAsync(412, late);
        Assert.Contains("version 1", (string?)problem["detail"]);
        Assert.Contains("version 2", (string?)problem["detail"]);
        using (var blind = await desk.DeleteAsync(id, null)) await ServerFixture.AssertProblemAsync(428, blind);
        using (var stale = await desk.DeleteAsync(id, "\"w1\"")) await ServerFixture.AssertProblemAsync(412, stale);
        Assert.Equal("Deux", (string?)(await desk.WorkingAsync(id))["caption"]);
    }

    [Theory]
    [InlineData("""{"captoin": "x"}""", "/captoin", "unknownMember")]
    [InlineData("""{"kind": "picture"}""", "/kind", "unknownValue")]
    [InlineData("""{"caption": 5}""", "/caption", "wrongType")]
    [InlineData("""{"caption": "a\u0000b"}""", "/caption", "controlCharacter")]
    [InlineData("""{"caption": "\ud83d"}""", "/caption", "loneSurrogate")]
    [InlineData("""{"caption": "a", "caption": "b"}""", "/caption", "duplicateMember")]
    [InlineData("""{"credit": {"waiver": " "}}""", "/credit/waiver", "empty")]
    [InlineData("""{"credit": {"display": "x"}}""", "/credit/display", "readOnly")]
    [InlineData("""{"id": "019ceb81-8560-7d7e-bbaf-f6989b49f82f"}""", "/id", "readOnly")]
    [InlineData("""{"focus": {"x": 1.5, "y": 0}}""", "/focus/x", "outOfRange")]
    [InlineData("""{"focus": {"x": 1e400, "y": 0}}""", "/focus/x", "outOfRange")]
    [InlineData("""{"focus": {"x": 0.5}}""", "/focus/y", "missing")]
    [InlineData("""{"rights": {"territories": ["CH", "XX"]}}""", "/rights/territories/1", "unknownTerritory")]
    [InlineData("""{"rights": {"territories": ["ch"]}}""", "/rights/territories/0", "unknownTerritory")]
    [InlineData("""{"rights": {"validUntil": "2026-01-01T00:00:00+01:00"}}""", "/rights/validUntil", "notUtc")]
    [InlineData("""{"rights": {"validUntil": "2026-13-01T00:00:00Z"}}""", "/rights/validUntil", "malformed")]
    [InlineData("""{"rights": {"validFrom": "2026-01-02T00:00:00Z", "validUntil": "2026-01-01T00:00:00Z"}}""", "/rights/validUntil", "outOfOrder")]
    [InlineData("""{"rights": {"allowedPartners": ["x"]}}""", "/rights/allowedPartners/0", "wrongType")]
    [InlineData("""{"rights": {"licenseUrl": "javascript:alert(1)"}}""", "/rights/licenseUrl", "malformed")]
    [InlineData("""{"renditions": [{"name": "x", "url": "/relative.jpg"}]}""", "/renditions/0/url", "malformed")]
    [InlineData("""{"renditions": [{"name": "x", "url": "ftp://example.org/a"}]}""", "/renditions/0/url", "malformed")]
    [InlineData("""{"renditions": [{"name": "x"}]}""", "/renditions/0/url", "missing")]
    public async Task What_is_wrong_is_told_with_its_place_and_nothing_is_stored(string json, string pointer, string code)
    {
        var before = await server.ScalarAsync<long>("select count(*) from medium");
        using var content = new StringContent(json, System.Text.Encoding.UTF8, "application/json");
        using var response = await desk.SendAsync(HttpMethod.Post, "/v1/media", content);
        var problem = await ServerFixture.AssertProblemAsync(400, response);
        Assert.Equal((pointer, code), ((string?)problem["errors"]![0]!["pointer"], (string?)problem["errors"]![0]!["code"]));
        Assert.Equal(before, await server.ScalarAsync<long>("select count(*) from medium"));
    }

    [Theory]
    [InlineData("caption", 5001)]
    [InlineData("alt", 2001)]
    public async Task Texts_have_bounds(string member, int length)
    {
        using var response = await desk.PostAsync(new Dictionary<string, string> { [member] = new('x', length) });
        Assert.Equal("tooLong", await CodeAsync(400, response));
    }

    [Fact]
    public async Task A_change_is_seen_at_once_in_the_articles_that_show_the_medium()
    {
        var medium = await desk.MakeAsync(new { caption = "Avant", credit = new { raw = "AFP" }, renditions = new[] { new { name = "l", url = "https://example.org/avant.jpg" } } });
        var article = await desk.ShowAsync((string)medium["id"]!, "Un changement se voit");
        Assert.Equal("Avant", (string?)(await server.GetAsync($"/v1/articles/{article}"))["media"]![0]!["caption"]);
        await PatchedAsync(medium, new { caption = "Après", rights = new { validUntil = "2020-01-01T00:00:00Z" } });
        var shown = (await server.GetAsync($"/v1/articles/{article}"))["media"]![0]!;
        Assert.Equal(("Après", "licence-expired"), ((string?)shown["caption"], (string?)shown["availability"]!["reason"]));
        Assert.Empty(shown["renditions"]!.AsArray());
        var working = await desk.WorkingAsync((string)medium["id"]!);
        Assert.Equal((1, 2), ((int?)working["articleCount"], (int?)working["publishedVersion"]));
        Assert.Single(working["renditions"]!.AsArray());
    }

    [Fact]
    public async Task A_published_medium_keeps_its_credit_unless_somebody_says_why_not()
    {
        var medium = await desk.MakeAsync(new { credit = new { raw = "AFP" } });
        var article = await desk.ShowAsync((string)medium["id"]!, "Le crédit reste");
        using (var refused = await desk.PatchAsync((string)medium["id"]!, new { credit = (object?)null }, "\"w1\""))
            Assert.Equal("creditMissing", await CodeAsync(409, refused));
        var waived = await PatchedAsync(medium, new { credit = new { raw = "", waiver = "Domaine public" } });
        Assert.Equal(("", "Domaine public"), ((string?)waived["credit"]!["raw"], (string?)waived["credit"]!["waiver"]));
        Assert.Equal("""{"raw":"","agency":null,"creator":null,"display":""}""",
            (await server.GetAsync($"/v1/articles/{article}"))["media"]![0]!["credit"]!.ToJsonString());
        Assert.Equal("Domaine public", await server.ScalarAsync<string>($"select detail ->> 'reason' from audit where action = 'medium.creditWaived' and medium_id = '{medium["id"]}'"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_an_article_shows_is_not_deleted_and_the_articles_are_named(bool published)
    {
        var medium = await desk.MakeAsync(new { credit = new { raw = "AFP" } });
        var headline = $"On la montre encore {published}";
        var article = await desk.ShowAsync((string)medium["id"]!, headline, published);
        using var refused = await desk.DeleteAsync((string)medium["id"]!, "\"w1\"");
        var problem = await ServerFixture.AssertProblemAsync(409, refused);
        Assert.Contains(headline, (string?)problem["detail"]);
        Assert.Contains(article, (string?)problem["detail"]);
    }

    [Fact]
    public async Task What_nothing_shows_is_deleted_with_its_file()
    {
        var picture = Pictures.Make(seed: 43);
        var id = (string)(await desk.TakeAsync(picture))["id"]!;
        using (var deleted = await desk.DeleteAsync(id, "\"w1\"")) Assert.Equal(204, (int)deleted.StatusCode);
        using (var gone = await desk.SendAsync(HttpMethod.Get, $"/v1/media/{id}?view=working")) await ServerFixture.AssertProblemAsync(404, gone);
        using (var gone = await desk.SendAsync(HttpMethod.Get, $"/media/{id}/320.jpg")) await ServerFixture.AssertProblemAsync(404, gone);
        using (var again = await desk.DeleteAsync(id, "\"w1\"")) await ServerFixture.AssertProblemAsync(404, again);
        var storage = (ContentApi.Media.Files.IMediaStorage)server.Server.Services.GetService(typeof(ContentApi.Media.Files.IMediaStorage))!;
        Assert.Null(await storage.ReadAsync(ContentApi.Media.Files.FileDigest.Of(picture), TestContext.Current.CancellationToken));
        Assert.NotEqual(id, (string?)(await desk.TakeAsync(picture))["id"]); // and can come again
    }

    [Fact]
    public async Task The_same_post_under_one_key_makes_one_medium()
    {
        var answers = new List<JsonObject>();
        for (var time = 0; time < 3; time++)
        {
            using var response = await desk.PostAsync(new { caption = "Une fois" }, "clé-1".Replace("é", "e", StringComparison.Ordinal));
            answers.Add(await MediaDesk.BodyAsync(201, response));
        }
        Assert.Single(answers.Select(answer => (string?)answer["id"]).Distinct());
        using var other = await desk.PostAsync(new { caption = "Autre chose" }, "cle-1");
        await ServerFixture.AssertProblemAsync(422, other);
    }

    [Fact]
    public async Task The_working_view_is_the_newsrooms_alone()
    {
        var id = (string)(await desk.MakeAsync(new { }))["id"]!;
        await server.AssertProblemAsync(401, $"/v1/media/{id}?view=working");
        await server.AssertProblemAsync(401, "/v1/media?view=working");
        await server.AssertProblemAsync(400, $"/v1/media/{id}?view=public");
    }

    [Fact]
    public async Task All_media_are_listed_to_the_newsroom_page_by_page()
    {
        var made = new List<string>();
        for (var i = 0; i < 4; i++) made.Add((string)(await desk.MakeAsync(new { caption = $"Liste {i}" }))["id"]!);
        using var first = await desk.SendAsync(HttpMethod.Get, "/v1/media?view=working&limit=2");
        var page = await MediaDesk.BodyAsync(200, first);
        using var second = await desk.SendAsync(HttpMethod.Get, new Uri((string)page["links"]!["next"]!).PathAndQuery);
        var ids = page["data"]!.AsArray().Concat((await MediaDesk.BodyAsync(200, second))["data"]!.AsArray()).Select(item => (string?)item!["id"]).ToList();
        Assert.Equal(ids.OrderDescending(StringComparer.Ordinal), ids);
        Assert.Equal(4, ids.Distinct().Count());
    }

    private async Task<JsonObject> PatchedAsync(JsonObject medium, object change)
    {
        var version = (int)(await desk.WorkingAsync((string)medium["id"]!))["version"]!;
        using var response = await desk.PatchAsync((string)medium["id"]!, change, $"\"w{version}\"");
        var changed = await MediaDesk.BodyAsync(200, response);
        Assert.Equal(($"\"w{version + 1}\"", version + 1), (response.Headers.ETag?.ToString(), (int)changed["version"]!));
        return changed;
    }

    private static async Task<string?> CodeAsync(int status, HttpResponseMessage response) =>
        (string?)(await ServerFixture.AssertProblemAsync(status, response))["errors"]![0]!["code"];
}
