using System.Buffers.Binary;
using System.Text.Json;
using ContentApi.CrossLinks;
using ContentApi.Platform;
using ContentApi.Platform.Database;
using ContentApi.Platform.Delivery;
using ContentApi.Platform.Http;

namespace ContentApi.Editorial.Batches;

/// <summary>Writes many new articles into the tables that the public reads.</summary>
public sealed class PublicationBatch(LinkAims aims, Adoption adoption)
{
    private static readonly long Epoch = new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero).UtcTicks;

    private const string Moment = "timestamp with time zone";

    private static readonly string[] Publications =
    [
        "article_id uuid", "version integer", "type text", "language text", "slug text", "kicker text", "headline text",
            "lead text",
        "body json", "signature jsonb", "authors jsonb", "section_id integer", "copyright_holder text",
            "copyright_notice text",
        "usage_terms text", "data_mining text", "content_hash bytea", $"first_published_at {Moment}",
            $"published_at {Moment}",
        $"updated_at {Moment}", $"corrected_at {Moment}",
    ];

    private static readonly string[] Tags = ["article_id uuid", "tag_id integer", "position integer",
        $"published_at {Moment}"];
    private static readonly string[] Media = ["article_id uuid", "position integer", "medium_id uuid", "role text",
        "caption text", "alt text"];
    private static readonly string[] Headlines = ["headline_key text", "article_id uuid"];
    private static readonly string[] Words = ["word text", $"published_at {Moment}", "article_id uuid"];

    private static readonly string[] Links =
    [
        "id uuid", "article_id uuid", "position integer", "label text", "kind text", "title text", "title_key text",
        "target_slug text", "target_language text", "href text", "target_id uuid", "pinned boolean",
    ];

    private static readonly string[] Vectors = ["article_id", "published_at", "words", "forms"];

    private const string BringsWords = "select set_config('content.brings_words', @state, true)";

    public async Task PublishAsync(WriteTransaction write, IReadOnlyList<NewArticle> articles, SearchLookup search)
    {
        var (sections, tags) = (await IdsAsync(write, "section", articles.Select(article => article.Content.Section)),
            await IdsAsync(write, "tag", articles.SelectMany(article => article.Content.Tags)));
        await write.CopyAsync("publication", Publications, articles.Select(article => Row(article, sections)));
        await write.CopyAsync("publication_tag", Tags,
            articles.SelectMany(article => article.Content.Tags.Select((tag, i) =>
            new object?[] { article.Id, tags[tag], i + 1, article.Dates!.PublishedAt })));
        await write.CopyAsync("publication_medium", Media,
            articles.SelectMany(article => article.Content.Media.Select((use, i) =>
            new object?[] { article.Id, i + 1, use.Id, EnumText.Of(use.Role), use.Caption, use.Alt })));
        await write.ExecuteAsync("select find_agencies(@ids)", new { ids = Ids(articles) });
        await WriteSearchAsync(write, articles, search);
        var keys = articles.Select(article => Slug.Key(article.Content.Headline)).ToArray();
        await write.CopyAsync("article_headline", Headlines,
            articles.Select((article, i) => new object?[] { keys[i], article.Id }));

        await write.ExecuteAsync("update article_slug set is_public = true where article_id = any(@ids)",
            new { ids = Ids(articles) });

        await adoption.AwaitTurnAsync(write);
        await write.CopyAsync("cross_link", Links, articles.SelectMany(article =>
            article.Content.CrossLinks.Select((link, i) => Row(article.Id, link, i))));
        var linking = await adoption.RunAsync(write, Ids(articles), keys.Distinct().ToArray(),
            articles.Select(article => article.Content.Slug).Distinct().ToArray());
        // Nothing shows the articles themselves yet; what is new of them is in lists, and at media that others show
        // too.
        write.Published(Ids(articles), linking);
        write.Changed([CacheKeys.Lists, .. linking.Distinct().Except(Ids(articles)).Select(CacheKeys.Article)]);
    }

    private static async Task WriteSearchAsync(WriteTransaction write, IReadOnlyList<NewArticle> articles,
        SearchLookup search)
    {
        var vectors = articles.Select(article => (Article: article, Vector: search(article.Id))).ToList();
        var made = vectors.Where(one => one.Vector is not null).ToList();
        if (made.Count > 0)
        {
            await write.ExecuteAsync(BringsWords, new { state = "on" });
            await write.CopyRawAsync("publication_search", Vectors, made.Select(one => new[]
            {
                one.Article.Id.ToByteArray(bigEndian: true), Bytes(one.Article.Dates!.PublishedAt), one.Vector!.Words,
                    one.Vector.Forms,
            }));
            await write.ExecuteAsync(BringsWords, new { state = "off" });
            await write.CopyAsync("publication_word", Words, made.SelectMany(one => one.Vector!.Related.Select(word =>
                new object?[] { word, one.Article.Dates!.PublishedAt, one.Article.Id })));
        }
        if (made.Count < vectors.Count)
            await write.ExecuteAsync("select search_refresh(id) from unnest(@ids) id",
                new { ids = Ids([.. vectors.Where(one => one.Vector is null).Select(one => one.Article)]) });
    }

    private static object?[] Row(NewArticle article, Dictionary<string, int> sections)
    {
        var (content, dates) = (article.Content, article.Dates!);
        return
        [
            article.Id, 1, EnumText.Of(content.Type), content.Language, content.Slug, content.Kicker, content.Headline,
                content.Lead,
            JsonSerializer.SerializeToUtf8Bytes(content.Body, Json.Options),
            content.Signature is null ? null : JsonSerializer.SerializeToUtf8Bytes(content.Signature, Json.Options),
            JsonSerializer.SerializeToUtf8Bytes(content.Authors, Json.Options), content.Section is { } section
                ? sections[section] : null,
            content.Rights.CopyrightHolder, content.Rights.CopyrightNotice, content.Rights.UsageTerms,
            EnumText.Of(content.Rights.DataMining), article.Hash, dates.FirstPublishedAt ?? dates.PublishedAt,
                dates.PublishedAt, dates.UpdatedAt, article.CorrectedAt,
        ];
    }

    private object?[] Row(Guid article, LinkContent link, int i)
    {
        var aim = link.AimBy(aims);
        return
        [
            link.Id, article, i + 1, link.Label, EnumText.Of(link.Kind), link.Title, aim.TitleKey, aim.Slug, aim.Language, aim.Href,
            link.TargetId, link.IsPinned,
        ];
    }

    private static async Task<Dictionary<string, int>> IdsAsync(WriteTransaction write, string table,
        IEnumerable<string?> slugs) =>
        (await write.QueryAsync<(string Slug, int Id)>($"select slug, id from {table} where slug = any(@slugs)",
            new { slugs = slugs.OfType<string>().Distinct().ToArray() })).ToDictionary(row => row.Slug, row => row.Id);

    /// <summary>Microseconds since the year 2000.</summary>
    private static byte[] Bytes(DateTimeOffset moment)
    {
        var bytes = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(bytes, (moment.UtcTicks - Epoch) / TimeSpan.TicksPerMicrosecond);
        return bytes;
    }

    private static Guid[] Ids(IReadOnlyList<NewArticle> articles) => [.. articles.Select(article => article.Id)];
}
