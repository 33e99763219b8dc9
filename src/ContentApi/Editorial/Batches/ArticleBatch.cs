using System.Text.Json;
using ContentApi.Platform.Database;
using ContentApi.Platform.Http;

namespace ContentApi.Editorial.Batches;

/// <summary>
/// Stores many new articles in one transaction, as <see cref="ArticleStore"/> and <see cref="Publisher"/> store one: a
/// test holds the tables against each other. Their slugs and media are there already.
/// </summary>
public sealed class ArticleBatch(PublicationBatch publications)
{
    private static readonly string[] Articles =
    [
        "id uuid", "status text", "published_version integer", "language text",
            "first_published_at timestamp with time zone",
        "source_id text", "source_name text", "source_format text", "source_url text", "import_hash bytea",
    ];

    private static readonly string[] Versions =
        ["article_id uuid", "version integer", "content jsonb", "content_hash bytea", "origin text", "created_by text"];

    private static readonly string[] Corrections =
    [
        "id uuid", "article_id uuid", "kind text", "text text", "at timestamp with time zone", "block_id text",
        "must_republish boolean",
    ];

    public async Task StoreAsync(WriteTransaction write, IReadOnlyList<NewArticle> articles, string actor,
        SearchLookup search)
    {
        await write.CopyAsync("article", Articles, articles.Select(article => new object?[]
        {
            article.Id, article.Dates is null ? "draft" : "published", article.Dates is null ? null : 1,
                article.Content.Language,
            article.Dates?.FirstPublishedAt ?? article.Dates?.PublishedAt, article.Source.Id, article.Source.Name,
            article.Source.Format, article.Source.Url, article.Hash,
        }));
        await write.CopyAsync("article_version", Versions, articles.Select(article => new object?[]
        {
            article.Id, 1, JsonSerializer.SerializeToUtf8Bytes(article.Content, Json.Options), article.Hash, "import",
                actor,
        }));
        var corrections = articles.SelectMany(article => article.Corrections, (article, one) => new object?[]
        {
            one.Id, article.Id, EnumText.Of(one.Kind), one.Text, one.At, one.BlockId, one.MustRepublish,
        }).ToList();
        if (corrections.Count > 0) await write.CopyAsync("correction", Corrections, corrections);
        var published = articles.Where(article => article.Dates is not null).ToList();
        if (published.Count > 0) await publications.PublishAsync(write, published, search);
    }
}
