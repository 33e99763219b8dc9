using ContentApi.Tests.Editorial;
using ContentApi.Tests.Infrastructure;
using ContentApi.Tests.Partners;

namespace ContentApi.Tests.Syndication.Feeds;

/// <summary>A partner's feed has what its key is good for, and tells it alone what it has lost.</summary>
public sealed class PartnerFeedTests(PartnerFeedTests.Newsroom server) : IClassFixture<PartnerFeedTests.Newsroom>
{
    private readonly FeedClient feeds = new(server);
    private readonly Desk desk = new(server.Client);
    private readonly Office office = new(server.Client);

    [Fact]
    public async Task A_token_in_the_address_gives_what_its_partner_may_read_and_stays_with_it()
    {
        var sport = await desk.PublishedAsync("Du sport", new { section = "sport" });
        var second = await desk.PublishedAsync("Encore du sport", new { section = "sport" });
        var monde = await desk.PublishedAsync("Du monde", new { section = "monde" });
        var token = await office.KeyOfNewAsync(new { entitlements = new { sections = new[] { "sport" } } }, "feed");
        foreach (var form in FeedClient.Forms)
        {
            var path = $"/feeds/articles.{form}?limit=1&token={token}";
            using var mine = await feeds.SendAsync(path);
            Assert.Contains("private", mine.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
            var text = await mine.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.Equal([second.Id], FeedClient.IdsOf(form, text));
            Assert.DoesNotContain("websub", text, StringComparison.Ordinal);
            var next = FeedClient.LinkOf(form, text, form == "atom" ? "prev-archive" : "next")!;
            Assert.Contains(sport.Id, FeedClient.IdsOf(form, await feeds.TextAsync(next))); // the way on needs no other key
            using var others = await feeds.SendAsync($"/feeds/articles.{form}?limit=1");
            Assert.True(others.Headers.CacheControl!.Public);
            var theirs = await others.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.Equal([monde.Id], FeedClient.IdsOf(form, theirs));
            Assert.DoesNotContain(token, others.Headers + theirs, StringComparison.Ordinal);
        }
        Assert.DoesNotContain(token, (await feeds.XmlAsync($"/feeds/articles.atom?token={token}")).Element(FeedClient.Atom + "id")!.Value, StringComparison.Ordinal);
        await server.AssertProblemAsync(401, "/feeds/articles.rss?token=nobodys");
    }

    [Fact]
    public async Task What_leaves_a_partners_view_is_named_to_it_and_to_nobody_else()
    {
        var partner = await office.PartnerAsync(new { entitlements = new { sections = new[] { "sport" } } });
        var key = await office.KeyAsync(partner);
        var other = await office.KeyAsync(await office.PartnerAsync(new { entitlements = new { sections = new[] { "monde" } } }));
        var article = await desk.PublishedAsync("Change de rubrique", new { section = "sport" });
        var stays = await desk.PublishedAsync("Reste au sport", new { section = "sport" });
        Assert.DoesNotContain(article.Id, await DeletedAsync(key.Text));
        await desk.ActAsync(await desk.ChangeAsync(article, new { section = "monde" }), "publish", new { });
        Assert.Contains(article.Id, await DeletedAsync(key.Text));
        Assert.DoesNotContain(article.Id, await DeletedAsync(other.Text));
        Assert.DoesNotContain(article.Id, await DeletedAsync(null));

        await desk.DoAsync("PATCH", $"/v1/partners/{partner.Id}", new { entitlements = new { sections = new[] { "monde" } } }, partner.Tag);
        var now = await DeletedAsync(key.Text);
        Assert.Contains(stays.Id, now);
        Assert.DoesNotContain(article.Id, now); // which it may read again
        Assert.DoesNotContain(stays.Id, await DeletedAsync(other.Text));
    }

    [Fact]
    public async Task The_sitemap_gives_a_partner_no_picture_that_its_article_page_withholds()
    {
        var partner = await office.PartnerAsync();
        var key = await office.KeyAsync(partner);
        var medium = await desk.DoAsync("POST", "/v1/media", new
        {
            kind = "image", caption = "Vue", credit = new { raw = "AFP - Anne" }, rights = new { deniedPartners = new[] { partner.Id } },
            renditions = new[] { new { name = "large", url = "https://pictures.example.org/denied.jpg", width = 100, height = 100, contentType = "image/jpeg" } },
        });
        await desk.PublishedAsync("Avec une vue", new { section = "sport", media = new[] { new { id = medium.Id, role = "lead" } } });
        foreach (var path in new[] { "/sitemaps/news.xml", "/feeds/articles.rss", "/feeds/articles.atom", "/feeds/articles.json" })
        {
            Assert.Contains("denied.jpg", await feeds.TextAsync(path), StringComparison.Ordinal);
            using var response = await office.GetAsync(path, key.Text);
            var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.Contains("Avec une vue", text, StringComparison.Ordinal);
            Assert.DoesNotContain("denied.jpg", text, StringComparison.Ordinal);
        }
    }

    private async Task<string> DeletedAsync(string? key)
    {
        using var response = key is null ? await feeds.SendAsync("/feeds/articles.json") : await office.GetAsync("/feeds/articles.json", key);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return System.Text.Json.Nodes.JsonNode.Parse(text)!["_newsroom"]!["deleted"]!.ToJsonString();
    }

    public sealed class Newsroom(PostgresFixture postgres) : ServerFixture(postgres)
    {
        protected override async Task PrepareAsync()
        {
            foreach (var section in new[] { "sport", "monde" }) await new Desk(Client).DoAsync("PUT", $"/v1/sections/{section}", new { name = section });
        }
    }
}
