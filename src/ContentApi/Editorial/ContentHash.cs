using System.Security.Cryptography;
using System.Text.Json;
using ContentApi.Articles.Blocks;
using ContentApi.Platform.Http;

namespace ContentApi.Editorial;

/// <summary>A digest of everything that an article says, by which it is known again. Ids and dates do not count.</summary>
public static class ContentHash
{
    /// <param name="article">What it says; its body's media and links are counted by themselves.</param>
    /// <param name="media">What its media say, in order.</param>
    /// <param name="links">What its links say, in order.</param>
    public static byte[] Of(ArticleWords article, IEnumerable<MediumWords> media, IEnumerable<LinkWords> links) =>
        SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new
        {
            article.Type, article.Kicker, article.Headline, article.Lead, article.Signature, article.Authors,
            Media = media, Links = links, Body = article.Body.Select(WithoutIds),
        }, Json.Options));

    // In the body it is their place that counts.
    private static Block WithoutIds(Block block) => block switch
    {
        MediaBlock medium => medium with { Id = "", MediaId = Guid.Empty },
        CrossLinkBlock link => link with { Id = "", CrossLinkId = Guid.Empty },
        Paragraph paragraph when PlainHtml.Says(paragraph.Html, paragraph.Text) => paragraph with { Id = "", Html = "" },
        _ => block with { Id = "" },
    };
}
