using ContentApi.Editorial;
using ContentApi.Editorial.Publishing;
using ContentApi.Imports.Edits;
using ContentApi.Platform.Database;

namespace ContentApi.Imports;

/// <summary>Takes what a source says now into an article that is here. What people did to it since is not undone.</summary>
public sealed class ImportUpdate(ArticleStore articles, ImportComposer composer, Publisher publisher, Credited credited)
{
    public async Task<ImportOutcome> RunAsync(
        WriteTransaction write, ImportItem item, byte[] hash, ArticleState state, ImportSettings settings, WarningList warnings)
    {
        var work = await EditorsWork.FindAsync(write, state);
        var sameWords = Same(hash, state.ImportHash) || Same(hash, state.PublishedHash);
        if (sameWords && await composer.LeavesMetadataAsync(write, work?.Imported ?? state.Content, item))
            return await PublishDraftAsync(write, item, hash, state, work, settings, warnings);
        if (work is not null) return await JoinAsync(write, item, hash, state, work, settings, warnings);

        var changed = await composer.ComposeAsync(write, state.Id, item, item.Read.Article!, state.Content, settings, warnings);
        await articles.UpdateAsync(write, state, changed, hash, settings.Actor);
        if (MayPublish(settings, state, warnings))
            await PublishAsync(write, item, state, new Written(state.Version + 1, changed, hash), warnings);
        return ImportOutcome.Updated;
    }

    /// <summary>Nothing is new; but the last import may be a draft still, also of an article of which an earlier version is public.</summary>
    private async Task<ImportOutcome> PublishDraftAsync(
        WriteTransaction write, ImportItem item, byte[] hash, ArticleState state, EditorsWork? work, ImportSettings settings, WarningList warnings)
    {
        var waits = state.Status != "withdrawn" && state.PublishedVersion != state.Version && Same(hash, state.ImportHash);
        if (!settings.Publish || !waits) return ImportOutcome.Unchanged;
        if (work is not null)
        {
            WarnOfUnpublishedEdits(warnings);
            return ImportOutcome.Unchanged;
        }
        return await PublishAsync(write, item, state, new Written(state.Version, state.Content, hash), warnings)
            ? ImportOutcome.Updated : ImportOutcome.Unchanged;
    }

    /// <summary>
    /// The history has both: the version that came, then the one that joins it with people's work. Their unpublished work
    /// is not published with it.
    /// </summary>
    private async Task<ImportOutcome> JoinAsync(
        WriteTransaction write, ImportItem item, byte[] hash, ArticleState state, EditorsWork work, ImportSettings settings, WarningList warnings)
    {
        var before = work.Imported with { Slug = state.Content.Slug, Language = state.Content.Language };
        var theirs = await composer.ComposeAsync(write, state.Id, item, item.Read.Article!, before, settings, warnings);
        var (joined, conflicts) = ContentMerge.Of(work.Imported, state.Content, theirs);
        if (Same(hash, state.ImportHash) && KeyedMerge.Same(joined, state.Content)) return ImportOutcome.Unchanged;
        foreach (var field in conflicts)
            warnings.Add(null, "editedHere", $"'{field}' was changed here and at the source; what was written here stays.");

        await articles.UpdateAsync(write, state, theirs, hash, settings.Actor);
        var last = new Written(state.Version + 1, theirs, hash);
        if (MayPublish(settings, state, warnings))
        {
            if (state.PublishedVersion == state.Version)
                await PublishAsync(write, item, state, last = await ReviseAsync(write, state, last, joined, settings), warnings);
            else
            {
                WarnOfUnpublishedEdits(warnings);
                if (work is { Published: { } published, ImportedBefore: { } origin })
                    await PublishAsync(write, item, state, last = await ReviseAsync(write, state, last, ContentMerge.Of(origin, published, theirs).Content, settings), warnings);
            }
        }
        await ReviseAsync(write, state, last, joined, settings);
        return ImportOutcome.Updated;
    }

    private async Task<Written> ReviseAsync(WriteTransaction write, ArticleState state, Written last, ArticleContent content, ImportSettings settings)
    {
        if (KeyedMerge.Same(last.Content, content)) return last;
        var next = new Written(last.Version + 1, content, ContentMerge.HashOf(content));
        await articles.ReviseAsync(write, state with { Version = last.Version }, content, next.Hash, settings.Actor);
        return next;
    }

    /// <summary>False where a medium has lost its credit here since.</summary>
    private async Task<bool> PublishAsync(WriteTransaction write, ImportItem item, ArticleState state, Written written, WarningList warnings)
    {
        if (await credited.RefuseAsync(write, written.Content) is not null)
        {
            warnings.Add(null, "noCredit", "A medium of the article has no credit here any more; the article is not published.");
            return false;
        }
        await publisher.PublishAsync(write, await ImportDates.PublicationAsync(
            write, state.Id, written.Version, written.Content, written.Hash, item.Read.Article!, state.PublishedAt, warnings));
        return true;
    }

    private static bool MayPublish(ImportSettings settings, ArticleState state, WarningList warnings)
    {
        if (!settings.Publish || state.Status != "withdrawn") return settings.Publish;
        warnings.Add(null, "withdrawn", "The article is withdrawn and stays so; only its working copy changes.");
        return false;
    }

    private static void WarnOfUnpublishedEdits(WarningList warnings) => warnings.Add(null, "unpublishedEdits",
        "The working copy has changes that were made here and are not published; publishing them is left to an editor.");

    private static bool Same(byte[] hash, byte[]? other) => other is not null && hash.AsSpan().SequenceEqual(other);

    private sealed record Written(int Version, ArticleContent Content, byte[] Hash);
}
