using System.Text.Json;
using System.Text.Json.Nodes;
using ContentApi.Tests.Editorial;
using ContentApi.Tests.Infrastructure;

namespace ContentApi.Tests.Imports.Edits;

/// <summary>Editors at their desk, and a source that goes on delivering.</summary>
public sealed class DeskAndSourceTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    private Desk Desk => new(server.Client);

    [Fact]
    public async Task A_headline_from_the_desk_stays_and_the_text_of_the_source_is_taken()
    {
        var id = await ImportAsync("desk1", "Titre", "Un.", "Deux.");
        var seen = await Desk.DoAsync("PATCH", $"/v1/articles/{id}", new { headline = "Un meilleur titre" }, await TagAsync(id));
        await Desk.ActAsync(seen, "publish", new { });
        var item = await ReportAsync("desk1", "Titre de la source", "Un.", "Deux, mis à jour.");
        Assert.Equal(["editedHere"], Codes(item));
        var article = await server.GetAsync($"/v1/articles/{id}");
        Assert.Equal("Un meilleur titre", (string?)article["headline"]);
        Assert.Equal(["Un.", "Deux, mis à jour.", null], article["body"]!.AsArray().Select(block => (string?)block!["text"]));
        Assert.Equal("https://ailleurs.example.org/suite", (string?)article["crossLinks"]![0]!["href"]);
    }

    [Fact]
    public async Task A_correction_is_not_undone_by_the_source()
    {
        var id = await ImportAsync("desk2", "Titre", "Il y a douze communes.", "Deux.");
        var block = (string)(await server.GetAsync($"/v1/articles/{id}"))["body"]![0]!["id"]!;
        var seen = await Desk.DoAsync("PATCH", $"/v1/articles/{id}", new { lead = "Un chapeau du bureau." }, await TagAsync(id));
        await Desk.ActAsync(seen, "publish", new { });
        var seen2 = await TagAsync(id);
        await Desk.DoAsync("POST", $"/v1/articles/{id}/corrections", new { kind = "erratum", text = "Il y a treize communes.", blockId = block }, seen2);
        await ReportAsync("desk2", "Titre deux", "Il y a douze communes.", "Deux.");
        var article = await server.GetAsync($"/v1/articles/{id}");
        Assert.Equal(("Titre deux", "Un chapeau du bureau."), ((string?)article["headline"], (string?)article["lead"]));
        Assert.Single(article["corrections"]!.AsArray());
    }

    [Fact]
    public async Task A_withdrawn_article_stays_withdrawn()
    {
        var id = await ImportAsync("desk3", "Titre", "Un.", "Deux.");
        await Desk.DoAsync("POST", $"/v1/articles/{id}/withdraw", new { reason = "error", note = "Faux." }, "*");
        var item = await ReportAsync("desk3", "Titre deux", "Un.", "Deux.");
        Assert.Contains("withdrawn", Codes(item));
        Assert.Equal(410, (await Desk.ReadAsync($"/v1/articles/{id}")).Status);
    }

    private async Task<string> TagAsync(string id) => (await Desk.SendAsync("GET", $"/v1/articles/{id}?view=working")).Tag!;

    private async Task<string> ImportAsync(string id, string headline, params string[] paragraphs) => (string)(await ReportAsync(id, headline, paragraphs))["articleId"]!;

    private async Task<JsonObject> ReportAsync(string id, string headline, params string[] paragraphs)
    {
        var html = string.Concat(paragraphs.Select(text => $"<p>{text}</p>")) + "<p>Lire aussi : <a href=\"https://ailleurs.example.org/suite\">La suite</a></p>";
        var json = JsonSerializer.SerializeToUtf8Bytes(new { uri = $"urn:test:{id}", headline, language = "fr", body_html = html });
        using var response = await server.PostBytesAsync(json, "publish=true", "application/vnd.iptc.ninjs+json");
        var report = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        Assert.True(response.IsSuccessStatusCode, report.ToJsonString());
        return report["items"]![0]!.AsObject();
    }

    private static IEnumerable<string?> Codes(JsonNode item) => item["warnings"]!.AsArray().Select(warning => (string?)warning!["code"]);
}
