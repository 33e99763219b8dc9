using System.Xml.Linq;
using ContentApi.Articles;
using ContentApi.Partners;
using ContentApi.Platform.Queries;
using ContentApi.Syndication.Feeds;
using ContentApi.Tests.Editorial;
using ContentApi.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace ContentApi.Tests.Syndication.Feeds;

/// <summary>What has left a feed is named in it, so that readers take it down.</summary>
public sealed class TombstoneTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    private readonly FeedClient feeds = new(server);
    private readonly Desk desk = new(server.Client);

    [Fact]
    public async Task A_withdrawn_article_is_named_with_reason_and_successor_until_it_comes_back()
    {
        var successor = await desk.PublishedAsync("Qui le remplace");
        var article = await desk.PublishedAsync("Qui s'en va");
        Assert.Null(await FindAsync(article.Id));
        var gone = await desk.ActAsync(article, "withdraw", new { reason = "legal", note = "secret", successorId = successor.Id });
        var tombstone = (await FindAsync(article.Id))!;
        Assert.Equal("legal", tombstone.Element(FeedClient.Tombstones + "comment")!.Value);
        Assert.EndsWith($"/v1/articles/{successor.Id}", (string?)tombstone.Element(FeedClient.Atom + "link")!.Attribute("href"), StringComparison.Ordinal);
        Assert.DoesNotContain("secret", tombstone.ToString(), StringComparison.Ordinal);
        var left = FeedClient.Moment((string)tombstone.Attribute("when")!);
        Assert.True(left <= FeedClient.Moment((await feeds.XmlAsync("/feeds/articles.atom")).Element(FeedClient.Atom + "updated")!.Value));
        var deleted = (await feeds.JsonAsync("/feeds/articles.json"))["_newsroom"]!["deleted"]!.AsArray().Single(item => (string?)item!["id"] == $"urn:uuid:{article.Id}")!;
        Assert.Equal(("legal", successor.Id), ((string?)deleted["reason"], (string?)deleted["successorId"]));
        foreach (var form in FeedClient.Forms) Assert.DoesNotContain(article.Id, await feeds.IdsAsync(form));

        await desk.ActAsync(gone, "restore");
        Assert.Null(await FindAsync(article.Id));
        var entry = (await feeds.XmlAsync("/feeds/articles.atom")).Elements(FeedClient.Atom + "entry")
            .Single(entry => entry.Element(FeedClient.Atom + "id")!.Value == $"urn:uuid:{article.Id}");
        Assert.True(FeedClient.Moment(entry.Element(FeedClient.Atom + "updated")!.Value) > left, "It would still be dead to who has the tombstone.");
    }

    [Fact]
    public async Task After_ninety_days_it_is_forgotten()
    {
        var article = await desk.ActAsync(await desk.PublishedAsync("Longtemps parti"), "withdraw", new { reason = "error" });
        await server.ExecuteAsync($"update withdrawal set withdrawn_at = now() - interval '89 days', published_at = now() - interval '1 year' where article_id = '{article.Id}'");
        Assert.NotNull(await FindAsync(article.Id));
        await server.ExecuteAsync($"update withdrawal set withdrawn_at = now() - interval '91 days' where article_id = '{article.Id}'");
        Assert.Null(await FindAsync(article.Id));
    }

    [Fact]
    public async Task What_never_was_public_is_not_named()
    {
        var draft = await desk.DraftAsync("Jamais vu");
        var scheduled = await desk.ActAsync(draft, "publish", new { at = DateTimeOffset.UtcNow.AddDays(1) });
        await desk.ActAsync(scheduled, "withdraw", new { reason = "error" });
        Assert.Null(await FindAsync(draft.Id));
        var control = await desk.ActAsync(await desk.PublishedAsync("Vu un instant"), "withdraw", new { reason = "error" });
        Assert.NotNull(await FindAsync(control.Id));
    }

    [Fact]
    public async Task A_feed_names_what_may_have_been_in_it()
    {
        var article = await desk.ActAsync(await desk.PublishedAsync("Du sport"), "withdraw", new { reason = "error" });
        await server.ExecuteAsync($"delete from change where article_id = '{article.Id}'");
        Assert.NotNull(await FindAsync(article.Id, "section=monde")); // as long as nobody has noted what it was about
        await NoteAsync(article.Id, "withdrawn", facts: null, was: "s:sport t:lac l:fr l:fr-ch a:afp d:allowed");
        foreach (var query in new[] { "", "section=sport", "section=monde,sport", "tag=lac&language=fr-CH", "agency=AFP" }) Assert.NotNull(await FindAsync(article.Id, query));
        foreach (var query in new[] { "section=monde", "section=sport&section=monde", "tag=montagne", "language=de", "agency=reuters" }) Assert.Null(await FindAsync(article.Id, query));
    }

    [Fact]
    public async Task Who_may_not_read_an_article_any_more_is_told()
    {
        var partner = Guid.CreateVersion7();
        await server.ExecuteAsync($"insert into partner (id, name) values ('{partner}', 'Un partenaire')");
        var moved = await desk.PublishedAsync("Change de rubrique");
        await server.ExecuteAsync($"update publication set facts = array_to_tsvector('{{s:sport}}') where article_id = '{moved.Id}'");
        await NoteAsync(moved.Id, "updated", facts: "s:sport", was: "s:monde");
        var lost = await desk.PublishedAsync("Contrat changé");
        await server.ExecuteAsync($"update publication set facts = array_to_tsvector('{{s:eco}}') where article_id = '{lost.Id}'");
        await NoteAsync(lost.Id, "rightsLost", facts: "s:eco", was: "s:eco", partner);
        Assert.Equal([moved.Id, lost.Id], (await DeparturesAsync(new RightsClass(null) { Partner = partner, Entitlement = "'s:monde'" })).Order());
        Assert.Equal([moved.Id], await DeparturesAsync(new RightsClass(null) { Partner = Guid.NewGuid(), Entitlement = "'s:monde'" }));
        Assert.Empty(await DeparturesAsync(new RightsClass(null) { Partner = partner })); // may read everything again
        Assert.Empty(await DeparturesAsync(new RightsClass(null)));

        async Task<string[]> DeparturesAsync(RightsClass caller) => [.. (await server.Server.Services.GetRequiredService<FeedRepository>()
            .DeparturesAsync(new ArticleFilter { Sections = ValueList.None }, caller, TestContext.Current.CancellationToken))
            .Where(departure => departure.Reason == "rightsLost").Select(departure => departure.Id.ToString())];
    }

    private async Task<XElement?> FindAsync(string id, string query = "") =>
        (await feeds.XmlAsync($"/feeds/articles.atom?{query}")).Elements(FeedClient.Tombstones + "deleted-entry")
            .SingleOrDefault(gone => (string?)gone.Attribute("ref") == $"urn:uuid:{id}");

    private Task NoteAsync(string id, string kind, string? facts, string was, Guid? partner = null) => server.ExecuteAsync(
        $"""
        insert into change (position, at, kind, article_id, partner_id, version, language, slug, facts, was_facts)
        select coalesce(max(position), 0) + 1, content_now(), '{kind}', '{id}', {(partner is null ? "null" : $"'{partner}'")}, 1, 'fr', 'x',
            {Facts(facts)}, {Facts(was)} from change
        """);

    private static string Facts(string? facts) => facts is null ? "null" : $"array_to_tsvector(string_to_array('{facts}', ' '))";
}
