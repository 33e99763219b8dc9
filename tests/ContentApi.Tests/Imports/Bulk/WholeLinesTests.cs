using System.Text;
using System.Text.Json.Nodes;
using ContentApi.Tests.Editorial;
using ContentApi.Tests.Infrastructure;

namespace ContentApi.Tests.Imports.Bulk;

/// <summary>Lines bring all that an article has: corrections, rights in full, media that nobody is credited for.</summary>
public sealed class WholeLinesTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    private const string Erratum = "0190a1b2-1111-7000-8000-000000000001";
    private const string Partner = "0190a1b2-2222-7000-8000-000000000001";

    private readonly Desk desk = new(server.Client);

    [Fact]
    public async Task Readers_are_told_of_corrections_as_they_were_elsewhere()
    {
        var state = await server.SendLinesAsync(Lines.Join(Corrected("corrected", One())));
        Assert.Empty(state["items"]![0]!["warnings"]!.AsArray());
        var article = await ReadAsync(state);
        Assert.Equal(One().ToJsonString(), article["corrections"]![0]!.ToJsonString());
        Assert.Equal(("2024-06-01T10:00:00Z", "2024-06-01T10:00:00Z"),
            ((string?)article["correctedAt"], (string?)article["updatedAt"]));

        Assert.Equal(1, (int?)(await server.SendLinesAsync(Lines.Join(Corrected("corrected", One()))))["unchanged"]);
        Assert.Equal(1, (int)(await ReadAsync(state))["version"]!);
        var draft = Corrected("corrected", One(), Two());
        Assert.Equal("correctionsLeftAside", (string?)(await server.SendLinesAsync(Lines.Join(draft), ""))["items"]![0]!["warnings"]![0]!["code"]);
        Assert.Single((await ReadAsync(state))["corrections"]!.AsArray());
        Assert.Equal(1, (int?)(await server.SendLinesAsync(Lines.Join(draft)))["updated"]);
        Assert.Equal(1, (int?)(await server.SendLinesAsync(Lines.Join(draft)))["unchanged"]);
        article = await ReadAsync(state);
        Assert.Equal(["Une clarification.", "Il fallait lire « hier »."],
            article["corrections"]!.AsArray().Select(one => (string?)one!["text"]));
        Assert.Equal(("2024-06-02T10:00:00Z", 2), ((string?)article["correctedAt"], (int?)article["version"]));
        Assert.Equal(["published", "corrected"], await ChangesAsync((string)article["id"]!));
    }

    [Fact]
    public async Task An_id_that_another_correction_has_is_not_taken_from_it()
    {
        var first = await ReadAsync(await server.SendLinesAsync(Lines.Join(Corrected("id-1", One("0190a1b2-3333-7000-8000-000000000001")))));
        var lines = Lines.Join(Corrected("id-2", One("0190a1b2-3333-7000-8000-000000000001")));
        var second = await ReadAsync(await server.SendLinesAsync(lines));
        Assert.NotEqual((string?)first["corrections"]![0]!["id"], (string?)second["corrections"]![0]!["id"]);
        Assert.Equal(1, (int?)(await server.SendLinesAsync(lines))["unchanged"]);
    }

    [Fact]
    public async Task A_draft_keeps_its_corrections_until_it_is_published()
    {
        var state = await server.SendLinesAsync(Lines.Join(Corrected("draft", One("0190a1b2-4444-7000-8000-000000000001"))), "");
        var draft = await desk.DoAsync("GET", $"/v1/articles/{IdOf(state)}?view=working");
        Assert.Single(draft.Body["corrections"]!.AsArray());
        await desk.DoAsync("POST", $"/v1/articles/{IdOf(state)}/publish", new { }, draft.Tag);
        var article = await ReadAsync(state);
        Assert.Equal("2024-06-01T10:00:00Z", (string?)article["correctedAt"]);
        Assert.Single(article["corrections"]!.AsArray());
    }

    [Fact]
    public async Task What_an_editor_is_writing_is_not_published_with_a_correction()
    {
        var state = await server.SendLinesAsync(Lines.Join(Corrected("editing")));
        var id = IdOf(state);
        var working = await desk.DoAsync("GET", $"/v1/articles/{id}?view=working");
        await desk.ChangeAsync(working, new { headline = "Pas encore" });
        await server.SendLinesAsync(Lines.Join(Corrected("editing", One("0190a1b2-5555-7000-8000-000000000001"))));
        var article = await ReadAsync(state);
        Assert.Equal("Article editing", (string?)article["headline"]);
        Assert.Single(article["corrections"]!.AsArray());
        working = await desk.DoAsync("GET", $"/v1/articles/{id}?view=working");
        Assert.Equal(("Pas encore", true), ((string?)working.Body["headline"], (bool?)working.Body["hasUnpublishedChanges"]));
    }

    [Fact]
    public async Task Media_keep_their_rights_in_full()
    {
        var line = Lines.Article("rights", "Avec des droits");
        var medium = Lines.Medium("m", "AFP", "Ici seulement", "https://img.example.org/rights.jpg");
        medium["rights"] = Rights();
        medium["copyrightNotice"] = "© AFP";
        line["media"] = new JsonArray(medium);
        var article = await ReadAsync(await server.SendLinesAsync(Lines.Join(line)));
        Assert.Equal("territory", (string?)article["media"]![0]!["availability"]!["reason"]);
        var stored = (await desk.DoAsync("GET", $"/v1/media/{article["media"]![0]!["id"]}?view=working")).Body;
        Assert.Equal("© AFP", (string?)stored["copyrightNotice"]);
        Assert.True(JsonNode.DeepEquals(Rights(), stored["rights"]), stored["rights"]!.ToJsonString());
    }

    [Theory]
    [InlineData("""{"territories":["CH","Suisse"]}""", "unknownTerritory", "/media/0/rights/territories/1")]
    [InlineData("""{"validFrom":"2024-01-01T00:00:00Z","validUntil":"2024-01-01T00:00:00Z"}""", "outOfOrder", "/media/0/rights/validUntil")]
    [InlineData("""{"allowedPartners":["quelqu'un"]}""", "malformed", "/media/0/rights/allowedPartners/0")]
    [InlineData("""{"deniedPartners":[null]}""", "malformed", "/media/0/rights/deniedPartners/0")]
    public async Task Rights_are_judged_as_the_desk_judges_them(string rights, string code, string pointer)
    {
        var line = Lines.Article($"bad {rights}", "Mauvais droits");
        line["media"] = new JsonArray(Lines.Medium("m", "AFP", null));
        line["media"]![0]!["rights"] = JsonNode.Parse(rights);
        await AssertFaultAsync(line, code, pointer);
    }

    [Theory]
    [InlineData("""{"text":"x","at":"2024-01-01T00:00:00Z"}""", "missing", "/corrections/0/kind")]
    [InlineData("""{"kind":"erratum","text":" "}""", "missing", "/corrections/0/text")]
    [InlineData("""{"kind":"erratum","text":"x","at":"hier"}""", "malformed", "/corrections/0/at")]
    [InlineData("""{"kind":"faute","text":"x"}""", "malformed", "/corrections/0/kind")]
    public async Task A_bad_correction_names_its_place(string correction, string code, string pointer)
    {
        var line = Lines.Article($"bad {correction}", "Mauvaise correction");
        line["corrections"] = new JsonArray(JsonNode.Parse(correction));
        await AssertFaultAsync(line, code, pointer);
    }

    [Fact]
    public async Task A_medium_without_a_credit_is_left_out_of_what_is_published()
    {
        var state = await server.SendLinesAsync(Lines.Join(Uncredited("bare", null)));
        Assert.Equal(["noCredit"], state["items"]![0]!["warnings"]!.AsArray().Select(warning => (string?)warning!["code"]));
        var article = await ReadAsync(state);
        Assert.Equal(["AFP"], article["media"]!.AsArray().Select(medium => (string?)medium!["credit"]!["raw"]));
        Assert.Equal(["paragraph"], article["body"]!.AsArray().Select(block => (string?)block!["kind"]));
    }

    [Fact]
    public async Task A_draft_keeps_it_and_goes_public_without_it_or_with_a_waiver()
    {
        var state = await server.SendLinesAsync(Lines.Join(Uncredited("bare-draft", null)), "");
        Assert.Empty(state["items"]![0]!["warnings"]!.AsArray());
        var draft = await desk.DoAsync("GET", $"/v1/articles/{IdOf(state)}?view=working");
        Assert.Equal(["", "AFP"], draft.Body["media"]!.AsArray().Select(medium => (string?)medium!["credit"]!["raw"]));
        Assert.Equal(409, (await desk.SendAsync("POST", $"/v1/articles/{IdOf(state)}/publish", new { }, draft.Tag)).Status);

        Assert.Equal(1, (int?)(await server.SendLinesAsync(Lines.Join(Uncredited("bare-draft", "Domaine public"))))["updated"]);
        var article = await ReadAsync(state);
        Assert.Equal(2, article["media"]!.AsArray().Count);
        Assert.Equal("Domaine public", await server.ScalarAsync<string>(
            $"select detail ->> 'reason' from audit where action = 'medium.creditWaived' and medium_id = '{article["media"]![0]!["id"]}'"));
        Assert.Equal(1, (int?)(await server.SendLinesAsync(Lines.Join(Uncredited("bare-draft", "Domaine public"))))["unchanged"]);

        state = await server.SendLinesAsync(Lines.Join(Uncredited("bare-draft-2", null)), "");
        await server.SendLinesAsync(Lines.Join(Uncredited("bare-draft-2", null)));
        Assert.Single((await ReadAsync(state))["media"]!.AsArray());
    }

    [Fact]
    public async Task The_working_view_can_be_sent_to_another_installation()
    {
        var line = Corrected("working", One("0190a1b2-6666-7000-8000-000000000001"));
        var medium = Lines.Medium("m", "AFP", "Une légende", "https://img.example.org/working.jpg");
        medium["rights"] = Rights();
        (line["media"], line["crossLinks"]) = (new JsonArray(medium), new JsonArray(Lines.Link("a", "Ailleurs")));
        var given = (await desk.DoAsync("GET", $"/v1/articles/{IdOf(await server.SendLinesAsync(Lines.Join(line)))}?view=working")).Body;
        Assert.Equal(1, (int?)(await server.SendLinesAsync(Lines.Join(given)))["unchanged"]);

        await using var other = await TestServer.StartReadyAsync(await server.CreateDatabaseAsync());
        var state = await other.SendLinesAsync(Encoding.UTF8.GetBytes(Lines.Join(given)));
        Assert.Empty(state["items"]![0]!["warnings"]!.AsArray());
        var taken = (await new Desk(other.Client).DoAsync("GET", $"/v1/articles/{IdOf(state)}?view=working")).Body;
        foreach (var member in new[] { "slug", "headline", "lead", "body", "corrections", "correctedAt", "publishedAt", "updatedAt" })
            Assert.Equal(given[member]!.ToJsonString(), taken[member]!.ToJsonString());
        foreach (var member in new[] { "rights", "credit", "caption", "renditions", "role" })
            Assert.Equal(given["media"]![0]![member]!.ToJsonString(), taken["media"]![0]![member]!.ToJsonString());
    }

    [Fact]
    public async Task Who_imported_what_is_noted()
    {
        var state = await server.SendLinesAsync(Lines.Join(Lines.Article("audited", "Qui a fait quoi")));
        await server.SendLinesAsync(Lines.Join(Lines.Article("audited", "Qui a fait quoi")));
        await server.SendLinesAsync(Lines.Join(Lines.Article("audited", "Qui a fait quoi", "Autre chose.")), "");
        await server.SendLinesAsync(Lines.Join(Lines.Article("audited", "Qui a fait quoi", "Encore.")), "publish=true&dryRun=true");
        var audit = (await desk.DoAsync("GET", $"/v1/audit?article={IdOf(state)}")).Body["data"]!.AsArray();
        Assert.Equal(
            ["""bootstrap article.imported {"format":"json","outcome":"updated","version":2,"publishedVersion":1}""",
             """bootstrap article.imported {"format":"json","outcome":"created","version":1,"publishedVersion":1}"""],
            audit.Select(entry => $"{entry!["actor"]} {entry["action"]} {entry["detail"]!.ToJsonString()}"));
    }

    private static string IdOf(JsonObject state) => (string)state["items"]![0]!["articleId"]!;

    private Task<JsonObject> ReadAsync(JsonObject state) => server.GetAsync($"/v1/articles/{IdOf(state)}");

    private async Task<IEnumerable<string?>> ChangesAsync(string id) => (await server.GetAsync("/v1/changes?limit=200"))["data"]!.AsArray()
        .Where(change => (string?)change!["articleId"] == id).Select(change => (string?)change!["kind"]);

    private async Task AssertFaultAsync(JsonObject line, string code, string pointer)
    {
        var state = await server.SendLinesAsync(Lines.Join(line));
        var error = state["items"]![0]!["problem"]!["errors"]![0]!;
        Assert.Equal((code, pointer), ((string?)error["code"], (string?)error["pointer"]));
    }

    private static JsonObject Rights() => new()
    {
        ["redistribution"] = "allowed", ["territories"] = new JsonArray("CH"), ["validFrom"] = "2020-01-01T00:00:00Z",
        ["validUntil"] = "2090-01-01T00:00:00Z", ["allowedPartners"] = new JsonArray(Partner), ["deniedPartners"] = new JsonArray(),
        ["usageTerms"] = "Suisse seulement", ["licenseUrl"] = "https://example.org/licence", ["dataMining"] = "reserved",
    };

    private static JsonObject Corrected(string id, params JsonObject[] corrections)
    {
        var line = Lines.Article(id, $"Article {id}", $"Le texte de {id}.");
        line["corrections"] = new JsonArray([.. corrections]);
        return line;
    }

    private static JsonObject One(string id = Erratum) => new()
    {
        ["id"] = id, ["kind"] = "erratum", ["text"] = "Il fallait lire « hier ».", ["at"] = "2024-06-01T10:00:00Z",
        ["blockId"] = null, ["mustRepublish"] = true,
    };

    private static JsonObject Two() => new() { ["kind"] = "clarification", ["text"] = "Une clarification.", ["at"] = "2024-06-02T10:00:00Z" };

    private static JsonObject Uncredited(string id, string? waiver)
    {
        var line = Lines.Article(id, $"Article {id}");
        var bare = Lines.Medium("a", "", $"Sans crédit {id}", $"https://img.example.org/{id}.jpg");
        bare["credit"] = new JsonObject { ["raw"] = "", ["agency"] = null, ["creator"] = null, ["display"] = "", ["waiver"] = waiver };
        line["media"] = new JsonArray(bare, Lines.Medium("b", "AFP", $"Avec crédit {id}", $"https://img.example.org/{id}-b.jpg"));
        line["body"]!.AsArray().Add(new JsonObject { ["kind"] = "media", ["mediaId"] = "a" });
        return line;
    }
}
