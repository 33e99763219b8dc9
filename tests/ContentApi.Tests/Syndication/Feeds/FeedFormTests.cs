using System.ServiceModel.Syndication;
using System.Text.Json.Nodes;
using System.Xml;
using System.Xml.Linq;
using ContentApi.Tests.Infrastructure;

namespace ContentApi.Tests.Syndication.Feeds;

/// <summary>Feeds are what their standards say, and say all that there is to say.</summary>
public sealed class FeedFormTests(SampleServerFixture server) : IClassFixture<SampleServerFixture>
{
    private readonly FeedClient feeds = new(server);

    [Fact]
    public async Task Rss_has_what_the_standard_and_its_validators_expect()
    {
        var rss = await feeds.XmlAsync("/feeds/articles.rss?limit=200");
        Assert.Equal("2.0", (string?)rss.Attribute("version"));
        var channel = rss.Element("channel")!;
        foreach (var name in new[] { "title", "link", "description", "language", "lastBuildDate" }) Assert.NotEqual("", channel.Element(name)!.Value);
        Assert.Equal("http://localhost:5080/feeds/articles.rss?limit=200", FeedClient.LinkOf("rss", rss.ToString(), "self"));
        var items = channel.Elements("item").ToList();
        Assert.True(items.Count > 30);
        foreach (var item in items)
        {
            foreach (var name in new[] { "title", "link", "guid", "pubDate" }) Assert.NotEqual("", item.Element(name)!.Value);
            Assert.Equal("false", (string?)item.Element("guid")!.Attribute("isPermaLink"));
            Assert.Matches(@"^\w{3}, \d{2} \w{3} \d{4} \d{2}:\d{2}:\d{2} GMT$", item.Element("pubDate")!.Value);
            Assert.Null(item.Element("author")); // which would have to be an address of mail
            foreach (var credit in item.Descendants(FeedClient.Media + "credit"))
                Assert.Contains((string?)credit.Attribute("role"), new[] { null, "photographer", "author", "distribution company" });
        }
        Assert.Equal(items.Count, items.Select(item => item.Element("guid")!.Value).Distinct().Count());
    }

    [Fact]
    public async Task Atom_has_what_the_standard_demands()
    {
        var feed = await feeds.XmlAsync("/feeds/articles.atom?limit=200");
        foreach (var name in new[] { "id", "title", "updated", "author" }) Assert.Single(feed.Elements(FeedClient.Atom + name));
        var entries = feed.Elements(FeedClient.Atom + "entry").ToList();
        Assert.True(entries.Count > 30);
        foreach (var entry in entries)
        {
            foreach (var name in new[] { "id", "title", "updated", "published", "content" }) Assert.Single(entry.Elements(FeedClient.Atom + name));
            Assert.NotEmpty(entry.Elements(FeedClient.Atom + "author"));
            Assert.Single(entry.Elements(FeedClient.Atom + "link"), link => (string?)link.Attribute("rel") == "alternate");
            Assert.NotNull(entry.Attribute(XNamespace.Xml + "lang"));
        }
        Assert.Equal(entries.Max(entry => FeedClient.Moment(entry.Element(FeedClient.Atom + "updated")!.Value)),
            FeedClient.Moment(feed.Element(FeedClient.Atom + "updated")!.Value));
    }

    [Fact]
    public async Task Another_reader_reads_the_same_articles_from_both()
    {
        var list = (await server.GetAsync("/v1/articles?limit=50"))["data"]!.AsArray();
        foreach (var form in new[] { "rss", "atom" })
        {
            using var reader = XmlReader.Create(new StringReader(await feeds.TextAsync($"/feeds/articles.{form}?limit=50")));
            var feed = SyndicationFeed.Load(reader);
            var items = feed.Items.ToList();
            Assert.Equal(list.Count, items.Count);
            foreach (var (item, article) in items.Zip(list))
            {
                Assert.Equal(($"urn:uuid:{article!["id"]}", (string?)article["headline"]), (item.Id, item.Title.Text));
                Assert.Equal((string?)article["url"], item.Links.First(link => link.RelationshipType == "alternate").Uri.OriginalString);
                Assert.Equal(FeedClient.Moment((string)article["firstPublishedAt"]!), item.PublishDate);
                if (article["lead"] is { } lead) Assert.Equal((string?)lead, item.Summary.Text);
                Assert.All(article["tags"]!.AsArray(), tag => Assert.Contains(item.Categories, category => (category.Label ?? category.Name) == (string?)tag!["name"]));
            }
        }
    }

