using ContentApi.Tests.Infrastructure;

namespace ContentApi.Tests.Imports;

/// <summary>When an imported article goes public, and what its dates say afterwards.</summary>
public sealed class ImportedDatesTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    [Fact]
    public async Task A_date_of_the_past_is_taken_and_a_change_of_it_too()
    {
        var first = await ImportAsync("Le passé", "14 novembre 2017 à 09:41", "past");
        Assert.Equal(("2017-11-14T08:41:00Z", "2017-11-14T08:41:00Z", "2017-11-14T08:41:00Z"), await DatesAsync(first.Id));
        var later = await ImportAsync("Le passé", "15 novembre 2017 à 09:41", "past", "Autrement.");
        var (firstPublished, published, updated) = await DatesAsync(later.Id);
        Assert.Equal(("2017-11-14T08:41:00Z", "2017-11-15T08:41:00Z"), (firstPublished, published));
        Assert.StartsWith(await server.ScalarAsync<string>("select to_char(now() at time zone 'utc', 'YYYY-MM-DD')"), updated);
    }

    [Fact]
    public async Task Without_a_date_it_is_the_moment_of_publishing_and_stays_so()
    {
        var (id, _) = await ImportAsync("Sans date", null, "dateless");
        var before = await DatesAsync(id);
        Assert.Matches(@"^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$", before.Published);
        Assert.Equal((before.Published, before.Published), (before.FirstPublished, before.Updated));
        await ImportAsync("Sans date", null, "dateless", "Autrement.");
        var after = await DatesAsync(id);
        Assert.Equal(before.Published, after.Published);
        Assert.True(DateTimeOffset.Parse(after.Updated, null) > DateTimeOffset.Parse(before.Updated, null));
    }

    [Fact]
    public async Task A_date_ahead_schedules_and_can_be_put_off()
    {
        var (id, warnings) = await ImportAsync("L'avenir", "1 mai 2098 à 10:00", "future");
        Assert.Equal(["futureDate"], warnings);
        Assert.Equal(["futureDate"], (await ImportAsync("L'avenir", "1 mai 2099 à 10:00", "future", "Autrement.")).Warnings);
        await server.AssertProblemAsync(404, $"/v1/articles/{id}");
        // It never was public on the first of the two days.
        Assert.Equal(1, await server.ScalarAsync<long>(
            $"""
            select count(*) from publication p join article a on a.id = p.article_id
            where a.id = '{id}' and p.first_published_at = p.published_at and a.first_published_at = p.published_at
                and p.updated_at = p.published_at
            """));
    }

    [Fact]
    public async Task A_scheduled_article_can_be_brought_out_at_once()
    {
        var (id, _) = await ImportAsync("Plus tôt que prévu", "1 mai 2098 à 10:00", "sooner");
        await ImportAsync("Plus tôt que prévu", "1 mai 2018 à 10:00", "sooner", "Autrement.");
        Assert.Equal("2018-05-01T08:00:00Z", (await DatesAsync(id)).FirstPublished);
    }

    [Fact]
    public async Task What_is_public_does_not_go_away_for_a_date_ahead()
    {
        var (id, _) = await ImportAsync("Déjà public", "1 mai 2018 à 10:00", "stays");
        Assert.Equal(["futureDate"], (await ImportAsync("Déjà public", "1 mai 2099 à 10:00", "stays", "Autrement.")).Warnings);
        Assert.Equal("2018-05-01T08:00:00Z", (await DatesAsync(id)).Published);
    }

    [Fact]
    public async Task Modifié_is_the_date_of_change_unless_it_lies_ahead()
    {
        var text = Texts.Article("Modifié", "1 mai 2018 à 10:00");
        var past = await server.ImportAsync(text.Replace("10:00\n", "10:00, modifié le 2 mai 2018 à 11:00\n", StringComparison.Ordinal), "publish=true&sourceId=m1");
        Assert.Equal("2018-05-02T09:00:00Z", (await DatesAsync((string)past["articleId"]!)).Updated);
        var ahead = await server.ImportAsync(text.Replace("10:00\n", "10:00, modifié le 2 mai 2099 à 11:00\n", StringComparison.Ordinal).Replace("Modifié\n", "Modifié plus tard\n", StringComparison.Ordinal), "publish=true&sourceId=m2");
        Assert.Contains(ahead["warnings"]!.AsArray(), warning => (string?)warning!["code"] == "futureDate");
        Assert.True(DateTimeOffset.Parse((await DatesAsync((string)ahead["articleId"]!)).Updated, null) < new DateTimeOffset(2099, 1, 1, 0, 0, 0, TimeSpan.Zero));
    }

    private async Task<(string Id, List<string?> Warnings)> ImportAsync(string headline, string? date, string sourceId, string text = "Ainsi.")
    {
        var item = await server.ImportAsync(Texts.Article(headline, date, text: text), $"publish=true&sourceId={sourceId}");
        return ((string)item["articleId"]!, [.. item["warnings"]!.AsArray().Select(warning => (string?)warning!["code"])]);
    }

    private async Task<(string FirstPublished, string Published, string Updated)> DatesAsync(string id)
    {
        var article = await server.GetAsync($"/v1/articles/{id}");
        return ((string)article["firstPublishedAt"]!, (string)article["publishedAt"]!, (string)article["updatedAt"]!);
    }
}
