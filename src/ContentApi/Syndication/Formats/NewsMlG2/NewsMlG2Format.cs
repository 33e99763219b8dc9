using System.Text;
using System.Xml;
using System.Xml.Linq;
using ContentApi.Articles;
using ContentApi.CrossLinks;
using ContentApi.Platform.Http;
using Microsoft.OpenApi;
using static ContentApi.Syndication.Formats.NewsMlG2.G2;

namespace ContentApi.Syndication.Formats.NewsMlG2;

/// <summary>
/// An article as a news item of IPTC NewsML-G2 2.35, power conformance. Each medium is a <c>partMeta</c> with a
/// <c>rightsInfo</c> of its own; beside the XHTML stands the article in our own JSON.
/// </summary>
public sealed class NewsMlG2Format : IArticleFormat
{
    private const string Catalog = "http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_41.xml";

    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), NewLineHandling = NewLineHandling.Entitize,
    };

    public string Name => ArticleFormatNames.NewsMlG2;

    public string MediaType => "application/vnd.iptc.g2.newsitem+xml";

    public bool IsNegotiated => true;

    public OpenApiSchema Schema => new()
    {
        Type = JsonSchemaType.String,
        Description =
            "A NewsML-G2 2.35 `newsItem` (power). `guid` is the article's id as `urn:uuid:…`. The text is XHTML in `inlineXML`; " +
            "an `inlineData` of the type `application/json` is the article's JSON, so that an import of the item is the same " +
            "article. Media are `partMeta`, their rights `rightsInfo` with `idrefs`. Characters that XML cannot say are U+FFFD.",
    };

    public Rendering Render(Article article)
    {
        var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, Settings)) new XDocument(Item(Shareable.Of(article))).Save(writer);
        return Rendering.Of(Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length));
    }

    private static XElement Item(Article article) => El("newsItem",
        At("standard", "NewsML-G2"), At("standardversion", "2.35"), At("conformance", "power"),
        At("guid", ItemUri.Of(article.Id)), At("version", article.Version), new XAttribute(XNamespace.Xml + "lang", article.Language),
        El("catalogRef", At("href", Catalog)),
        El("catalog", El("scheme", At("alias", Alias), At("uri", Scheme))),
        Rights(article),
        article.Media.Select(G2Media.Rights),
        Meta(article),
        G2ContentMeta.Of(article),
        article.Media.Select(G2Media.Part),
        El("contentSet",
            El("inlineXML", At("contenttype", "application/xhtml+xml"), Xhtml.Of(article)),
            El("inlineData", At("contenttype", Representations.JsonMediaType), Clean(ArticleJson.Whole(article)))));

    private static XElement Rights(Article article) => El("rightsInfo",
        article.Rights.CopyrightHolder is { } holder ? Named("copyrightHolder", holder) : null,
        Text("copyrightNotice", article.Rights.CopyrightNotice),
        Text("usageTerms", article.Rights.UsageTerms),
        Policy(RightsPolicy.Of(ItemUri.Of(article.Id), article.Rights.DataMining)),
        El("dataMining", At("uri", RightsPolicy.DataMiningTerm(article.Rights.DataMining))));

    internal static XElement? Policy(string policy) => Text("rightsExpressionData", policy,
        At("langid", RightsPolicy.Language), At("enctype", RightsPolicy.MediaType));

    private static XElement Meta(Article article) => El("itemMeta",
        El("itemClass", At("qcode", "ninat:text")),
        Named("provider", article.Rights.CopyrightHolder ?? HostOf(article.Url)),
        El("versionCreated", article.UpdatedAt.UtcDateTime),
        El("firstCreated", article.FirstPublishedAt.UtcDateTime),
        article.EmbargoUntil is { } embargo ? El("embargoed", embargo.UtcDateTime) : null,
        El("pubStatus", At("qcode", "stat:usable")),
        CorrectionNotes.Of(article).Select(note => Text("edNote", note)),
        article.CorrectedAt is not null ? El("signal", At("qcode", "sig:correction"))
            : article.UpdatedAt > article.PublishedAt ? El("signal", At("qcode", "sig:update")) : null,
        ItemUri.Of(article.Url) is { } address
            ? El("link", At("rel", $"{Alias}:canonical"), At("href", address), At("contenttype", "text/html")) : null,
        article.CrossLinks.Where(link => link.Title is not null).Select((link, at) => Link(link, at + 1)));

    private static XElement Link(CrossLink link, int rank) => El("link",
        At("rel", "irel:seeAlso"), At("rank", rank), At("href", ItemUri.Of(link.Href)),
        At("residref", ItemUri.Of(link.Target?.Id ?? link.Id)), Text("title", link.Title), Line("name", link.Label));

    private static string HostOf(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri.Host : address;
}
