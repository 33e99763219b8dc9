using ContentApi.Articles;
using ContentApi.Editorial;
using ContentApi.Platform.Database;

namespace ContentApi.Imports;

/// <summary>
/// Stores items, whatever format they came in: finds out whether an item is known, makes or changes the working copy, and
/// publishes it if asked to. One item is one transaction.
/// </summary>
public sealed class ImportPipeline(
    ContentDatabase database, ArticleStore articles, ImportComposer composer, ImportUpdate update, ImportCorrections corrections,
    Publisher publisher)
{
    public async Task<ImportItemReport> StoreAsync(ImportItem item, ImportSettings settings, CancellationToken cancellation)
    {
        if (item.Read.Article is null && !IsCancelled(item)) return ImportReports.Failed(item);
        return await database.WriteAsync(async write =>
        {
            if (settings.DryRun) write.Discard();
            return await StoreAsync(write, item, settings);
        }, cancellation);
    }

    /// <summary>The same, in the transaction of the caller.</summary>
    public async Task<ImportItemReport> StoreAsync(WriteTransaction write, ImportItem item, ImportSettings settings)
    {
        if (item.Read.Article is null && !IsCancelled(item)) return ImportReports.Failed(item);
        var warnings = new WarningList(item.Read.Warnings);
        var hash = item.Read.Article is { } article ? ImportedContent.Hash(article) : null;
        var state = await FindAsync(write, item, hash);
        if (state is null && hash is null) return ImportReports.Failed(item);
        ImportReports.WarnOfStanding(item.Origin.Standing, settings.Publish, state, warnings);
        var (id, outcome) = await DecideAsync(write, item, hash, state, settings with { Publish = settings.Publish && item.Origin.Standing == ItemStanding.Usable }, warnings);
        if (outcome != ImportOutcome.Unchanged) await ImportAudit.WriteAsync(write, settings.Actor, item.Format, id, outcome);
        return ImportReports.Of(item, settings.DryRun && outcome == ImportOutcome.Created ? null : id, outcome, warnings);
    }

    /// <summary>The same item: an equal source id, else equal content.</summary>
    private async Task<ArticleState?> FindAsync(WriteTransaction write, ImportItem item, byte[]? hash)
    {
        // Two imports of one new item at once: the second waits, and finds the first's article.
        if (hash is not null) await write.LockAsync($"import content {Convert.ToHexString(hash)}");
        if (item.SourceId is null) return hash is null ? null : await articles.FindByHashAsync(write, hash);
        await write.LockAsync($"import source {item.SourceId}");
        if (await articles.FindBySourceAsync(write, item.SourceId) is { } known) return known;
        var same = hash is null ? null : await articles.FindByHashAsync(write, hash);
        if (same is { SourceId: null }) await articles.RememberSourceAsync(write, same.Id, item.SourceId);
        return same;
    }

    private async Task<(Guid Id, ImportOutcome Outcome)> DecideAsync(
        WriteTransaction write, ImportItem item, byte[]? hash, ArticleState? state, ImportSettings settings, WarningList warnings)
    {
        if (state is not null && item.Origin.Standing == ItemStanding.Cancelled) return (state.Id, ImportOutcome.Unchanged);
        if (state is not null && await SourceRevisions.OfAsync(write, state.Id) is { } last && item.Origin.Revision < last)
        {
            warnings.Add(null, "olderRevision",
                $"Revision {item.Origin.Revision} is older than {last}, which was imported before; it was left aside.");
            return (state.Id, ImportOutcome.Unchanged);
        }
        if (state is not null)
        {
            await SourceRevisions.RememberAsync(write, state.Id, item.Origin.Revision);
            var outcome = await update.RunAsync(write, item, hash!, state, settings, warnings);
            return (state.Id, await corrections.UpdateAsync(write, state, item.Read.Article!, settings, outcome, warnings));
        }
        return (await CreateAsync(write, item, hash!, settings, warnings), ImportOutcome.Created);
    }

    private async Task<Guid> CreateAsync(WriteTransaction write, ImportItem item, byte[] hash, ImportSettings settings, WarningList warnings)
    {
        var article = item.Read.Article!;
        var id = settings.NewId();
        var content = await composer.ComposeAsync(write, id, item, article, null, settings, warnings);
        if (await articles.HeadlineExistsAsync(write, content.Headline, content.Language))
            warnings.Add(null, "sameHeadline", "Another article has the same headline and other content; this one is an article of its own.");
        var source = new ArticleSource { Id = item.SourceId, Name = item.Origin.Name, Format = item.Format, Url = item.Origin.Url };
        await articles.CreateAsync(write, id, content, hash, settings.Actor, source);
        await SourceRevisions.RememberAsync(write, id, item.Origin.Revision);
        await corrections.AddAsync(write, id, article, settings, warnings);
        if (settings.Publish) await publisher.PublishAsync(write, await ImportDates.PublicationAsync(write, id, 1, content, hash, article, null, warnings));
        return id;
    }

    /// <summary>What is cancelled need not have a text any more.</summary>
    private static bool IsCancelled(ImportItem item) => item.Origin.Standing == ItemStanding.Cancelled && item.SourceId is not null;
}
