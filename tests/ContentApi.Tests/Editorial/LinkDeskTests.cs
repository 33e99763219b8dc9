using ContentApi.Tests.Infrastructure;

namespace ContentApi.Tests.Editorial;

/// <summary>Finding links that lead nowhere, and pointing them elsewhere.</summary>
public sealed class LinkDeskTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    private readonly Desk desk = new(server.Client);

    [Fact]
    public async Task Pending_and_withdrawn_links_are_found_and_pointed_elsewhere_in_one_request()
    {
        var citing = await desk.PublishedAsync("Mène nulle part", new { crossLinks = new[] { new { title = "Un article qui n'existe pas" } } });
        var link = Assert.Single((await desk.DoAsync("GET", "/v1/cross-links?state=pending")).Body["data"]!.AsArray(), link => (string)link!["articleId"]! == citing.Id)!;
        var elsewhere = await desk.PublishedAsync("La bonne adresse");
        var pointed = await desk.DoAsync("PUT", $"/v1/cross-links/{link["id"]}", new { targetId = elsewhere.Id });
        Assert.Equal(("ok", true), (pointed.Text("state"), (bool)pointed.Body["pinned"]!));
        var read = (await desk.ReadAsync($"/v1/articles/{citing.Id}")).Body["crossLinks"]![0]!;
        Assert.Equal(("ok", elsewhere.Id, "Un article qui n'existe pas"), ((string)read["state"]!, (string)read["target"]!["id"]!, (string)read["title"]!));

        await desk.PublishedAsync("Un article qui n'existe pas"); // arrives after all: what an editor decided stays
        var working = await desk.DoAsync("GET", $"/v1/articles/{citing.Id}?view=working");
        Assert.False((bool)working.Body["hasUnpublishedChanges"]!);
        await desk.ActAsync(await desk.ChangeAsync(working, new { lead = "Ajout" }), "publish", new { });
        Assert.Equal(elsewhere.Id, (string)(await desk.ReadAsync($"/v1/articles/{citing.Id}")).Body["crossLinks"]![0]!["target"]!["id"]!);

        await desk.ActAsync(elsewhere, "withdraw", new { reason = "error" });
        Assert.Contains((await desk.DoAsync("GET", "/v1/cross-links?state=withdrawn")).Body["data"]!.AsArray(), found => (string)found!["id"]! == (string)link["id"]!);
        var freed = await desk.DoAsync("PUT", $"/v1/cross-links/{link["id"]}", new { });
        Assert.Equal(("ok", false), (freed.Text("state"), (bool)freed.Body["pinned"]!));
        var outside = await desk.DoAsync("PUT", $"/v1/cross-links/{link["id"]}", new { href = "https://ailleurs.example/dossier" });
        Assert.Equal("external", outside.Text("state"));
        Assert.Equal("https://ailleurs.example/dossier", (string)(await desk.ReadAsync($"/v1/articles/{citing.Id}")).Body["crossLinks"]![0]!["href"]!);
    }

    [Fact]
    public async Task Tells_how_many_readers_could_have_met_a_link()
    {
        await using var counting = await TestServer.StartReadyAsync(server.ConnectionString);
        var reader = new Desk(counting.Client);
        var citing = await desk.PublishedAsync("Lu sept fois", new { crossLinks = new[] { new { title = "Toujours en attente" } } });
        for (var reads = 0; reads < 7; reads++) Assert.Equal(200, (await reader.ReadAsync($"/v1/articles/{citing.Id}")).Status);
        await counting.DisposeAsync(); // what was counted is written down at the end
        var link = (await desk.DoAsync("GET", "/v1/cross-links?state=pending&limit=200")).Body["data"]!.AsArray().Single(link => (string)link!["articleId"]! == citing.Id)!;
        Assert.Equal(7, (int)link["articleReads"]!);
    }

    [Fact]
    public async Task A_target_that_waits_for_its_moment_is_embargoed_to_the_newsroom_and_pending_to_readers()
    {
        var target = await desk.ActAsync(await desk.DraftAsync("Pour plus tard"), "publish", new { at = "2100-01-01T00:00:00Z" });
        var citing = await desk.PublishedAsync("Cite d'avance", new { crossLinks = new[] { new { title = "Pour plus tard" } } });
        Assert.Equal("embargoed", (string)(await desk.DoAsync("GET", $"/v1/articles/{citing.Id}?view=working")).Body["crossLinks"]![0]!["state"]!);
        var read = (await desk.ReadAsync($"/v1/articles/{citing.Id}")).Body["crossLinks"]![0]!;
        Assert.Equal("pending", (string)read["state"]!);
        Assert.Null(read["target"]);
        Assert.Contains((await desk.DoAsync("GET", "/v1/cross-links?state=embargoed")).Body["data"]!.AsArray(), link => (string)link!["targetId"]! == target.Id);
    }

    [Fact]
    public async Task What_leads_nowhere_is_refused()
    {
        var citing = await desk.PublishedAsync("À pointer", new { crossLinks = new[] { new { title = "Quelque part" } } });
        var link = (await desk.ReadAsync($"/v1/articles/{citing.Id}")).Body["crossLinks"]![0]!["id"]!;
        Assert.Equal("/targetId", (await desk.SendAsync("PUT", $"/v1/cross-links/{link}", new { targetId = Guid.NewGuid() })).Pointers[0]);
        Assert.Equal("/targetId", (await desk.SendAsync("PUT", $"/v1/cross-links/{link}", new { targetId = citing.Id })).Pointers[0]);
        Assert.Equal("/href", (await desk.SendAsync("PUT", $"/v1/cross-links/{link}", new { href = "javascript:alert(1)" })).Pointers[0]);
        Assert.Equal("/href", (await desk.SendAsync("PUT", $"/v1/cross-links/{link}", new { href = "https://a.example", targetId = citing.Id })).Pointers[0]);
        Assert.Equal(404, (await desk.SendAsync("PUT", $"/v1/cross-links/{Guid.NewGuid()}", new { })).Status);
        Assert.Equal(401, (await desk.ReadAsync("/v1/cross-links")).Status);
    }
}
