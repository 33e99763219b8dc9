using ContentApi.Tests.Infrastructure;

namespace ContentApi.Tests.Editorial;

/// <summary>History, block by block.</summary>
public sealed class VersionTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    private readonly Desk desk = new(server.Client);

    [Fact]
    public async Task Every_version_is_kept_and_paged_through_the_latest_first()
    {
        var article = await desk.DraftAsync("Version 1");
        for (var version = 2; version <= 5; version++) article = await desk.ChangeAsync(article, new { headline = $"Version {version}" });
        await desk.ActAsync(article, "publish", new { });
        var page = await desk.DoAsync("GET", $"/v1/articles/{article.Id}/versions?limit=3");
        var rest = await desk.DoAsync("GET", (string)page.Body["links"]!["next"]!);
        var all = page.Body["data"]!.AsArray().Concat(rest.Body["data"]!.AsArray()).ToList();
        Assert.Equal([5, 4, 3, 2, 1], all.Select(version => (int)version!["version"]!));
        Assert.Equal([true, false, false, false, false], all.Select(version => (bool)version!["isPublished"]!));
        var second = await desk.DoAsync("GET", $"/v1/articles/{article.Id}/versions/2");
        Assert.Equal("Version 2", (string)second.Body["content"]!["headline"]!);
        foreach (var nothing in new[] { "0", "6", "deux", "99999999999" })
            Assert.Equal(404, (await desk.SendAsync("GET", $"/v1/articles/{article.Id}/versions/{nothing}")).Status);
        Assert.Equal(401, (await desk.ReadAsync($"/v1/articles/{article.Id}/versions")).Status);
    }

    [Fact]
    public async Task A_diff_tells_what_was_added_removed_changed_and_moved()
    {
        object Block(string text, string? id = null) => new { kind = "paragraph", id, text };
        var draft = await desk.DraftAsync("Différences", new { body = new[] { Block("Un"), Block("Deux"), Block("Trois"), Block("Quatre") } });
        var ids = draft.Body["body"]!.AsArray().Select(block => (string)block!["id"]!).ToList();
        var changed = await desk.ChangeAsync(draft, new
        {
            headline = "Différences, suite",
            body = new[] { Block("Quatre", ids[3]), Block("Un", ids[0]), Block("Trois, revu", ids[2]), Block("Cinq") },
        });
        var diff = await desk.DoAsync("GET", $"/v1/articles/{draft.Id}/versions/2/diff?against=1");
        var field = Assert.Single(diff.Body["fields"]!.AsArray())!;
        Assert.Equal(("headline", "Différences", "Différences, suite"), ((string)field["field"]!, (string)field["before"]!, (string)field["after"]!));
        var five = (string)changed.Body["body"]![3]!["id"]!;
        Assert.Equal([(ids[3], "moved", 4, 1), (ids[1], "removed", 2, null), (ids[2], "changed", 3, 3), (five, "added", null, 4)],
            diff.Body["blocks"]!.AsArray().Select(block => ((string)block!["id"]!, (string)block["change"]!, (int?)block["positionBefore"], (int?)block["positionAfter"])));
        Assert.Equal(("Trois", "Trois, revu"), ((string)diff.Body["blocks"]![2]!["before"]!["text"]!, (string)diff.Body["blocks"]![2]!["after"]!["text"]!));
        Assert.Equal(diff.Body.ToJsonString(), (await desk.DoAsync("GET", $"/v1/articles/{draft.Id}/versions/2/diff")).Body.ToJsonString());
        Assert.Equal("added", (string)(await desk.DoAsync("GET", $"/v1/articles/{draft.Id}/versions/1/diff?against=2")).Body["blocks"]!.AsArray().Single(block => (string)block!["id"]! == ids[1])!["change"]!);
        Assert.Equal(404, (await desk.SendAsync("GET", $"/v1/articles/{draft.Id}/versions/1/diff")).Status);
        Assert.Equal(400, (await desk.SendAsync("GET", $"/v1/articles/{draft.Id}/versions/2/diff?against=un")).Status);
    }
}
