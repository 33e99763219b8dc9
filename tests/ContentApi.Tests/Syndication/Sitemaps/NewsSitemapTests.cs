using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using ContentApi.Tests.Infrastructure;
using ContentApi.Tests.Syndication.Feeds;

namespace ContentApi.Tests.Syndication.Sitemaps;

public sealed class NewsSitemapTests(NewsSitemapTests.Site server) : IClassFixture<NewsSitemapTests.Site>
{
    private static readonly XNamespace News = "http://www.google.com/schemas/sitemap-news/0.9";
    private static readonly XNamespace Image = "http://www.google.com/schemas/sitemap-image/1.1";
    private static readonly XNamespace Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <summary>What Google documents of its two vocabularies, for which it publishes no schema that is still served.</summary>
    private const string Extensions =
        """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.google.com/schemas/sitemap-news/0.9" elementFormDefault="qualified">
          <xs:element name="news"><xs:complexType><xs:sequence>
            <xs:element name="publication"><xs:complexType><xs:sequence>
              <xs:element name="name" type="xs:string"/>
              <xs:element name="language"><xs:simpleType><xs:restriction base="xs:string"><xs:pattern value="[a-z]{2,3}"/></xs:restriction></xs:simpleType></xs:element>
            </xs:sequence></xs:complexType></xs:element>
            <xs:element name="publication_date" type="xs:dateTime"/>
            <xs:element name="title" type="xs:string"/>
          </xs:sequence></xs:complexType></xs:element>
        </xs:schema>
        """;

    private const string Images =
        """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.google.com/schemas/sitemap-image/1.1" elementFormDefault="qualified">
          <xs:element name="image"><xs:complexType><xs:sequence><xs:element name="loc" type="xs:anyURI"/></xs:sequence></xs:complexType></xs:element>
        </xs:schema>
        """;

    private readonly FeedClient feeds = new(server);

    [Fact]
    public async Task It_lists_what_was_first_published_within_48_hours_and_nothing_else()
    {
        using var folder = new PictureFolder(server);
        var fresh = await folder.ImportAsync("frais", Texts.Article("Tout frais", picture: "AFP - Anne"), ["https://pictures.example.org/frais.jpg"]);
        var old = (string)(await server.ImportAsync(Texts.Article("Déjà vieux")))["articleId"]!;
        await server.ExecuteAsync($"update publication set first_published_at = now() - interval '48 hours 1 second' where article_id = '{old}'");
        var urls = (await feeds.XmlAsync("/sitemaps/news.xml")).Elements(Sitemap + "url").ToList();
        Assert.DoesNotContain(urls, url => url.Descendants(News + "title").Single().Value == "Déjà vieux");
        var entry = Assert.Single(urls, url => url.Element(Sitemap + "loc")!.Value == "https://journal.example.org/fr/tout-frais");
        Assert.Equal("Le Journal", entry.Descendants(News + "name").Single().Value);
        Assert.Equal("fr", entry.Descendants(News + "language").Single().Value);
        Assert.Equal("https://pictures.example.org/frais.jpg", entry.Descendants(Image + "loc").Single().Value);
        var article = await server.GetAsync($"/v1/articles/{fresh.ArticleId}");
        Assert.Equal(FeedClient.Moment((string)article["firstPublishedAt"]!), FeedClient.Moment(entry.Descendants(News + "publication_date").Single().Value));
        await server.ExecuteAsync($"update publication set first_published_at = now() - interval '47 hours' where article_id = '{old}'");
        Assert.Contains((await feeds.XmlAsync("/sitemaps/news.xml")).Descendants(News + "title"), title => title.Value == "Déjà vieux");
    }

    [Fact]
    public async Task It_holds_to_the_schema()
    {
        var path = Find();
        Assert.SkipWhen(path is null, "The schema of sitemaps is not beside this checkout.");
        await server.ImportAsync(Texts.Article("Conforme", picture: "AFP - Anne"));
        var schemas = new XmlSchemaSet();
        using (var core = XmlReader.Create(path!)) schemas.Add(null, core);
        foreach (var extension in new[] { Extensions, Images })
        {
            using var reader = XmlReader.Create(new StringReader(extension));
            schemas.Add(null, reader);
        }
        var document = XDocument.Parse(await feeds.TextAsync("/sitemaps/news.xml"));
        document.Validate(schemas, null);
        document.Root!.Elements().First().Element(Sitemap + "loc")!.Remove();
        Assert.Throws<XmlSchemaValidationException>(() => document.Validate(schemas, null));
    }

    [Fact]
    public async Task It_may_not_be_kept_past_the_moment_at_which_something_is_no_news_any_more()
    {
        var article = (string)(await server.ImportAsync(Texts.Article("Bientôt vieux")))["articleId"]!;
        using (var calm = await feeds.SendAsync("/sitemaps/news.xml")) Assert.Equal(TimeSpan.FromSeconds(10), calm.Headers.CacheControl!.MaxAge);
        await server.ExecuteAsync($"update publication set first_published_at = now() - interval '48 hours' + interval '6 seconds' where article_id = '{article}'");
        using var response = await feeds.SendAsync("/sitemaps/news.xml");
        Assert.InRange(response.Headers.CacheControl!.MaxAge!.Value.TotalSeconds, 1, 4);
        await server.ExecuteAsync($"update publication set first_published_at = now() - interval '3 days' where article_id = '{article}'");
    }

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (Path.Combine(folder.FullName, "shared", "standards", "sitemaps", "sitemap.xsd") is var path && File.Exists(path))
                return path;
        return null;
    }

    public sealed class Site(PostgresFixture postgres) : ServerFixture(postgres)
    {
        protected override (string Name, string? Value)[] Settings =>
            [("Site:Name", "Le Journal"), ("Site:ArticleUrl", "https://journal.example.org/{language}/{slug}")];
    }
}
