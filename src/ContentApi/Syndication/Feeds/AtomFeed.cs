using System.Xml.Linq;
using ContentApi.Articles;
using ContentApi.Taxonomy;

namespace ContentApi.Syndication.Feeds;

/// <summary>Atom (RFC 4287), with archives (RFC 5005) and tombstones (RFC 6721).</summary>
internal static class AtomFeed
{
    public const string MediaType = "application/atom+xml";

    private static readonly XNamespace Atom = FeedXml.Atom;

    public static byte[] Write(Feed feed) => FeedXml.Write(new XElement(Atom + "feed",
        FeedXml.Prefix("app", FeedXml.Publishing),
        FeedXml.Prefix("at", FeedXml.Tombstones),
        FeedXml.Prefix("fh", FeedXml.History),
        FeedXml.Prefix("media", FeedXml.Media),
        FeedXml.Prefix("tdm", FeedXml.Mining),
        Language(feed.Language),
        new XElement(Atom + "id", feed.Id),
        new XElement(Atom + "title", feed.Title),
        new XElement(Atom + "updated", FeedXml.Moment(feed.UpdatedAt)),
        new XElement(Atom + "author", new XElement(Atom + "name", feed.Publisher)),
        new XElement(Atom + "generator", "ContentApi"),
        FeedXml.Link("self", feed.Self, MediaType),
        FeedXml.Link("alternate", feed.Home),
        feed.Hubs.Select(hub => FeedXml.Link("hub", hub)),
        feed.Current is null ? null : new XElement(FeedXml.History + "archive"),
        FeedXml.Link("current", feed.Current, MediaType),
        FeedXml.Link("prev-archive", feed.PreviousArchive, MediaType),
        feed.Departures.Select(departure => Tombstone(feed, departure)),
        feed.Articles.Select(article => Entry(feed, article))));

    private static XElement Entry(Feed feed, ArticleSummary article) => new(Atom + "entry",
        Language(article.Language),
        new XElement(Atom + "id", Feed.EntryId(article.Id)),
        new XElement(Atom + "title", article.Headline),
        FeedXml.Link("alternate", article.Url),
        new XElement(Atom + "published", FeedXml.Moment(article.FirstPublishedAt)),
        new XElement(Atom + "updated", FeedXml.Moment(article.UpdatedAt)),
        new XElement(FeedXml.Publishing + "edited", FeedXml.Moment(article.UpdatedAt)),
        article.Authors.Select(author => Person("author", author.Name, author.Url)),
        article.Authors.Count == 0 ? Person("author", feed.Publisher) : null,
        article.Signature is { } signature ? Person("contributor", signature.Raw) : null,
        (article.Signature?.Agencies ?? []).Select(agency => Person("contributor", agency)),
        Category("kicker", article.Kicker, $"{feed.Addresses.Origin}/#kicker"),
        Category(article.Section?.Slug, article.Section?.Name, feed.Addresses.Absolute("/v1/sections")),
        article.Tags.Select(tag => Category(feed, tag)),
        FeedXml.Text(Atom + "summary", article.Lead),
        Content(article),
        FeedXml.Text(Atom + "rights", FeedWords.Rights(article.Rights)),
        FeedWords.Links(article).Select(link => FeedXml.Link("related", link.Address, title: link.Title)),
        MediaRss.Of(article),
        MediaRss.Reservation(article.Rights.DataMining));

    /// <summary>An entry that was updated after its tombstone's moment is alive again.</summary>
    private static XElement Tombstone(Feed feed, Departure departure) => new(FeedXml.Tombstones + "deleted-entry",
        new XAttribute("ref", Feed.EntryId(departure.Id)),
        new XAttribute("when", FeedXml.Moment(departure.At)),
        new XElement(FeedXml.Tombstones + "comment", departure.Reason),
        FeedXml.Link("successor-version",
            departure.SuccessorId is { } successor ? feed.Addresses.Absolute($"/v1/articles/{successor}") : null, "application/json"));

    private static XElement Content(ArticleSummary article) =>
        new(Atom + "content", new XAttribute("type", "html"), FeedWords.Html(article));

    private static XElement Person(string role, string name, string? address = null) =>
        new(Atom + role, new XElement(Atom + "name", name), FeedXml.Text(Atom + "uri", address));

    private static XElement? Category(Feed feed, Tag tag) => FeedWords.Topic(tag.MediaTopic) is var (scheme, code)
        ? Category(code, tag.Name, scheme)
        : Category(tag.Slug, tag.Name, feed.Addresses.Absolute("/v1/tags"));

    private static XElement? Category(string? term, string? label, string scheme) => string.IsNullOrEmpty(term) || string.IsNullOrEmpty(label)
        ? null
        : new XElement(Atom + "category", new XAttribute("term", term), new XAttribute("scheme", scheme), new XAttribute("label", label));

    private static XAttribute Language(string language) => new(XNamespace.Xml + "lang", language);
}
