using System.Text.Json.Nodes;
using ContentApi.Tests.Infrastructure;

namespace ContentApi.Tests.Editorial;

/// <summary>Corrections are told at once, and never publish what is still being written.</summary>
public sealed class CorrectionTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    private readonly Desk desk = new(server.Client);

    [Theory]
    [InlineData("erratum")]
    [InlineData("clarification")]
    [InlineData("update")]
    [InlineData("rightOfReply")]
    [InlineData("retraction")]
    public async Task Every_kind_is_told_at_once_and_the_draft_stays_one(string kind)
    {
        var published = await desk.PublishedAsync($"Corrigé {kind}", new { body = new[] { new { kind = "paragraph", text = "Un chiffre faux." } } });
        var before = (await desk.ReadAsync($"/v1/articles/{published.Id}")).Body;
        var draft = await desk.ChangeAsync(published, new { headline = "Brouillon en cours" });
        var block = (string)draft.Body["body"]![0]!["id"]!;
        var corrected = await desk.ActAsync(draft, "corrections", new { kind, text = "Le chiffre était faux.", blockId = block, mustRepublish = true });
        var after = (await desk.ReadAsync($"/v1/articles/{published.Id}")).Body;
        var correction = Assert.Single(after["corrections"]!.AsArray())!;
        Assert.Equal((kind, "Le chiffre était faux.", block, true), ((string)correction["kind"]!, (string)correction["text"]!, (string)correction["blockId"]!, (bool)correction["mustRepublish"]!));
        Assert.Equal(((string)correction["at"]!, (string)correction["at"]!, (string)before["publishedAt"]!), ((string)after["correctedAt"]!, (string)after["updatedAt"]!, (string)after["publishedAt"]!));
        Assert.Equal($"Corrigé {kind}", (string)after["headline"]!);
        Assert.True((int)after["version"]! > (int)before["version"]!);
        Assert.Equal(("Brouillon en cours", true), (corrected.Text("headline"), (bool)corrected.Body["hasUnpublishedChanges"]!));
        Assert.Single(corrected.Body["corrections"]!.AsArray());
        var again = await desk.ActAsync(corrected, "publish", new { });
        Assert.Single((await desk.ReadAsync($"/v1/articles/{again.Id}")).Body["corrections"]!.AsArray());
    }

    [Fact]
    public async Task Without_a_draft_the_working_copy_stays_the_published_version()
    {
        var corrected = await desk.ActAsync(await desk.PublishedAsync("Sans brouillon"), "corrections", new { kind = "erratum", text = "Une faute." });
        Assert.Equal((false, 2, 2), ((bool)corrected.Body["hasUnpublishedChanges"]!, (int)corrected.Body["version"]!, (int)corrected.Body["publishedVersion"]!));
    }

    [Fact]
    public async Task Of_two_at_once_the_second_has_to_look_again()
    {
        var published = await desk.PublishedAsync("Deux corrections");
        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(number =>
            desk.SendAsync("POST", $"/v1/articles/{published.Id}/corrections", new { kind = "erratum", text = $"Faute {number}" }, published.Tag)));
        Assert.Equal([201, 412, 412, 412, 412], answers.Select(answer => answer.Status).Order());
    }

    [Fact]
    public async Task What_cannot_be_corrected_is_refused()
    {
        var draft = await desk.DraftAsync("Pas encore public");
        Assert.Equal(409, (await desk.SendAsync("POST", $"/v1/articles/{draft.Id}/corrections", new { kind = "erratum", text = "x" }, draft.Tag)).Status);
        var published = await desk.PublishedAsync("Public", new { lead = "x" });
        foreach (var (body, pointer) in new (JsonObject, string)[]
        {
            (new() { ["kind"] = "erratum" }, "/text"), (new() { ["kind"] = "faute", ["text"] = "x" }, "/kind"), (new() { ["kind"] = "erratum", ["text"] = " " }, "/text"),
            (new() { ["kind"] = "erratum", ["text"] = "x", ["blockId"] = "inconnu" }, "/blockId"), (new() { ["kind"] = "erratum", ["text"] = "x", ["at"] = "2026-01-01T00:00:00Z" }, "/at"),
        })
            Assert.Equal((400, pointer), (await desk.SendAsync("POST", $"/v1/articles/{published.Id}/corrections", body, published.Tag)) is var refused ? (refused.Status, refused.Pointers[0]) : default);
        Assert.Empty((await desk.ReadAsync($"/v1/articles/{published.Id}")).Body["corrections"]!.AsArray());
    }
}
