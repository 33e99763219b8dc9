using ContentApi.Tests.Infrastructure;

namespace ContentApi.Tests.Syndication.Feeds;

/// <summary>A feed is the list with the same filters.</summary>
public sealed class FeedFilterTests(SampleServerFixture server) : IClassFixture<SampleServerFixture>
{
    private readonly FeedClient feeds = new(server);

    [Theory]
    [InlineData("")]
    [InlineData("limit=3")]
    [InlineData("section=suisse")]
    [InlineData("tag=vevey,logement&language=fr")]
    [InlineData("language=it")]
    [InlineData("agency=Agence%20Leman")]
    [InlineData("publishedAfter=2026-06-01&publishedBefore=2026-09-01")]
    [InlineData("updatedAfter=2026-08-01")]
    [InlineData("q=budget&sort=-publishedAt", "q=budget")]
    public async Task Each_filter_leaves_what_it_leaves_of_the_list(string list, string? feed = null)
    {
        var expected = (await server.GetAsync($"/v1/articles?{list}"))["data"]!.AsArray().Select(article => (string)article!["id"]!).ToArray();
        Assert.NotEmpty(expected);
        foreach (var form in FeedClient.Forms) Assert.Equal(expected, await feeds.IdsAsync(form, feed ?? list));
    }

    [Fact]
    public async Task By_creator_and_author()
    {
        var articles = (await server.GetAsync("/v1/articles?limit=200&include=media"))["data"]!.AsArray();
        var creator = (string)articles.SelectMany(article => article!["media"]!.AsArray()).First(medium => medium!["credit"]!["creator"] is not null)!["credit"]!["creator"]!;
        await server.ExecuteAsync(
            $$"""
            update publication set authors = '[{"name": "Ada Prévost", "role": null, "url": null}]' where article_id = '{{articles[0]!["id"]}}'
            """);
        foreach (var query in new[] { $"creator={Uri.EscapeDataString(creator)}", "author=ada%20prevost" })
        {
            var expected = (await server.GetAsync($"/v1/articles?{query}"))["data"]!.AsArray().Select(article => (string)article!["id"]!).ToArray();
            Assert.NotEmpty(expected);
            foreach (var form in FeedClient.Forms) Assert.Equal(expected, await feeds.IdsAsync(form, query));
        }
    }

    [Theory]
    [InlineData("limit=0")]
    [InlineData("limit=201")]
    [InlineData("sectoin=suisse")]
    [InlineData("section=Suisse")]
    [InlineData("language=francais")]
    [InlineData("publishedAfter=hier")]
    [InlineData("cursor=abc")]
    [InlineData("q=")]
    public async Task What_the_list_refuses_is_refused_in_the_same_words(string query)
    {
        var expected = (await server.AssertProblemAsync(400, $"/v1/articles?{query}"))["errors"]![0]!;
        foreach (var form in FeedClient.Forms)
        {
            var error = (await server.AssertProblemAsync(400, $"/feeds/articles.{form}?{query}"))["errors"]![0]!;
            Assert.Equal(((string?)expected["parameter"], (string?)expected["code"], (string?)expected["message"]),
                ((string?)error["parameter"], (string?)error["code"], (string?)error["message"]));
        }
    }

    [Theory]
    [InlineData("fields=headline")]
    [InlineData("count=exact")]
    [InlineData("sort=publishedAt")]
    [InlineData("status=draft")]
    [InlineData("archive=2026-09")]
    public async Task What_makes_no_sense_in_a_feed_is_refused(string query) => Assert.Equal("unknownParameter",
        (string?)(await server.AssertProblemAsync(400, $"/feeds/articles.rss?{query}"))["errors"]![0]!["code"]);

    [Theory]
    [InlineData("rss")]
    [InlineData("json")]
    public async Task The_way_on_gives_each_article_once(string form)
    {
        var all = (await server.GetAsync("/v1/articles?limit=200"))["data"]!.AsArray().Select(article => (string)article!["id"]!).ToArray();
        var walked = new List<string>();
        for (var next = $"/feeds/articles.{form}?limit=7"; next is not null;)
        {
            var text = await feeds.TextAsync(next.Replace("http://localhost:5080", "", StringComparison.Ordinal));
            walked.AddRange(FeedClient.IdsOf(form, text));
            next = FeedClient.LinkOf(form, text, "next");
        }
        Assert.Equal(all, walked);
    }

    [Theory]
    [InlineData("/feeds/articles.xml")]
    [InlineData("/feeds/articles")]
    [InlineData("/feeds")]
    public Task What_is_no_feed_is_404(string path) => server.AssertProblemAsync(404, path);

    [Fact]
    public async Task The_title_says_what_the_feed_is_limited_to() =>
        Assert.Equal("ContentApi · suisse · fr", (string?)(await feeds.JsonAsync("/feeds/articles.json?section=suisse&language=fr&limit=1"))["title"]);
}
