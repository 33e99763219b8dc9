using System.Net;
using ContentApi.Tests.Editorial;
using ContentApi.Tests.Infrastructure;

namespace ContentApi.Tests.Syndication.Feeds;

/// <summary>Feeds are delivered as every public answer is.</summary>
public sealed class FeedDeliveryTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    private readonly FeedClient feeds = new(server);
    private readonly Desk desk = new(server.Client);

    [Theory]
    [InlineData("/feeds/articles.rss", "application/rss+xml")]
    [InlineData("/feeds/articles.atom", "application/atom+xml")]
    [InlineData("/feeds/articles.json", "application/feed+json")]
    [InlineData("/sitemaps/news.xml", "application/xml")]
    public async Task Head_and_get_agree_and_what_is_known_is_not_sent_again(string path, string type)
    {
        await desk.PublishedAsync($"Livré par {path}", new { lead = new string('x', 1500) });
        using var get = await feeds.SendAsync(path, headers: ("Accept", "text/html"));
        Assert.Equal((200, type), ((int)get.StatusCode, get.Content.Headers.ContentType!.MediaType));
        Assert.Contains("max-age", get.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Contains("lists", get.Headers.GetValues("Surrogate-Key").Single(), StringComparison.Ordinal);
        using var head = await feeds.SendAsync(path, HttpMethod.Head);
        Assert.Equal((get.Headers.ETag, get.Content.Headers.ContentLength), (head.Headers.ETag, head.Content.Headers.ContentLength));
        using var known = await feeds.SendAsync(path, headers: ("If-None-Match", get.Headers.ETag!.Tag));
        Assert.Equal(HttpStatusCode.NotModified, known.StatusCode);
        foreach (var encoding in new[] { "gzip", "br" })
        {
            using var packed = await feeds.SendAsync(path, headers: ("Accept-Encoding", encoding));
            Assert.Equal(encoding, packed.Content.Headers.ContentEncoding.Single());
            Assert.True(packed.Content.Headers.ContentLength < get.Content.Headers.ContentLength);
        }
    }

    [Fact]
    public async Task A_reader_who_remembers_the_time_alone_hears_of_every_change()
    {
        var article = await desk.PublishedAsync("Daté");
        string[] paths = [.. FeedClient.Forms.Select(form => $"/feeds/articles.{form}")];
        foreach (var path in paths)
        {
            using var fresh = await feeds.SendAsync(path);
            Assert.Null(fresh.Content.Headers.LastModified); // something else may yet change within that second
        }
        await Task.Delay(2200, TestContext.Current.CancellationToken);
        var seen = new Dictionary<string, string>();
        foreach (var path in paths)
        {
            using var settled = await feeds.SendAsync(path);
            seen[path] = settled.Content.Headers.LastModified!.Value.ToString("R");
            using var same = await feeds.SendAsync(path, headers: ("If-Modified-Since", seen[path]));
            Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
        }
        article = await desk.ActAsync(article, "withdraw", new { reason = "error" });
        foreach (var path in paths)
        {
            using var changed = await feeds.SendAsync(path, headers: ("If-Modified-Since", seen[path]));
            Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        }
        await Task.Delay(2200, TestContext.Current.CancellationToken);
        foreach (var path in paths)
        {
            using var changed = await feeds.SendAsync(path, headers: ("If-Modified-Since", seen[path]));
            Assert.Equal(HttpStatusCode.OK, changed.StatusCode); // although it shows less than before, and nothing newer
        }
    }

    [Fact]
    public async Task What_is_kept_goes_as_soon_as_something_is_published()
    {
        foreach (var form in FeedClient.Forms)
        {
            await feeds.IdsAsync(form); // kept from here on
            var article = await desk.PublishedAsync($"Tout frais pour {form}");
            Assert.Equal(article.Id, (await feeds.IdsAsync(form))[0]);
            await desk.ActAsync(article, "withdraw", new { reason = "legal" });
            Assert.DoesNotContain(article.Id, await feeds.IdsAsync(form));
        }
    }

    [Fact]
    public async Task Self_and_hub_are_told_in_the_header_and_in_the_feed_alike()
    {
        await desk.PublishedAsync("Annoncé");
        foreach (var form in FeedClient.Forms)
        {
            using var response = await feeds.SendAsync($"/feeds/articles.{form}?language=fr");
            var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            var self = FeedClient.LinkHeader(response.Headers, "self");
            var hub = FeedClient.LinkHeader(response.Headers, "hub");
            Assert.EndsWith($"/feeds/articles.{form}?language=fr", self, StringComparison.Ordinal);
            Assert.EndsWith("/websub", hub, StringComparison.Ordinal);
            Assert.Contains(self!, text, StringComparison.Ordinal);
            Assert.Contains(hub!, text, StringComparison.Ordinal);
        }
    }
}
