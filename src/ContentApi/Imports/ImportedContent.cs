using ContentApi.Editorial;

namespace ContentApi.Imports;

/// <summary>What an imported article says, as the digest by which it is known again.</summary>
public static class ImportedContent
{
    public static byte[] Hash(ImportedArticle article) => ContentHash.Of(
        new ArticleWords(article.Type, article.Kicker, article.Headline, article.Lead, article.Signature, article.Authors, article.Body),
        article.Media.Select(medium => new MediumWords(medium.Role, medium.Kind, medium.Caption, medium.Alt, medium.Credit.Raw)),
        article.CrossLinks.Select(link => new LinkWords(link.Label, link.Title)));
}
