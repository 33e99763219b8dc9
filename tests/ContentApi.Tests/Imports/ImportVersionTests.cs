using System.Text.Json.Nodes;
using ContentApi.Tests.Infrastructure;

namespace ContentApi.Tests.Imports;

/// <summary>The working copy and what is published are two things, also for imports.</summary>
public sealed class ImportVersionTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    [Fact]
    public async Task A_draft_of_a_published_article_is_published_when_it_comes_again_with_publish()
    {
        var id = await ImportAsync("Publié puis retouché", "Un.", "a", publish: true);
        await ImportAsync("Publié puis retouché", "Deux.", "a", publish: false);
        Assert.Equal((1, "Un."), await PublicAsync(id));
        var again = await ReportAsync("Publié puis retouché", "Deux.", "a", publish: true);
        Assert.Equal("updated", (string?)again["outcome"]);
        Assert.Equal((2, "Deux."), await PublicAsync(id));
        Assert.Equal("unchanged", (string?)(await ReportAsync("Publié puis retouché", "Deux.", "a", publish: true))["outcome"]);
    }

    [Fact]
    public async Task A_section_that_a_draft_got_is_published_when_it_comes_again_with_publish()
    {
        var text = Texts.Article("Une rubrique plus tard");
        var id = (string)(await server.ImportAsync(text))["articleId"]!;
        await server.ImportAsync(text, "section=plus-tard");
        Assert.Null((await server.GetAsync($"/v1/articles/{id}"))["section"]);
        Assert.Equal("updated", (string?)(await server.ImportAsync(text, "publish=true&section=plus-tard"))["outcome"]);
        Assert.Equal("plus-tard", (string?)(await server.GetAsync($"/v1/articles/{id}"))["section"]!["slug"]);
    }

    [Fact]
    public async Task What_is_published_already_is_unchanged_though_a_later_draft_says_something_else()
    {
        var id = await ImportAsync("Retour en arrière", "Un.", "b", publish: true);
        await ImportAsync("Retour en arrière", "Deux.", "b", publish: false);
        Assert.Equal("unchanged", (string?)(await ReportAsync("Retour en arrière", "Un.", "b", publish: true))["outcome"]);
        Assert.Equal((1, "Un."), await PublicAsync(id));
    }

    [Fact]
    public async Task A_withdrawn_article_stays_withdrawn_and_the_report_says_so()
    {
        var id = await ImportAsync("Retiré", "Un.", "c", publish: true);
        await server.ExecuteAsync($"update article set status = 'withdrawn' where id = '{id}'; delete from publication where article_id = '{id}'");
        Assert.Equal("unchanged", (string?)(await ReportAsync("Retiré", "Un.", "c", publish: true))["outcome"]);
        var changed = await ReportAsync("Retiré", "Deux.", "c", publish: true);
        Assert.Equal("updated", (string?)changed["outcome"]);
        Assert.Contains(changed["warnings"]!.AsArray(), warning => (string?)warning!["code"] == "withdrawn");
        await server.AssertProblemAsync(404, $"/v1/articles/{id}");
    }

    [Fact]
    public async Task A_source_id_that_comes_later_is_remembered()
    {
        var text = Texts.Article("D'abord sans nom");
        var id = (string?)(await server.ImportAsync(text))["articleId"];
        Assert.Equal("unchanged", (string?)(await server.ImportAsync(text, "publish=true&sourceId=late"))["outcome"]);
        var changed = await ReportAsync("Puis avec un nom", "Autre chose.", "late", publish: true);
        Assert.Equal(("updated", id), ((string?)changed["outcome"], (string?)changed["articleId"]));
    }

    [Fact]
    public async Task A_dry_run_of_a_known_item_tells_its_outcome_and_changes_nothing()
    {
        var id = await ImportAsync("Essai", "Un.", "d", publish: true);
        var text = Texts.Article("Essai", text: "Deux.");
        var dry = await server.ImportAsync(text, "publish=true&dryRun=true&sourceId=d&section=essai");
        Assert.Equal(("updated", id), ((string?)dry["outcome"], (string?)dry["articleId"]));
        Assert.Equal((1, "Un."), await PublicAsync(id));
        Assert.Equal(1, await server.ScalarAsync<long>($"select count(*) from article_version where article_id = '{id}'"));
        Assert.Equal(0, await server.ScalarAsync<long>("select count(*) from section where slug = 'essai'"));
        Assert.Equal("updated", (string?)(await server.ImportAsync(text, "publish=true&sourceId=d"))["outcome"]);
    }

    [Fact]
    public async Task The_whole_report_has_its_counts_and_every_member()
    {
        using var response = await server.PostTextAsync(Texts.Article("Un rapport"), "publish=true&sourceId=report");
        var report = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!.AsObject();
        Assert.Equal(["created", "failed", "items", "unchanged", "updated"], report.Select(member => member.Key).Order());
        Assert.Equal((1, 0, 0, 0), ((int)report["created"]!, (int)report["updated"]!, (int)report["unchanged"]!, (int)report["failed"]!));
        var item = Assert.Single(report["items"]!.AsArray())!.AsObject();
        Assert.Equal(["articleId", "index", "outcome", "problem", "sourceId", "warnings"], item.Select(member => member.Key).Order());
        Assert.Equal((0, "report", null), ((int)item["index"]!, (string?)item["sourceId"], (string?)item["problem"]));
    }

    private Task<JsonObject> ReportAsync(string headline, string text, string sourceId, bool publish) =>
        server.ImportAsync(Texts.Article(headline, text: text), $"publish={(publish ? "true" : "false")}&sourceId={sourceId}");

    private async Task<string> ImportAsync(string headline, string text, string sourceId, bool publish) =>
        (string)(await ReportAsync(headline, text, sourceId, publish))["articleId"]!;

    private async Task<(int, string?)> PublicAsync(string id)
    {
        var article = await server.GetAsync($"/v1/articles/{id}");
        return ((int)article["version"]!, (string?)article["body"]![0]!["text"]);
    }
}