    [Fact]
    public async Task Json_feed_holds_to_its_schema()
    {
        Tool.Need(SchemaValidator.IsPossible, "Node.js with npm");
        var path = FeedSchema.Find();
        Assert.SkipWhen(path is null, "The schema of JSON Feed is not beside this checkout.");
        var text = await feeds.TextAsync("/feeds/articles.json?limit=50");
        Assert.Empty(await FeedSchema.FaultsAsync(path!, text));
        var broken = JsonNode.Parse(text)!;
        broken["items"]![0]!.AsObject().Remove("id");
        Assert.NotEmpty(await FeedSchema.FaultsAsync(path!, broken.ToJsonString()));
    }

    [Fact]
    public async Task Every_medium_carries_its_caption_and_its_credit()
    {
        var list = (await server.GetAsync("/v1/articles?limit=200&include=media"))["data"]!.AsArray();
        var texts = new Dictionary<string, string>();
        foreach (var form in FeedClient.Forms) texts[form] = await feeds.TextAsync($"/feeds/articles.{form}?limit=200");
        var rss = XDocument.Parse(texts["rss"]).Descendants("item").ToDictionary(item => item.Element("guid")!.Value);
        var atom = XDocument.Parse(texts["atom"]).Root!.Elements(FeedClient.Atom + "entry").ToDictionary(entry => entry.Element(FeedClient.Atom + "id")!.Value);
        var json = JsonNode.Parse(texts["json"])!["items"]!.AsArray().ToDictionary(item => (string)item!["id"]!);
        var media = list.SelectMany(article => article!["media"]!.AsArray().Select(medium => (Id: $"urn:uuid:{article["id"]}", Medium: medium!))).ToList();
        Assert.True(media.Count > 30);
        foreach (var (id, medium) in media)
        {
            var (creator, agency, caption) = ((string?)medium["credit"]!["creator"], (string?)medium["credit"]!["agency"], (string?)medium["caption"]);
            foreach (var item in new[] { rss[id], atom[id] })
            {
                var shown = Assert.Single(Shown(item), element =>
                    (string?)element.Element(FeedClient.Media + "description") == caption
                    && Credit(element, "photographer") == creator && Credit(element, "distribution company") == agency);
                Assert.Equal(medium["renditions"]!.AsArray().Select(file => (string)file!["url"]!).Order(),
                    shown.DescendantsAndSelf(FeedClient.Media + "content").Select(file => (string)file.Attribute("url")!).Order());
            }
            var told = Assert.Single(json[id]!["_newsroom"]!["media"]!.AsArray(), other => (string?)other!["id"] == (string?)medium["id"])!;
            Assert.True(JsonNode.DeepEquals(medium["credit"], told["credit"]));
        }

        static IEnumerable<XElement> Shown(XElement item) => item.Elements().Where(element => element.Name.Namespace == FeedClient.Media);
        static string? Credit(XElement medium, string role) =>
            (string?)medium.Elements(FeedClient.Media + "credit").FirstOrDefault(credit => (string?)credit.Attribute("role") == role);
    }

    [Fact]
    public async Task Links_of_the_editors_lead_on_in_each_form()
    {
        var article = (await server.GetAsync("/v1/articles?limit=200&include=crossLinks"))["data"]!.AsArray()
            .First(item => item!["crossLinks"]!.AsArray().Count(link => (string?)link!["state"] == "ok") > 1)!;
        var expected = article["crossLinks"]!.AsArray().Where(link => link!["href"] is not null).Select(link => (string)link!["href"]!).ToArray();
        foreach (var form in new[] { "rss", "atom" })
            Assert.Equal(expected, (await feeds.XmlAsync($"/feeds/articles.{form}?ids={article["id"]}")).Descendants(FeedClient.Atom + "link")
                .Where(link => (string?)link.Attribute("rel") == "related").Select(link => (string)link.Attribute("href")!));
        var json = await feeds.JsonAsync($"/feeds/articles.json?ids={article["id"]}");
        Assert.Equal(expected, json["items"]![0]!["_newsroom"]!["related"]!.AsArray().Select(link => (string)link!["url"]!));
        Assert.Contains("Lire aussi", (string)json["items"]![0]!["content_html"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task They_are_found_from_the_front_page_and_by_search_engines()
    {
        var page = await feeds.TextAsync("/");
        foreach (var form in FeedClient.Forms) Assert.Matches($"<link rel=\"alternate\" type=\"application/[a-z+]+\" title=\"[^\"]+\" href=\"/feeds/articles.{form}\">", page);
        Assert.Contains("Sitemap: http://localhost:5080/sitemaps/news.xml", await feeds.TextAsync("/robots.txt"), StringComparison.Ordinal);
    }
}
