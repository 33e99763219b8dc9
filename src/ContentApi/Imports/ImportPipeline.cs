using ContentApi.Articles;
using ContentApi.Editorial;
using ContentApi.Platform.Database;

namespace ContentApi.Imports;

/// <summary>
/// Stores items, whatever format they came in: finds out whether an item is known, makes or changes the working copy, and
/// publishes it if asked to. One item is one transaction.
/// </summary>
public sealed class ImportPipeline(
    ContentDatabase database, ArticleStore articles, ImportComposer composer, Publisher publisher)
{
    public async Task<ImportItemReport> StoreAsync(ImportItem item, ImportSettings settings, CancellationToken cancellation)
    {
        if (item.Read.Article is not { } article) return Failed(item);
        var hash = ImportedContent.Hash(article);
        return await database.WriteAsync(async write =>
        {
            if (settings.DryRun) write.Discard();
            var warnings = new WarningList(item.Read.Warnings);
            var state = await FindAsync(write, item, hash);
            var decision = await DecideAsync(write, item, article, hash, state, settings, warnings);
            return new ImportItemReport
            {
                Index = item.Index,
                SourceId = item.SourceId,
                ArticleId = settings.DryRun && decision.Outcome == ImportOutcome.Created ? null : decision.Id,
                Outcome = decision.Outcome,
                Warnings = warnings.ByLine(),
                Problem = null,
            };
        }, cancellation);
    }

    /// <summary>The same item: an equal source id, else equal content.</summary>
    private async Task<ArticleState?> FindAsync(WriteTransaction write, ImportItem item, byte[] hash)
    {
        // Two imports of one new item at once: the second waits, and finds the first's article.
        await write.LockAsync($"import content {Convert.ToHexString(hash)}");
        if (item.SourceId is null) return await articles.FindByHashAsync(write, hash);
        await write.LockAsync($"import source {item.SourceId}");
        if (await articles.FindBySourceAsync(write, item.SourceId) is { } known) return known;
        var same = await articles.FindByHashAsync(write, hash);
        if (same is { SourceId: null }) await articles.RememberSourceAsync(write, same.Id, item.SourceId);
        return same;
    }

    private async Task<(Guid Id, ImportOutcome Outcome)> DecideAsync(
        WriteTransaction write, ImportItem item, ImportedArticle article, byte[] hash, ArticleState? state,
        ImportSettings settings, WarningList warnings)
    {
        if (state is null)
        {
            var id = settings.NewId();
            var content = await composer.ComposeAsync(write, id, item, article, null, settings.NewId, warnings);
            if (await articles.HeadlineExistsAsync(write, content.Headline, content.Language))
                warnings.Add(null, "sameHeadline", "Another article has the same headline and other content; this one was made beside it.");
            var source = new ArticleSource { Id = item.SourceId, Name = null, Format = item.Format, Url = null };
            await articles.CreateAsync(write, id, content, hash, settings.Actor, source);
            if (settings.Publish) await PublishAsync(write, id, 1, content, hash, article, null, warnings);
            return (id, ImportOutcome.Created);
        }

        var sameWords = Same(hash, state.ImportHash) || Same(hash, state.PublishedHash);
        if (sameWords && await composer.LeavesMetadataAsync(write, state.Content, item.Metadata))
        {
            // The last import may be a draft still, also of an article of which an earlier version is public.
            var waits = state.Status != "withdrawn" && state.PublishedVersion != state.Version && Same(hash, state.ImportHash);
            if (!settings.Publish || !waits) return (state.Id, ImportOutcome.Unchanged);
            await PublishAsync(write, state.Id, state.Version, state.Content, hash, article, state, warnings);
            return (state.Id, ImportOutcome.Updated);
        }

        var changed = await composer.ComposeAsync(write, state.Id, item, article, state.Content, settings.NewId, warnings);
        await articles.UpdateAsync(write, state, changed, hash, settings.Actor);
        if (settings.Publish && state.Status == "withdrawn")
            warnings.Add(null, "withdrawn", "The article was withdrawn; its working copy was changed, and it stays withdrawn.");
        else if (settings.Publish)
            await PublishAsync(write, state.Id, state.Version + 1, changed, hash, article, state, warnings);
        return (state.Id, ImportOutcome.Updated);
    }

    private async Task PublishAsync(
        WriteTransaction write, Guid id, int version, ArticleContent content, byte[] hash, ImportedArticle article,
        ArticleState? state, WarningList warnings)
    {
        var now = await write.SingleAsync<DateTimeOffset>("select date_trunc('milliseconds', content_now())");
        var dates = ImportDates.Decide(article, state?.PublishedAt, now, warnings);
        await publisher.PublishAsync(write, new Publication(id, version, content, hash, dates));
    }

    private static bool Same(byte[] hash, byte[]? other) => other is not null && hash.AsSpan().SequenceEqual(other);

    private static ImportItemReport Failed(ImportItem item) => new()
    {
        Index = item.Index,
        SourceId = item.SourceId,
        ArticleId = null,
        Outcome = ImportOutcome.Failed,
        Warnings = item.Read.Warnings,
        Problem = ImportProblems.Of(item.Read.Fault!),
    };
}
