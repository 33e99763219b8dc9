using ContentApi.Editorial;
using ContentApi.Platform.Database;

namespace ContentApi.Imports;

/// <summary>When an imported article goes public, by its status line and the database's clock.</summary>
public static class ImportDates
{
    /// <param name="article">As it was read.</param>
    /// <param name="published">When it went public before; null where it did not.</param>
    /// <param name="now">The database's time.</param>
    /// <param name="warnings">Takes what is odd.</param>
    public static PublicationDates Decide(
        ImportedArticle article, DateTimeOffset? published, DateTimeOffset now, WarningList warnings)
    {
        var publishedAt = article.PublishedAt ?? published ?? now;
        if (publishedAt > now && published <= now)
        {
            warnings.Add(null, "futureDate", $"The article is public already: its date {publishedAt:u} lies ahead and was left aside.");
            publishedAt = published.Value;
        }
        else if (publishedAt > now)
            warnings.Add(null, "futureDate", $"The date lies ahead: the article is scheduled and goes public at {publishedAt:u}.");

        var updatedAt = article.ModifiedAt ?? (published is null ? publishedAt : now);
        if (article.ModifiedAt > now)
        {
            warnings.Add(null, "futureDate", $"The date of change {article.ModifiedAt:u} lies ahead; the present time was taken.");
            updatedAt = now;
        }
        if (CorrectedAt(article, now) is { } corrected && corrected > updatedAt) updatedAt = corrected;
        return new PublicationDates(publishedAt, updatedAt > publishedAt ? updatedAt : publishedAt)
        {
            FirstPublishedAt = article.FirstPublishedAt < publishedAt ? article.FirstPublishedAt : null,
        };
    }

    /// <summary>When readers were last told of a correction; null: they were not.</summary>
    private static DateTimeOffset? CorrectedAt(ImportedArticle article, DateTimeOffset now) =>
        article.Corrections.Count == 0 ? null : article.Corrections.Max(one => one.At <= now ? one.At.Value : now);

    /// <summary>A version as it goes public.</summary>
    public static async Task<Publication> PublicationAsync(
        WriteTransaction write, Guid id, int version, ArticleContent content, byte[] hash, ImportedArticle article,
        DateTimeOffset? published, WarningList warnings)
    {
        var now = await write.SingleAsync<DateTimeOffset>("select date_trunc('milliseconds', content_now())");
        return new Publication(id, version, content, hash, Decide(article, published, now, warnings));
    }
}
