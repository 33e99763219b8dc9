using System.Security.Cryptography;
using System.Text.Json;
using ContentApi.Articles.Blocks;
using ContentApi.Platform.Http;

namespace ContentApi.Imports;

/// <summary>A digest of everything that an imported article says. Ids and status lines do not count.</summary>
public static class ContentHash
{
    public static byte[] Of(ImportedArticle article)
    {
        var words = new
        {
            article.Type, article.Kicker, article.Headline, article.Lead, article.Signature, article.Authors,
            Media = article.Media.Select(medium => new { medium.Role, medium.Kind, medium.Caption, medium.Alt, medium.Credit.Raw }),
            Links = article.CrossLinks.Select(link => new { link.Label, link.Title }),
            Body = article.Body.Select(WithoutIds),
        };
        return SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(words, Json.Options));
    }

    // Media and links are counted above; in the body it is their place that counts.
    private static Block WithoutIds(Block block) => block switch
    {
        MediaBlock medium => medium with { Id = "", MediaId = Guid.Empty },
        CrossLinkBlock link => link with { Id = "", CrossLinkId = Guid.Empty },
        Paragraph paragraph when PlainHtml.Says(paragraph.Html, paragraph.Text) => paragraph with { Id = "", Html = "" },
        _ => block with { Id = "" },
    };
}
