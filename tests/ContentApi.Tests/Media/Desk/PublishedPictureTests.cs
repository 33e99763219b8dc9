using ContentApi.Media.Files;
using ContentApi.Tests.Infrastructure;
using EditorsDesk = ContentApi.Tests.Editorial.Desk;

namespace ContentApi.Tests.Media.Desk;

/// <summary>From the photographer's file to the reader, and back: as editors do it.</summary>
public sealed class PublishedPictureTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    private readonly MediaDesk desk = new(server);
    private readonly EditorsDesk editor = new(server.Client);

    [Fact]
    public async Task A_picture_is_seen_from_publication_to_withdrawal_and_again_when_the_article_is_back()
    {
        var medium = await TakeAsync(51, "AFP");
        var path = $"/media/{medium}/320.webp";
        var draft = await editor.DraftAsync("Du fichier au lecteur", new { media = new[] { new { id = medium, role = "lead" } } });
        Assert.Equal(404, await StatusAsync(path));
        var published = await editor.ActAsync(draft, "publish", new { });
        Assert.Equal(200, await StatusAsync(path));
        var shown = (await editor.ReadAsync($"/v1/articles/{draft.Id}")).Body["media"]![0]!;
        Assert.Contains(shown["renditions"]!.AsArray(), file => ((string?)file!["url"])!.EndsWith(path, StringComparison.Ordinal));
        var withdrawn = await editor.ActAsync(published, "withdraw", new { reason = "rights" });
        Assert.Equal(404, await StatusAsync(path));
        await editor.ActAsync(withdrawn, "restore");
        Assert.Equal(200, await StatusAsync(path));
    }

    [Fact]
    public async Task Without_a_credit_it_is_not_published_until_it_has_one_or_somebody_says_why_not()
    {
        var medium = await TakeAsync(52, null);
        var draft = await editor.DraftAsync("Sans crédit, non", new { media = new[] { new { id = medium, role = "lead" } } });
        var refused = await editor.SendAsync("POST", $"/v1/articles/{draft.Id}/publish", new { }, draft.Tag);
        Assert.Equal((409, "missingCredit"), (refused.Status, refused.Code));
        Assert.Equal(404, (await editor.ReadAsync($"/v1/articles/{draft.Id}")).Status);
        using (var waived = await desk.PatchAsync(medium, new { credit = new { waiver = "Photo de famille, avec son accord" } }, "\"w1\""))
            Assert.Equal(200, (int)waived.StatusCode);
        await editor.ActAsync(draft, "publish", new { });
        Assert.Equal("", (string?)(await editor.ReadAsync($"/v1/articles/{draft.Id}")).Body["media"]![0]!["credit"]!["display"]);
        foreach (var format in new[] { "text", "markdown", "json-ld" })
        {
            using var response = await server.Client.GetAsync(new Uri($"/v1/articles/{draft.Id}?format={format}", UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal(200, (int)response.StatusCode);
        }
    }

    [Fact]
    public async Task What_waits_for_its_moment_or_could_come_back_is_kept()
    {
        var (first, second) = (await TakeAsync(53, "AFP"), await TakeAsync(54, "AFP"));
        var draft = await editor.DraftAsync("Demain seulement", new { media = new[] { new { id = first, role = "lead" } } });
        var scheduled = await editor.ActAsync(draft, "publish", new { at = "2100-01-01T00:00:00Z" });
        using (var refused = await desk.PatchAsync(first, new { credit = (object?)null }, "\"w1\"")) await ServerFixture.AssertProblemAsync(409, refused);
        await editor.ChangeAsync(scheduled, new { media = Array.Empty<object>() });
        using (var refused = await desk.DeleteAsync(first, "\"w1\"")) await ServerFixture.AssertProblemAsync(409, refused);

        var published = await editor.PublishedAsync("Reviendra", new { media = new[] { new { id = second, role = "lead" } } });
        var withdrawn = await editor.ActAsync(published, "withdraw", new { reason = "error" });
        var emptied = await editor.ChangeAsync(withdrawn, new { media = Array.Empty<object>() });
        using (var refused = await desk.DeleteAsync(second, "\"w1\"")) await ServerFixture.AssertProblemAsync(409, refused);
        await editor.ActAsync(emptied, "restore");
        Assert.Equal(second, (string?)(await editor.ReadAsync($"/v1/articles/{published.Id}")).Body["media"]![0]!["id"]);
    }

    [Fact]
    public async Task Who_publishes_while_another_takes_the_credit_away_publishes_no_medium_without_one()
    {
        for (var turn = 0; turn < 6; turn++)
        {
            var medium = await TakeAsync(60 + turn, "AFP");
            var draft = await editor.DraftAsync($"Course {turn}", new { media = new[] { new { id = medium, role = "lead" } } });
            var publish = editor.SendAsync("POST", $"/v1/articles/{draft.Id}/publish", new { }, draft.Tag);
            var strip = desk.PatchAsync(medium, new { credit = (object?)null }, "\"w1\"");
            await Task.WhenAll(publish, strip);
            var statuses = ((await publish).Status, (int)(await strip).StatusCode);
            Assert.Contains(statuses, new[] { (200, 409), (409, 200) });
        }
    }

    private async Task<string> TakeAsync(int seed, string? credit) => (string)(await desk.TakeAsync(
        Pictures.Make(PictureFormat.Png, 700, 400, seed, credit is null ? null : $"<photoshop:Credit>{credit}</photoshop:Credit>"), "image/png"))["id"]!;

    private async Task<int> StatusAsync(string path)
    {
        using var response = await server.Client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        return (int)response.StatusCode;
    }
}
