using System.Globalization;
using System.Xml.Linq;
using ContentApi.Articles;

namespace ContentApi.Syndication.Feeds;

/// <summary>RSS 2.0 with Media RSS, Dublin Core, and the text as HTML.</summary>
internal static class RssFeed
{
    public const string MediaType = "application/rss+xml";

    public static byte[] Write(Feed feed) => FeedXml.Write(new XElement("rss",
        new XAttribute("version", "2.0"),
        FeedXml.Prefix("atom", FeedXml.Atom),
        FeedXml.Prefix("content", FeedXml.Content),
        FeedXml.Prefix("dc", FeedXml.DublinCore),
        FeedXml.Prefix("dcterms", FeedXml.DublinTerms),
        FeedXml.Prefix("media", FeedXml.Media),
        FeedXml.Prefix("tdm", FeedXml.Mining),
        new XElement("channel",
            new XElement("title", feed.Title),
            new XElement("link", feed.Home),
            new XElement("description", feed.Title),
            new XElement("language", feed.Language.ToLowerInvariant()),
            new XElement("lastBuildDate", Moment(feed.UpdatedAt)),
            new XElement("generator", "ContentApi"),
            FeedXml.Link("self", feed.Self, MediaType),
            FeedXml.Link("next", feed.Next, MediaType),
            feed.Hubs.Select(hub => FeedXml.Link("hub", hub)),
            feed.Articles.Select(Item))));

    private static XElement Item(ArticleSummary article) => new("item",
        new XElement("title", article.Headline),
        new XElement("link", article.Url),
        new XElement("guid", new XAttribute("isPermaLink", "false"), Feed.EntryId(article.Id)),
        new XElement("pubDate", Moment(article.FirstPublishedAt)),
        new XElement(FeedXml.DublinTerms + "modified", FeedXml.Moment(article.UpdatedAt)),
        FeedWords.Signed(article).Select(name => new XElement(FeedXml.DublinCore + "creator", name)),
        (article.Signature?.Agencies ?? []).Select(agency => new XElement(FeedXml.DublinCore + "source", agency)),
        new XElement(FeedXml.DublinCore + "language", article.Language),
        FeedXml.Text(FeedXml.DublinCore + "rights", FeedWords.Rights(article.Rights)),
        Category("kicker", article.Kicker),
        Category(domain: null, article.Section?.Name),
        article.Tags.Select(tag => Category(FeedWords.Topic(tag.MediaTopic)?.Scheme, tag.Name)),
        FeedXml.Text("description", article.Lead),
        FeedXml.Text(FeedXml.Content + "encoded", FeedWords.Html(article)),
        MediaRss.Of(article),
        FeedWords.Links(article).Select(link => FeedXml.Link("related", link.Address, title: link.Title)),
        MediaRss.Reservation(article.Rights.DataMining));

    private static XElement? Category(string? domain, string? name) => string.IsNullOrEmpty(name)
        ? null
        : new XElement("category", domain is null ? null : new XAttribute("domain", domain), name);

    /// <summary>RFC 822 with a year of four digits.</summary>
    private static string Moment(DateTimeOffset moment) => moment.ToString("R", CultureInfo.InvariantCulture);
}
