using System.Xml.Linq;
using ContentApi.Tests.Editorial;
using ContentApi.Tests.Infrastructure;

namespace ContentApi.Tests.Syndication.Feeds;

/// <summary>No feed gives what may not be given, and none is broken by what texts hold.</summary>
public sealed class FeedRightsTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    private readonly FeedClient feeds = new(server);
    private readonly Desk desk = new(server.Client);

    [Theory]
    [InlineData("redistribution = 'denied'")]
    [InlineData("valid_until = '2020-01-01'")]
    [InlineData("territories = '{FR}'")]
    public async Task A_withheld_picture_keeps_caption_and_credit_and_has_no_address(string terms)
    {
        using var folder = new PictureFolder(server);
        var name = $"secret-{Math.Abs(terms.GetHashCode(StringComparison.Ordinal))}";
        var item = await folder.ImportAsync(name, Texts.Article($"Montre {name}", picture: "Reuters - Jonathan Ernst"), [$"https://pictures.example.org/{name}.jpg"]);
        string[] paths = [.. FeedClient.Forms.Select(form => $"/feeds/articles.{form}?limit=200"), "/sitemaps/news.xml"];
        foreach (var path in paths) Assert.Contains($"{name}.jpg", await feeds.TextAsync(path), StringComparison.Ordinal); // else nothing would be shown
        await server.ExecuteAsync($"update medium set {terms} where id in (select medium_id from publication_medium where article_id = '{item.ArticleId}')");
        foreach (var path in paths)
        {
            var text = await feeds.TextAsync(path);
            Assert.DoesNotContain($"{name}.jpg", text, StringComparison.Ordinal);
            if (path.StartsWith("/feeds", StringComparison.Ordinal)) Assert.Contains("Le lac, lundi matin.", text, StringComparison.Ordinal);
        }
        var entry = (await feeds.XmlAsync($"/feeds/articles.rss?ids={item.ArticleId}")).Descendants("item").Single();
        var medium = Assert.Single(entry.Elements(), element => element.Name.Namespace == FeedClient.Media);
        Assert.Empty(medium.DescendantsAndSelf().Attributes("url"));
        Assert.Equal(["Jonathan Ernst", "Reuters"], medium.Elements(FeedClient.Media + "credit").Select(credit => credit.Value));
        var json = (await feeds.JsonAsync($"/feeds/articles.json?ids={item.ArticleId}"))["items"]![0]!;
        Assert.Contains("Reuters / Jonathan Ernst", (string)json["content_html"]!, StringComparison.Ordinal);
        Assert.Equal(("withheld", null), ((string?)json["_newsroom"]!["media"]![0]!["availability"]!["state"], (string?)json["_newsroom"]!["media"]![0]!["url"]));
        Assert.False(json.AsObject().ContainsKey("image"));
    }

    [Fact]
    public async Task An_embargo_holds_in_each_of_them()
    {
        var draft = await desk.DraftAsync("Encore sous embargo");
        await desk.ActAsync(draft, "publish", new { embargoUntil = DateTimeOffset.UtcNow.AddHours(1) });
        var control = await desk.PublishedAsync("Déjà public");
        foreach (var path in new[] { "/feeds/articles.rss", "/feeds/articles.atom", "/feeds/articles.json", "/sitemaps/news.xml" })
        {
            var text = await feeds.TextAsync(path);
            Assert.Contains(control.Text("headline"), text, StringComparison.Ordinal);
            Assert.DoesNotContain("sous embargo", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Reserved_mining_is_told()
    {
        var article = await desk.PublishedAsync("Réservé", new { rights = new { dataMining = "reserved", copyrightHolder = "La Rédaction" } });
        var other = await desk.PublishedAsync("Permis");
        XNamespace mining = "http://www.w3.org/ns/tdmrep#";
        foreach (var (id, expected, word) in new[] { (article.Id, "1", "reserved"), (other.Id, "0", "allowed") })
        {
            Assert.Equal(expected, (await feeds.XmlAsync($"/feeds/articles.rss?ids={id}")).Descendants("item").Single().Element(mining + "reservation")!.Value);
            Assert.Equal(expected, (await feeds.XmlAsync($"/feeds/articles.atom?ids={id}")).Element(FeedClient.Atom + "entry")!.Element(mining + "reservation")!.Value);
            Assert.Equal(word, (string?)(await feeds.JsonAsync($"/feeds/articles.json?ids={id}"))["items"]![0]!["_newsroom"]!["rights"]!["dataMining"]);
        }
        Assert.Equal("© La Rédaction", (await feeds.XmlAsync($"/feeds/articles.atom?ids={article.Id}")).Descendants(FeedClient.Atom + "rights").Single().Value);
    }

    [Fact]
    public async Task Hostile_text_breaks_none_of_them_and_arrives_as_it_was()
    {
        const string hostile = "]]> <script>alert(1)</script> & &amp; \"q\" 'a' \U0001F4F0 é";
        var article = await desk.PublishedAsync("Hostile", new { body = new[] { new { kind = "paragraph", text = hostile } } });
        await server.ExecuteAsync(
            $"""
            update publication set headline = $t${hostile}$t$ || chr(1) || chr(11) || chr(65534) || '.', lead = chr(31) || $t${hostile}$t$,
                kicker = $t${hostile}$t$, signature = jsonb_build_object('raw', $t${hostile}$t$, 'agencies', '[]'::jsonb, 'initials', '[]'::jsonb)
            where article_id = '{article.Id}'
            """);
        var rss = (await feeds.XmlAsync($"/feeds/articles.rss?ids={article.Id}")).Descendants("item").Single();
        Assert.Equal((hostile + ".", hostile), (rss.Element("title")!.Value, rss.Element("description")!.Value));
        var atom = (await feeds.XmlAsync($"/feeds/articles.atom?ids={article.Id}")).Element(FeedClient.Atom + "entry")!;
        Assert.Equal((hostile + ".", hostile), (atom.Element(FeedClient.Atom + "title")!.Value, atom.Element(FeedClient.Atom + "summary")!.Value));
        var json = (await feeds.JsonAsync($"/feeds/articles.json?ids={article.Id}"))["items"]![0]!;
        Assert.StartsWith(hostile, (string?)json["title"]);
        foreach (var html in new[] { rss.Elements().Single(element => element.Name.LocalName == "encoded").Value, atom.Element(FeedClient.Atom + "content")!.Value, (string)json["content_html"]! })
        {
            Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
            Assert.Contains("&lt;script&gt;", html, StringComparison.Ordinal);
        }
        Assert.Equal(hostile + ".", (await feeds.XmlAsync("/sitemaps/news.xml")).Descendants()
            .Single(element => element.Name.LocalName == "title" && element.Value.StartsWith("]]>", StringComparison.Ordinal)).Value);
    }
}
