using ContentApi.Articles;
using ContentApi.Editorial.Batches;
using ContentApi.Media;
using ContentApi.Platform;
using ContentApi.Platform.Database;

namespace ContentApi.Imports.Bulk.Batches;

/// <summary>
/// Stores many new items in one transaction, with the very outcome that <see cref="ImportPipeline"/> has for one after
/// the other; a test holds the two against each other. It stops at the first item that is not new.
/// </summary>
public sealed class BatchImport(ArticleBatch articles, MediumBatch media, SlugBatch slugs, BatchTaxonomy taxonomy)
{
    // Tables of a young database look small to the planner: its plans are kept, and would read them whole for ever.
    private const string PreferIndexes = "set local enable_seqscan = off; set local enable_hashjoin = off; set local enable_mergejoin = off";

    private const string SameHeadlines =
        """
        select distinct x.key, x.language from unnest(@keys, @languages) x (key, language)
        where exists (select from article_headline h join publication p on p.article_id = h.article_id
            where h.headline_key = x.key and p.language = x.language)
        """;

    /// <param name="write">The transaction.</param>
    /// <param name="items">The next items of the chunk.</param>
    /// <param name="settings">How they are stored.</param>
    /// <param name="ordered">Told when the next chunk may begin, because all that depends on the order is done.</param>
    public async Task<BatchResult> StoreAsync(
        WriteTransaction write, IReadOnlyList<PreparedItem> items, ImportSettings settings, Action ordered)
    {
        await write.ExecuteAsync(PreferIndexes);
        var readable = items.Where(item => item.Item.Read.Article is not null).ToList();
        var known = await KnownItems.FindAsync(write, readable);
        var found = new BatchMedia(await media.FindByAddressesAsync(write,
            BatchMedia.Addresses(readable.Select(item => item.Item))));
        var (batch, count) = Begin(items, known, found, settings.NewId);
        if (count == 0) return new BatchResult([], Math.Max(1,
            items.TakeWhile(item => item.Item.Read.Article is not null && !known.IsNew(item)).Count()));

        await taxonomy.EnsureAsync(write, [.. batch.Select(item => (item.Item.Metadata, item.Warnings))]);
        await media.AddAsync(write, found.Drafts);
        foreach (var medium in found.Drafts.Where(medium => medium.Waiver is not null))
            await ImportAudit.WaivedAsync(write, settings.Actor, medium.Id, medium.Waiver);
        var names = await slugs.TakeAsync(write, [.. batch.Select(item => item.WantedSlug)]);
        if (count == items.Count) ordered();
        await WarnOfSameHeadlinesAsync(write, batch, settings.Publish);
        var now = await write.SingleAsync<DateTimeOffset>("select date_trunc('milliseconds', content_now())");
        var taken = await TakenAsync(write, batch);
        var made = batch.Select(item => Make(item, names[item.Id], settings, taken, now)).ToList();
        var vectors = batch.ToDictionary(item => item.Id, item => item.IsAsSaid ? item.Prepared.Vector : null);
        if (made.Count > 0)
        {
            await ImportAudit.WriteAsync(write, settings.Actor, ImportFormats.Json, [.. made.Select(one => one.Id)],
                settings.Publish);
            await articles.StoreAsync(write, made, settings.Actor, id => vectors[id]);
        }

        var reports = batch.ToDictionary(item => item.Item.Index, item =>
            ImportReports.Of(item.Item, settings.DryRun ? null : item.Id, ImportOutcome.Created, item.Warnings));
        return new BatchResult([.. items.Take(count).Select(item =>
            reports.GetValueOrDefault(item.Item.Index) ?? ImportReports.Failed(item.Item))], 0);
    }

    /// <summary>The new ones up to the first that is not, and how many items they are with those that could not be
    /// read.</summary>
    private static (List<BatchItem> Batch, int Count) Begin(
        IReadOnlyList<PreparedItem> items, KnownItems known, BatchMedia found, Func<Guid> newId)
    {
        var batch = new List<BatchItem>(items.Count);
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i].Item.Read.Article is not { } article) continue;
            if (!known.IsNew(items[i])) return (batch, i);
            var (id, warnings) = (newId(), new WarningList(items[i].Item.Read.Warnings));
            if (items[i].Item.Metadata.Language is null && article.Language is null)
                warnings.Add(null, "guessedLanguage",
                    $"The language could not be told; '{ImportComposer.DefaultLanguage}' was taken. Say it with 'language'.");
            if (found.TryUse(items[i].Item, newId, out var isAsSaid) is not { } uses) return (batch, i);
            known.Add(items[i]);
            batch.Add(new BatchItem(items[i], id, warnings, uses, isAsSaid));
        }
        return (batch, items.Count);
    }

    /// <summary>Those ids of corrections that others have.</summary>
    private static async Task<HashSet<Guid>> TakenAsync(WriteTransaction write, List<BatchItem> batch)
    {
        var ids = batch.SelectMany(item => item.Article.Corrections).Select(one => one.Id).OfType<Guid>().ToArray();
        return ids.Length == 0 ? []
            : (await write.QueryAsync<Guid>("select id from correction where id = any(@ids)", new { ids })).ToHashSet();
    }

    private static NewArticle Make(
        BatchItem item, string slug, ImportSettings settings, HashSet<Guid> taken, DateTimeOffset now)
    {
        var links = ImportComposer.Links(item.Article.CrossLinks, [], settings.NewId);
        var content = ImportComposer.Assemble(item.Article, item.Item.Metadata, null, item.Prepared.Language, slug,
            item.Media, links);
        var source = new ArticleSource
        {
            Id = item.Item.SourceId, Name = item.Item.Origin.Name,
            Format = item.Item.Format, Url = item.Item.Origin.Url
        };
        var corrections = ImportCorrections.Make(item.Article.Corrections, taken, now, settings.NewId, item.Warnings);
        return new NewArticle(item.Id, content, item.Prepared.Hash, source,
            settings.Publish ? ImportDates.Decide(item.Article, null, now, item.Warnings) : null, corrections);
    }

    private static async Task WarnOfSameHeadlinesAsync(WriteTransaction write, List<BatchItem> batch, bool publish)
    {
        var keys = batch.Select(item => Slug.Key(item.Article.Headline)).ToArray();
        var languages = batch.Select(item => item.Prepared.Language).ToArray();
        var there = (await write.QueryAsync<(string Key, string Language)>(SameHeadlines,
            new { keys, languages })).ToHashSet();
        for (var i = 0; i < batch.Count; i++)
        {
            if (there.Contains((keys[i], languages[i])))
                batch[i].Warnings.Add(null, "sameHeadline",
                    "Another article has the same headline and other content; this one is an article of its own.");
            else if (publish) there.Add((keys[i], languages[i]));
        }
    }
}
