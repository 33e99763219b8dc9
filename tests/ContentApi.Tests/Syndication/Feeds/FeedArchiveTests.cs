using ContentApi.Syndication.Feeds;
using ContentApi.Tests.Editorial;
using ContentApi.Tests.Infrastructure;

namespace ContentApi.Tests.Syndication.Feeds;

/// <summary>The archive leads back to the first article, and each document of it stays what it was.</summary>
public sealed class FeedArchiveTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    private readonly FeedClient feeds = new(server);
    private readonly Desk desk = new(server.Client);

    [Theory]
    [InlineData("2026-10-31T23:59:59.999Z", "2026-10")]
    [InlineData("2026-11-23T23:59:59Z", "2026-11-23")]
    [InlineData("2026-11-24T17:59:59Z", "2026-11-24T17")]
    [InlineData("2026-11-24T18:05:00Z", "2026-11-24T18")]
    [InlineData("2026-11-24T19:05:00+02:00", "2026-11-24T17")]
    public void A_moment_is_in_the_longest_period_that_is_over(string moment, string expected)
    {
        var now = FeedClient.Moment("2026-11-24T18:30:00Z");
        var period = ArchivePeriod.Of(FeedClient.Moment(moment), now);
        Assert.Equal(expected, period.Name);
        Assert.True(period.Start <= FeedClient.Moment(moment) && FeedClient.Moment(moment) < period.End);
        Assert.Equal(period, ArchivePeriod.Read(expected));
    }

    [Theory]
    [InlineData("2026")]
    [InlineData("2026-13")]
    [InlineData("2026-1")]
    [InlineData("2026-02-30")]
    [InlineData("2026-02-03T24")]
    [InlineData("0001-01")]
    [InlineData("9999-12")]
    [InlineData("hier")]
    public async Task What_is_no_part_of_it_is_refused(string name)
    {
        Assert.Null(ArchivePeriod.Read(name));
        Assert.Equal(("archive", "malformed"), await RefusalAsync($"archive={name}"));
    }

    [Fact]
    public async Task What_is_to_come_is_not_there_yet_and_ids_have_no_archive()
    {
        await server.AssertProblemAsync(404, "/feeds/articles.atom?archive=2126-01");
        Assert.Equal(("archive", "notTogether"), await RefusalAsync($"archive=2026-01&ids={Guid.NewGuid()}"));
    }

    [Fact]
    public async Task The_chain_gives_every_article_from_the_newest_to_the_first()
    {
        var ids = new List<string>();
        foreach (var day in new[] { "14 mars 2024", "15 mars 2024", "1 avril 2024", "31 décembre 2025", "2 février 2026" })
            ids.Add((string)(await server.ImportAsync(Texts.Article($"Chaîne du {day}", $"{day} à 10:00"), "publish=true&section=chaine"))["articleId"]!);
        for (var at = 0; at < 5; at++)
            ids.Add((string)(await server.ImportAsync(Texts.Article($"Chaîne de maintenant {at}"), "publish=true&section=chaine"))["articleId"]!);
        var walked = await WalkAsync("/feeds/articles.atom?section=chaine&limit=2");
        Assert.Equal(ids.Order(), walked.SelectMany(document => document.Ids).Distinct().Order());
        Assert.Equal(["2026-02", "2025-12", "2024-04", "2024-03"], walked.Select(document => document.Path.Split("archive=")[^1]).TakeLast(4));
        Assert.Equal([2, 1, 1, 1], walked.TakeLast(4).Select(document => document.Ids.Length).Reverse());
    }

    [Fact]
    public async Task A_part_that_is_too_long_goes_on_in_itself()
    {
        var ids = new List<string>();
        for (var day = 1; day <= 5; day++)
            ids.Add((string)(await server.ImportAsync(Texts.Article($"Mai {day}", $"{day} mai 2023 à 10:00"), "publish=true&section=mai"))["articleId"]!);
        var walked = await WalkAsync("/feeds/articles.atom?section=mai&archive=2023-05&limit=2");
        Assert.Equal([2, 1], walked.Select(document => document.Ids.Length).Distinct());
        Assert.Equal(ids, walked.SelectMany(document => document.Ids).Reverse());
    }

    [Fact]
    public async Task A_document_stays_what_it_was_while_articles_come_but_loses_what_is_withdrawn()
    {
        var kept = await ImportAsync("Reste en juin", "3 juin 2022 à 10:00");
        var withdrawn = await ImportAsync("Retiré de juin", "4 juin 2022 à 10:00");
        const string path = "/feeds/articles.atom?archive=2022-06";
        var feed = await feeds.XmlAsync(path);
        Assert.NotNull(feed.Element(FeedClient.History + "archive"));
        Assert.EndsWith("/feeds/articles.atom", FeedClient.LinkOf("atom", feed.ToString(), "current"), StringComparison.Ordinal);
        Assert.Equal((await feeds.XmlAsync("/feeds/articles.atom")).Element(FeedClient.Atom + "id")!.Value, feed.Element(FeedClient.Atom + "id")!.Value);
        var before = await feeds.TextAsync(path);
        await desk.PublishedAsync("Nouveau d'aujourd'hui");
        await ImportAsync("Nouveau de juillet", "1 juillet 2022 à 10:00");
        Assert.Equal(before, await feeds.TextAsync(path));
        await desk.DoAsync("POST", $"/v1/articles/{withdrawn}/withdraw", new { reason = "legal" }, "*");
        Assert.Equal([kept], FeedClient.IdsOf("atom", await feeds.TextAsync(path)));
        Assert.Contains(await feeds.XmlAsync("/feeds/articles.atom") is { } now ? now.Elements(FeedClient.Tombstones + "deleted-entry") : [],
            gone => (string?)gone.Attribute("ref") == $"urn:uuid:{withdrawn}");
    }

    private async Task<List<(string Path, string[] Ids)>> WalkAsync(string start)
    {
        var walked = new List<(string, string[])>();
        for (var path = start; path is not null;)
        {
            var text = await feeds.TextAsync(path);
            walked.Add((path, FeedClient.IdsOf("atom", text)));
            path = FeedClient.LinkOf("atom", text, "prev-archive");
            Assert.True(walked.Count < 50, "The chain has no end.");
        }
        return walked;
    }

    private async Task<string> ImportAsync(string headline, string published) =>
        (string)(await server.ImportAsync(Texts.Article(headline, published)))["articleId"]!;

    private async Task<(string?, string?)> RefusalAsync(string query)
    {
        var error = Assert.Single((await server.AssertProblemAsync(400, $"/feeds/articles.atom?{query}"))["errors"]!.AsArray())!;
        return ((string?)error["parameter"], (string?)error["code"]);
    }
}
