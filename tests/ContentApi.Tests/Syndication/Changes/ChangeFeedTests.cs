using ContentApi.Tests.Editorial;
using ContentApi.Tests.Infrastructure;

namespace ContentApi.Tests.Syndication.Changes;

/// <summary>Whatever changes what a reader gets is told, once, with its kind.</summary>
public sealed class ChangeFeedTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private Desk Desk => new(server.Client);

    [Fact]
    public async Task Tells_each_act_of_the_desk_by_its_name()
    {
        var mirror = await CaughtUpAsync();
        var draft = await Desk.PublishedAsync("Une vie d'article");
        await Desk.ChangeAsync(draft, new { lead = "Un brouillon ne se dit pas." });
        Assert.Equal(["published"], await HeardAsync(mirror, draft.Id));

        var changed = await Desk.DoAsync("GET", $"/v1/articles/{draft.Id}?view=working");
        var published = await Desk.ActAsync(changed, "publish", new { });
        Assert.Equal(["updated"], await HeardAsync(mirror, draft.Id));

        var corrected = await Desk.ActAsync(published, "corrections", new { kind = "erratum", text = "Il fallait lire autre chose." });
        Assert.Equal(["corrected"], await HeardAsync(mirror, draft.Id));

        var withdrawn = await Desk.ActAsync(Seen(corrected, draft.Id), "withdraw", new { reason = "legal" });
        Assert.Equal(["withdrawn"], await HeardAsync(mirror, draft.Id));
        var tombstone = mirror.Heard[^1];
        Assert.Equal("legal", (string?)tombstone["reason"]);
        Assert.Equal("une-vie-d-article", (string?)tombstone["slug"]);
        Assert.Null(tombstone["article"]);

        await Desk.ActAsync(withdrawn, "restore");
        Assert.Equal(["restored"], await HeardAsync(mirror, draft.Id));
        await mirror.AssertWholeAsync();
    }

    [Fact]
    public async Task Tells_those_that_link_to_what_changes_its_looks_and_only_those()
    {
        var citing = await Desk.PublishedAsync("Qui cite", new { crossLinks = new[] { new { title = "Cible citée" } } });
        var mirror = await CaughtUpAsync();
        var target = await Desk.PublishedAsync("Cible citée");
        Assert.Equal(["linkTargetChanged"], await HeardAsync(mirror, citing.Id)); // adopted
        target = await PublishAnewAsync(target, new { lead = "Un chapeau que les liens ne montrent pas." });
        Assert.Empty(await HeardAsync(mirror, citing.Id));
        target = await PublishAnewAsync(target, new { headline = "Cible recitée" });
        Assert.Equal(["linkTargetChanged"], await HeardAsync(mirror, citing.Id));
        await Desk.ActAsync(target, "withdraw", new { reason = "error" });
        Assert.Equal(["linkTargetChanged"], await HeardAsync(mirror, citing.Id));
        await mirror.AssertWholeAsync();
    }

    [Fact]
    public async Task Tells_what_media_and_names_change()
    {
        await Desk.DoAsync("PUT", "/v1/sections/lointain", new { name = "Lointain" });
        var medium = await Desk.DoAsync("POST", "/v1/media", new { kind = "image", caption = "Vue", credit = new { raw = "Agence" } });
        var article = await Desk.PublishedAsync("Illustré", new { section = "lointain", media = new[] { new { id = medium.Id, role = "lead" } } });
        var citing = await Desk.PublishedAsync("Cite l'illustré", new { crossLinks = new[] { new { title = "Illustré" } } });
        var mirror = await CaughtUpAsync();
        await Desk.DoAsync("PATCH", $"/v1/media/{medium.Id}", new { caption = "Vue d'en haut" }, medium.Tag);
        Assert.Equal(["updated"], await HeardAsync(mirror, article.Id));
        Assert.Contains(mirror.Heard, change => (string)change["articleId"]! == citing.Id && (string)change["kind"]! == "linkTargetChanged");
        await Desk.DoAsync("PUT", "/v1/sections/lointain", new { name = "Lointain" });
        Assert.Empty(await HeardAsync(mirror, article.Id));
        await Desk.DoAsync("PUT", "/v1/sections/lointain", new { name = "Très lointain" });
        Assert.Equal(["updated"], await HeardAsync(mirror, article.Id));
        await mirror.AssertWholeAsync();
    }

    [Fact]
    public async Task Tells_what_the_clock_changes_within_two_seconds()
    {
        var medium = await Desk.DoAsync("POST", "/v1/media", new
        {
            kind = "image", caption = "Passagère", credit = new { raw = "Agence" }, rights = new { validUntil = DateTimeOffset.UtcNow.AddSeconds(2.5) },
        });
        var shown = await Desk.PublishedAsync("Montre une image passagère", new { media = new[] { new { id = medium.Id, role = "lead" } } });
        var citing = await Desk.PublishedAsync("Cite ce qui vient", new { crossLinks = new[] { new { title = "À son heure" } } });
        var later = await Desk.DraftAsync("À son heure");
        await Desk.ActAsync(later, "publish", new { embargoUntil = DateTimeOffset.UtcNow.AddSeconds(2) });
        var mirror = await CaughtUpAsync();
        Assert.DoesNotContain(mirror.Heard, change => (string)change["articleId"]! == later.Id);

        await Task.Delay(TimeSpan.FromSeconds(4.5), Ct);
        await mirror.CatchUpAsync();
        Assert.Equal(["published"], KindsOf(mirror, later.Id));
        Assert.Equal(["published", "updated"], KindsOf(mirror, shown.Id));
        Assert.Contains("linkTargetChanged", KindsOf(mirror, citing.Id));
        var due = mirror.Heard.Single(change => (string)change["articleId"]! == later.Id);
        var article = await mirror.GetAsync($"/v1/articles/{later.Id}");
        Assert.InRange(Moment(due, "at") - Moment(article, "publishedAt"), TimeSpan.Zero, TimeSpan.FromSeconds(2));
        await mirror.AssertWholeAsync();
    }

    [Fact]
    public async Task Gives_the_articles_along_where_that_is_asked_for()
    {
        var article = await Desk.PublishedAsync("Avec l'article");
        var withdrawn = await Desk.PublishedAsync("Sans l'article");
        await Desk.ActAsync(withdrawn, "withdraw", new { reason = "rights" });
        var mirror = new Mirror(server.Client);
        await mirror.CatchUpAsync("include=article");
        Assert.All(mirror.Heard.Where(change => (string)change["articleId"]! == withdrawn.Id), change => Assert.Null(change["article"]));
        Assert.All(mirror.Articles.Values, change => Assert.NotNull(change["article"]));
        var change = mirror.Heard.Last(change => (string)change["articleId"]! == article.Id);
        Assert.True(System.Text.Json.Nodes.JsonNode.DeepEquals(await server.GetAsync($"/v1/articles/{article.Id}"), change["article"]));
    }

    private async Task<Mirror> CaughtUpAsync()
    {
        var mirror = new Mirror(server.Client);
        await mirror.CatchUpAsync();
        return mirror;
    }

    /// <summary>What the mirror hears of the article now.</summary>
    private static async Task<IReadOnlyList<string>> HeardAsync(Mirror mirror, string id)
    {
        var before = mirror.Heard.Count;
        await mirror.CatchUpAsync();
        return [.. mirror.Heard.Skip(before).Where(change => (string)change["articleId"]! == id).Select(change => (string)change["kind"]!)];
    }

    private static IReadOnlyList<string> KindsOf(Mirror mirror, string id) =>
        [.. mirror.Heard.Where(change => (string)change["articleId"]! == id).Select(change => (string)change["kind"]!)];

    private async Task<Desk.Answer> PublishAnewAsync(Desk.Answer seen, object change) =>
        await Desk.ActAsync(await Desk.ChangeAsync(seen, change), "publish", new { });

    private static Desk.Answer Seen(Desk.Answer answer, string id) => answer with { Body = new() { ["id"] = id } };

    private static DateTimeOffset Moment(System.Text.Json.Nodes.JsonObject from, string member) =>
        DateTimeOffset.Parse((string)from[member]!, System.Globalization.CultureInfo.InvariantCulture);
}
