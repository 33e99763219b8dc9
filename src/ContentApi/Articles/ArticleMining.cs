using ContentApi.CrossLinks;
using ContentApi.Media;
using ContentApi.Platform.Delivery;

namespace ContentApi.Articles;

/// <summary>Whether data mining is reserved for an article, or anything that it shows.</summary>
internal static class ArticleMining
{
    public static bool IsReserved(ArticleRights rights, IReadOnlyList<ArticleMedium> media, IReadOnlyList<CrossLink> links) =>
        rights.DataMining == DataMining.Reserved || media.AreReserved()
        || links.Any(link => ((ICacheable)link).IsMiningReserved() == true);
}
