using ContentApi.Tests.Editorial;
using ContentApi.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace ContentApi.Tests.Syndication.Changes;

/// <summary>Cursors are good for their reader, over restarts, and for as long as what they have not seen is known.</summary>
public sealed class ChangeCursorTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    private Desk Desk => new(server.Client);

    [Fact]
    public async Task Refuses_what_it_did_not_give_out()
    {
        await Desk.PublishedAsync("Pour un curseur");
        var mirror = new Mirror(server.Client);
        await mirror.CatchUpAsync();
        var cursor = mirror.Cursor!;
        foreach (var bad in new[] { "x", cursor[..^1], cursor + "A", (cursor[0] == 'B' ? 'C' : 'B') + cursor[1..], new string('A', 500) })
        {
            var problem = await server.AssertProblemAsync(400, $"/v1/changes?since={bad}");
            Assert.Equal("since", (string?)problem["errors"]![0]!["parameter"]);
        }
        foreach (var query in new[] { "wait=26", "wait=-1", "limit=201", "limit=0", "include=body", "cursor=x" })
            await server.AssertProblemAsync(400, $"/v1/changes?{query}");
        await server.AssertProblemAsync(400, "/v1/changes/stream?since=x");
    }

    [Fact]
    public async Task A_position_that_is_not_signed_for_this_reader_is_worth_nothing()
    {
        await Desk.PublishedAsync("Signé pour un autre");
        var cursors = server.Server.Services.GetRequiredService<ContentApi.Syndication.Changes.ChangeCursors>();
        var forAnother = await cursors.WriteAsync(new(1, 0, DateTimeOffset.UtcNow.ToUnixTimeMilliseconds()),
            new ContentApi.Partners.RightsClass(Territory: null) { Partner = Guid.NewGuid() }, TestContext.Current.CancellationToken);
        await server.AssertProblemAsync(400, $"/v1/changes?since={forAnother}");
    }

    [Fact]
    public async Task Goes_on_after_a_restart_and_on_another_node()
    {
        await Desk.PublishedAsync("Avant le redémarrage");
        var mirror = new Mirror(server.Client);
        await mirror.CatchUpAsync();
        var heard = mirror.Heard.Count;
        await using var other = await TestServer.StartReadyAsync(server.ConnectionString);
        var there = new Mirror(other.Client) { Cursor = mirror.Cursor };
        await new Desk(other.Client).PublishedAsync("Après le redémarrage");
        await there.CatchUpAsync();
        Assert.Equal(["apres-le-redemarrage"], there.Heard.Select(change => (string)change["slug"]!));
        await mirror.CatchUpAsync();
        Assert.Equal(heard + 1, mirror.Heard.Count);
    }

    [Fact]
    public async Task What_is_forgotten_is_said_and_the_last_of_each_article_is_kept()
    {
        var article = await Desk.PublishedAsync("Souvent changé");
        var mirror = new Mirror(server.Client);
        await mirror.CatchUpAsync();
        for (var i = 0; i < 3; i++)
            article = await Desk.ActAsync(await Desk.ChangeAsync(article, new { lead = $"Version {i}." }), "publish", new { });
        var withdrawn = await Desk.PublishedAsync("Bientôt retiré");
        await Desk.ActAsync(withdrawn, "withdraw", new { reason = "error" });
        await server.ExecuteAsync("update change set at = at - interval '100 days'; select forget_changes(interval '90 days')");

        var problem = await server.AssertProblemAsync(410, $"/v1/changes?since={mirror.Cursor}");
        Assert.Equal("cursorExpired", (string?)problem["code"]);
        Assert.Contains("without 'since'", (string?)problem["errors"]![0]!["hint"], StringComparison.Ordinal);
        var anew = new Mirror(server.Client);
        await anew.CatchUpAsync();
        Assert.Single(anew.Heard, change => (string)change["articleId"]! == article.Id);
        Assert.Single(anew.Heard, change => (string)change["articleId"]! == withdrawn.Id);
        await anew.AssertWholeAsync();
    }

    [Fact]
    public async Task A_cursor_of_changes_that_were_lost_is_found_out()
    {
        var database = await server.CreateDatabaseAsync();
        await using var node = await TestServer.StartReadyAsync(database);
        var desk = new Desk(node.Client);
        await desk.PublishedAsync("Sur l'ancien serveur");
        var mirror = new Mirror(node.Client);
        await mirror.CatchUpAsync();
        await ServerFixture.ExecuteAsync(database, "delete from publication; delete from change");
        Assert.Equal(410, (await desk.ReadAsync($"/v1/changes?since={mirror.Cursor}")).Status); // a place that is not there
        await desk.PublishedAsync("Sur le nouveau");
        Assert.Equal(410, (await desk.ReadAsync($"/v1/changes?since={mirror.Cursor}")).Status); // there, and something else
    }
}
