using System.Diagnostics;
using ContentApi.Platform.Delivery;
using ContentApi.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace ContentApi.Tests.Editorial;

/// <summary>What is taken back is gone at once, everywhere, and everybody is told why.</summary>
public sealed class WithdrawalTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    private readonly Desk desk = new(server.Client);

    [Fact]
    public async Task Every_address_answers_410_with_the_reason()
    {
        var successor = await desk.PublishedAsync("Qui remplace");
        var article = await desk.PublishedAsync("À retirer", new { slug = "premier-nom" });
        article = await desk.ActAsync(await desk.ChangeAsync(article, new { slug = "dernier-nom" }), "publish", new { });
        var address = Uri.EscapeDataString((await desk.ReadAsync($"/v1/articles/{article.Id}")).Body["url"]!.ToString());
        await desk.ActAsync(article, "withdraw", new { reason = "legal", note = "Lettre de l'avocat", successorId = successor.Id });
        foreach (var path in new[]
        {
            $"/{article.Id}", "/by-slug/dernier-nom", "/by-slug/premier-nom", "/by-slug/dernier-nom?language=fr", $"/by-url?url={address}",
            $"/{article.Id}/cross-links", $"/{article.Id}/cited-by", $"/{article.Id}/related", $"/{article.Id}?format=text",
        })
        {
            var problem = await server.AssertProblemAsync(410, $"/v1/articles{path}");
            Assert.Equal(("withdrawn", "legal", successor.Id), ((string)problem["code"]!, (string)problem["reason"]!, (string)problem["successorId"]!));
            Assert.DoesNotContain("avocat", problem.ToJsonString(), StringComparison.Ordinal);
        }
        Assert.Equal("withdrawn", (string)(await desk.ReadAsync($"/v1/articles?ids={article.Id}")).Body["missing"]![0]!["reason"]!);
        Assert.Equal("Lettre de l'avocat", (string)(await desk.DoAsync("GET", $"/v1/articles/{article.Id}?view=working")).Body["withdrawal"]!["note"]!);
    }

    [Fact]
    public async Task A_successor_that_is_not_public_is_not_told()
    {
        var draft = await desk.DraftAsync("Remplaçant secret");
        var article = await desk.ActAsync(await desk.PublishedAsync("À remplacer"), "withdraw", new { reason = "error", successorId = draft.Id });
        Assert.Null((await server.AssertProblemAsync(410, $"/v1/articles/{article.Id}"))["successorId"]);
    }

    [Fact]
    public async Task Links_never_prevent_it_and_tell_its_state_and_it_comes_back_as_it_was()
    {
        var target = await desk.PublishedAsync("Cible citée");
        var citing = await desk.PublishedAsync("Qui la cite", new { crossLinks = new[] { new { title = "Cible citée" } } });
        Assert.Equal("ok", await StateAsync(citing.Id));
        var draft = await desk.ChangeAsync(target, new { headline = "Un brouillon" });
        var corrected = await desk.ActAsync(draft, "corrections", new { kind = "erratum", text = "Une date." });
        var before = (await desk.ReadAsync($"/v1/articles/{target.Id}")).Body;
        var gone = await desk.DoAsync("POST", $"/v1/articles/{target.Id}/withdraw", new { reason = "rights" }, "*");
        Assert.Equal("withdrawn", await StateAsync(citing.Id));
        Assert.Null((await desk.ReadAsync($"/v1/articles/{citing.Id}")).Body["crossLinks"]![0]!["title"]);
        await desk.ActAsync(gone, "restore");
        var after = (await desk.ReadAsync($"/v1/articles/{target.Id}")).Body;
        Assert.True((string)after["updatedAt"]! != (string)before["updatedAt"]!);
        before["updatedAt"] = after["updatedAt"]!.DeepClone();
        Assert.Equal(before.ToJsonString(), after.ToJsonString());
        Assert.Equal("ok", await StateAsync(citing.Id));
        var working = await desk.DoAsync("GET", $"/v1/articles/{target.Id}?view=working");
        Assert.Equal(("Un brouillon", corrected.Tag), (working.Text("headline"), working.Tag));
        Assert.Null(working.Body["withdrawal"]);
    }

    [Fact]
    public async Task Another_article_of_the_same_headline_takes_the_links_over()
    {
        var first = await desk.PublishedAsync("Titre partagé", new { lead = "Un" });
        var citing = await desk.PublishedAsync("Cite le titre partagé", new { crossLinks = new[] { new { title = "Titre partagé" } } });
        var second = await desk.PublishedAsync("Titre partagé", new { lead = "Deux" });
        Assert.Equal(first.Id, (string)(await desk.ReadAsync($"/v1/articles/{citing.Id}")).Body["crossLinks"]![0]!["target"]!["id"]!);
        await desk.ActAsync(first, "withdraw", new { reason = "duplicate", successorId = second.Id });
        Assert.Equal(second.Id, (string)(await desk.ReadAsync($"/v1/articles/{citing.Id}")).Body["crossLinks"]![0]!["target"]!["id"]!);
    }

    [Fact]
    public async Task Every_node_answers_410_within_a_second_of_the_commit()
    {
        await using var other = await TestServer.StartReadyAsync(server.ConnectionString);
        await Patiently.AwaitAsync(() => Task.FromResult(other.Services.GetRequiredService<AnswerCache>().IsOn));
        var reader = new Desk(other.Client);
        for (var round = 0; round < 5; round++)
        {
            var article = await desk.PublishedAsync($"Retiré partout {round}");
            var citing = await desk.PublishedAsync($"Cite {round}", new { crossLinks = new[] { new { title = $"Retiré partout {round}" } } });
            await Patiently.AwaitAsync(async () => (await reader.ReadAsync($"/v1/articles/{citing.Id}")).Body["crossLinks"]?[0]?["state"]?.ToString() == "ok");
            foreach (var node in new[] { desk, reader }) Assert.Equal(200, (await node.ReadAsync($"/v1/articles/{article.Id}")).Status); // kept by both
            await desk.ActAsync(article, "withdraw", new { reason = "legal" });
            var watch = Stopwatch.StartNew();
            Assert.Equal(410, (await desk.ReadAsync($"/v1/articles/{article.Id}")).Status); // who wrote knows at once
            await Patiently.AwaitAsync(async () => (await reader.ReadAsync($"/v1/articles/{article.Id}")).Status == 410
                && (string)(await reader.ReadAsync($"/v1/articles/{citing.Id}")).Body["crossLinks"]![0]!["state"]! == "withdrawn");
            Assert.InRange(watch.ElapsedMilliseconds, 0, 1000);
        }
    }

    [Fact]
    public async Task What_makes_no_sense_is_refused()
    {
        var draft = await desk.DraftAsync("Jamais public");
        Assert.Equal(409, (await desk.SendAsync("POST", $"/v1/articles/{draft.Id}/withdraw", new { reason = "error" }, draft.Tag)).Status);
        Assert.Equal(409, (await desk.SendAsync("POST", $"/v1/articles/{draft.Id}/restore", new { }, draft.Tag)).Status);
        var published = await desk.PublishedAsync("Public");
        Assert.Equal("/reason", (await desk.SendAsync("POST", $"/v1/articles/{published.Id}/withdraw", new { }, published.Tag)).Pointers[0]);
        Assert.Equal("/reason", (await desk.SendAsync("POST", $"/v1/articles/{published.Id}/withdraw", new { reason = "ennui" }, published.Tag)).Pointers[0]);
        Assert.Equal("/successorId", (await desk.SendAsync("POST", $"/v1/articles/{published.Id}/withdraw", new { reason = "error", successorId = published.Id }, published.Tag)).Pointers[0]);
        var gone = await desk.ActAsync(published, "withdraw", new { reason = "error" });
        Assert.Equal(409, (await desk.SendAsync("POST", $"/v1/articles/{gone.Id}/withdraw", new { reason = "error" }, gone.Tag)).Status);
    }

    [Fact]
    public async Task Purging_erases_what_it_said_for_good()
    {
        const string libel = "diffamation";
        var published = await desk.DoAsync("POST", "/v1/articles", new { language = "fr", headline = $"Une {libel}", lead = libel, body = new[] { new { kind = "paragraph", text = libel } } }, key: "purge-1");
        published = await desk.ActAsync(published, "publish", new { });
        published = await desk.ActAsync(published, "corrections", new { kind = "retraction", text = $"C'était une {libel}." });
        Assert.Equal(409, (await desk.SendAsync("POST", $"/v1/articles/{published.Id}/purge", new { })).Status);
        var gone = await desk.ActAsync(published, "withdraw", new { reason = "legal", note = libel });
        await desk.DoAsync("POST", $"/v1/articles/{gone.Id}/purge", new { });
        foreach (var table in new[] { "article", "article_version", "audit", "correction", "withdrawal", "article_headline" })
            Assert.Equal(0L, await server.ScalarAsync<long>($"select count(*) from {table} t where to_jsonb(t)::text like '%{libel}%' and to_jsonb(t)::text not like '%\"slug\": \"une-{libel}\"%'"));
        Assert.Equal(0L, await server.ScalarAsync<long>($"select count(*) from idempotency_key where encode(body, 'escape') like '%{libel}%'"));
        Assert.Equal(409, (await desk.SendAsync("POST", $"/v1/articles/{gone.Id}/restore", new { }, gone.Tag)).Status);
        await server.AssertProblemAsync(410, $"/v1/articles/{gone.Id}");
    }

    private async Task<string> StateAsync(string citing) => (string)(await desk.ReadAsync($"/v1/articles/{citing}")).Body["crossLinks"]![0]!["state"]!;
}
