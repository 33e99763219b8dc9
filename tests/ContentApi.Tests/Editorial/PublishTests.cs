using ContentApi.Tests.Infrastructure;

namespace ContentApi.Tests.Editorial;

/// <summary>What readers get is what was published, and nothing before it is.</summary>
public sealed class PublishTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    private readonly Desk desk = new(server.Client);

    [Fact]
    public async Task A_draft_of_a_published_article_is_not_seen_until_it_is_published()
    {
        var published = await desk.PublishedAsync("Première version", new { lead = "Avant" });
        var draft = await desk.ChangeAsync(published, new { headline = "Seconde version" });
        Assert.Equal((true, 1, "published"), ((bool)draft.Body["hasUnpublishedChanges"]!, (int)draft.Body["publishedVersion"]!, draft.Text("status")));
        Assert.Equal("Première version", await desk.HeadlineAsync(draft.Id));
        Assert.Empty((await desk.ReadAsync("/v1/articles?q=seconde")).Body["data"]!.AsArray());
        var again = await desk.ActAsync(draft, "publish", new { });
        Assert.Equal((false, 2), ((bool)again.Body["hasUnpublishedChanges"]!, (int)again.Body["publishedVersion"]!));
        Assert.Equal("Seconde version", await desk.HeadlineAsync(draft.Id));
        Assert.Single((await desk.ReadAsync("/v1/articles?q=seconde")).Body["data"]!.AsArray());
    }

    [Fact]
    public async Task Publishing_again_moves_what_was_updated_and_not_what_was_published()
    {
        var first = await desk.PublishedAsync("Horodatage");
        Assert.Equal(first.Text("publishedAt"), first.Text("updatedAt"));
        var second = await desk.ActAsync(await desk.ChangeAsync(first, new { lead = "Ajout" }), "publish", new { });
        Assert.Equal((first.Text("publishedAt"), first.Text("firstPublishedAt")), (second.Text("publishedAt"), second.Text("firstPublishedAt")));
        Assert.True(Moment(second, "updatedAt") > Moment(first, "updatedAt"));
    }

    [Fact]
    public async Task A_moment_that_has_passed_dates_back()
    {
        var article = await desk.ActAsync(await desk.DraftAsync("Archives"), "publish", new { at = "2001-05-04T03:02:01Z" });
        Assert.Equal(("published", "2001-05-04T03:02:01Z", "2001-05-04T03:02:01Z"), (article.Text("status"), article.Text("publishedAt"), article.Text("firstPublishedAt")));
    }

    [Fact]
    public async Task It_goes_public_at_the_later_of_two_moments()
    {
        var draft = await desk.DraftAsync("Sous embargo");
        var scheduled = await desk.ActAsync(draft, "publish", new { at = "2100-01-01T00:00:00Z", embargoUntil = "2100-01-02T00:00:00Z" });
        Assert.Equal(("scheduled", "2100-01-02T00:00:00Z", "2100-01-02T00:00:00Z"), (scheduled.Text("status"), scheduled.Text("publishedAt"), scheduled.Text("embargoUntil")));
        var sooner = await desk.ActAsync(scheduled, "publish", new { at = "2100-01-03T00:00:00Z", embargoUntil = "2100-01-02T00:00:00Z" });
        Assert.Equal("2100-01-03T00:00:00Z", sooner.Text("publishedAt"));
        Assert.Equal(404, (await desk.ReadAsync($"/v1/articles/{draft.Id}")).Status);
        Assert.Equal("published", (await desk.ActAsync(sooner, "publish", new { })).Text("status"));
        Assert.Equal("Sous embargo", await desk.HeadlineAsync(draft.Id));
    }

    [Fact]
    public async Task A_newer_version_waits_for_its_moment_while_the_older_one_is_served()
    {
        var published = await desk.PublishedAsync("À midi", new { slug = "avant-midi" });
        var draft = await desk.ChangeAsync(published, new { headline = "Après midi", slug = "apres-midi" });
        var moment = DateTimeOffset.UtcNow.AddSeconds(2);
        var scheduled = await desk.ActAsync(draft, "publish", new { at = moment });
        Assert.Equal((2, "published"), ((int)scheduled.Body["scheduled"]!["version"]!, scheduled.Text("status")));
        Assert.Equal("À midi", await desk.HeadlineAsync(draft.Id));
        Assert.Equal(404, (await desk.ReadAsync("/v1/articles/by-slug/apres-midi")).Status);
        var later = await desk.ChangeAsync(scheduled, new { lead = "Pas encore" }); // what is planned stays as it was planned
        await Patiently.AwaitAsync(async () => await desk.HeadlineAsync(draft.Id) == "Après midi");
        Assert.InRange((DateTimeOffset.UtcNow - moment).TotalSeconds, 0, 4);
        var (_, now) = await desk.ReadAsync($"/v1/articles/{draft.Id}");
        Assert.Null(now["lead"]);
        Assert.Equal(("apres-midi", "avant-midi"), ((string)now["slug"]!, (string)now["previousSlugs"]![0]!));
        Assert.Equal(3, (int)(await desk.DoAsync("GET", $"/v1/articles/{later.Id}?view=working")).Body["version"]!);
    }

    [Fact]
    public async Task What_was_planned_can_be_called_off_and_leaves_no_trace()
    {
        var draft = await desk.ActAsync(await desk.DraftAsync("Annulé à temps", new { slug = "annule" }), "publish", new { at = "2100-01-01T00:00:00Z" });
        var off = await desk.ActAsync(draft, "withdraw", new { reason = "error" });
        Assert.Equal(("draft", null, null), (off.Text("status"), (string?)off.Body["publishedAt"], (string?)off.Body["publishedVersion"]));
        Assert.Equal((404, 404), ((await desk.ReadAsync($"/v1/articles/{draft.Id}")).Status, (await desk.ReadAsync("/v1/articles/by-slug/annule")).Status));
        var renamed = await desk.ActAsync(await desk.ChangeAsync(off, new { slug = "enfin" }), "publish", new { });
        Assert.Empty(renamed.Body["previousSlugs"]!.AsArray());
    }

    [Fact]
    public async Task A_renamed_article_is_found_under_its_old_name_and_links_follow()
    {
        var target = await desk.PublishedAsync("Le nom d'avant", new { slug = "nom-d-avant" });
        var citing = await desk.PublishedAsync("Qui cite", new { crossLinks = new[] { new { title = "Le nom d'avant" } } });
        var draft = await desk.ChangeAsync(target, new { slug = "nom-d-apres", headline = "Le nom d'après" });
        Assert.Equal(200, (await desk.ReadAsync("/v1/articles/by-slug/nom-d-avant")).Status);
        await desk.ActAsync(draft, "publish", new { });
        using var old = await server.Client.GetAsync(new Uri("/v1/articles/by-slug/nom-d-avant?fields=headline", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal((308, "/v1/articles/by-slug/nom-d-apres?fields=headline"), ((int)old.StatusCode, old.Headers.Location!.ToString()));
        var link = (await desk.ReadAsync($"/v1/articles/{citing.Id}")).Body["crossLinks"]![0]!;
        Assert.Equal(("ok", "nom-d-apres"), ((string)link["state"]!, (string)link["target"]!["slug"]!));
        Assert.EndsWith("nom-d-apres?language=fr", (string)link["href"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_published_from_a_withdrawn_article()
    {
        var withdrawn = await desk.ActAsync(await desk.PublishedAsync("Retiré d'abord"), "withdraw", new { reason = "error" });
        Assert.Equal(409, (await desk.SendAsync("POST", $"/v1/articles/{withdrawn.Id}/publish", new { }, withdrawn.Tag)).Status);
    }

    private static DateTimeOffset Moment(Desk.Answer answer, string member) =>
        DateTimeOffset.Parse(answer.Text(member), System.Globalization.CultureInfo.InvariantCulture);
}
