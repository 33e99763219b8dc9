using System.Xml.Linq;
using ContentApi.Media;
using ContentApi.Platform.Delivery;
using ContentApi.Platform.Http;
using ContentApi.Syndication.Feeds;
using ContentApi.Syndication.Formats;

namespace ContentApi.Syndication.Sitemaps;

/// <summary>A sitemap as Google News reads it.</summary>
public sealed class NewsSitemap(IReadOnlyList<SitemapRow> rows, SiteOptions site, PublicAddresses addresses) : ICacheable
{
    public const string MediaType = "application/xml";

    private static readonly XNamespace Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace News = "http://www.google.com/schemas/sitemap-news/0.9";
    private static readonly XNamespace Image = "http://www.google.com/schemas/sitemap-image/1.1";

    public byte[] Write() => FeedXml.Write(new XElement(Sitemap + "urlset",
        FeedXml.Prefix("news", News), FeedXml.Prefix("image", Image), rows.Select(Entry)));

    void ICacheable.AddKeys(ISet<string> keys)
    {
        keys.Add(CacheKeys.Lists);
        foreach (var row in rows) keys.Add(CacheKeys.Article(row.Id));
        keys.UnionWith(rows.SelectMany(row => row.Media).Select(medium => CacheKeys.Medium(medium.Id)));
    }

    /// <summary>The oldest article is the first to be no news any more.</summary>
    TimeSpan? ICacheable.ChangesIn() => rows is [.., var oldest] ? TimeSpan.FromSeconds(oldest.SecondsLeft) : TimeSpan.MaxValue;

    private XElement Entry(SitemapRow row) => new(Sitemap + "url",
        new XElement(Sitemap + "loc", addresses.Article(row.Language, row.Slug)),
        new XElement(Sitemap + "lastmod", FeedXml.Moment(row.UpdatedAt)),
        new XElement(News + "news",
            new XElement(News + "publication",
                new XElement(News + "name", site.Name),
                new XElement(News + "language", row.Language.Split('-')[0])),
            new XElement(News + "publication_date", FeedXml.Moment(row.FirstPublishedAt)),
            new XElement(News + "title", row.Headline)),
        row.Media.Complete(addresses).Where(medium => medium.Kind is MediumKind.Image or MediumKind.Graphic)
            .Select(medium => medium.Largest()?.Url).OfType<string>().Distinct()
            .Select(url => new XElement(Image + "image", new XElement(Image + "loc", url))));
}
