using ContentApi.Imports.Bulk.Batches;
using ContentApi.Imports.Bulk.Lines;
using ContentApi.Platform.Database;
using ContentApi.Platform.Problems;
using Npgsql;

namespace ContentApi.Imports.Bulk;

/// <summary>Stores a chunk: what is new all at once, what is here already item by item.</summary>
public sealed class ChunkImport(
    ContentDatabase database, LineReader lines, ItemPreparation preparation, BatchImport batches,
        ImportPipeline pipeline,
    BulkProgress progress, ILogger<ChunkImport> logger)
{
    private const int MostTogether = 50;

    internal async Task RunAsync(BulkJob job, BulkChunk chunk, Turn turn, CancellationToken cancellation)
    {
        var items = await preparation.PrepareAsync(Read(job, chunk), job.Settings.Publish, cancellation);
        await turn.WaitAsync(cancellation);
        var settings = new ImportSettings
        {
            DryRun = job.Settings.DryRun, Publish = job.Settings.Publish,
            Actor = job.Actor
        };
        var singly = 0;
        for (var done = chunk.Done; done < items.Count;)
        {
            if (singly == 0)
            {
                var batch = await TryBatchAsync(job, chunk, [.. items.Skip(done)], settings, done, items.Count, turn,
                    cancellation);
                if (batch is null) return;
                (done, singly) = (done + batch.Reports.Count, batch.Singly);
                continue;
            }
            var next = items.Skip(done).Take(Math.Min(singly, MostTogether)).Select(item => item.Item).ToList();
            var stored = await StoreSinglyAsync(job, chunk, next, settings, done, items.Count, cancellation);
            if (stored == 0) return;
            (done, singly) = (done + stored, singly - stored);
        }
    }

    private List<ImportItem> Read(BulkJob job, BulkChunk chunk)
    {
        var items = new List<ImportItem>();
        var text = chunk.Unpack().AsSpan();
        for (var number = chunk.FirstLine; !text.IsEmpty; number++)
        {
            var end = text.IndexOf((byte)'\n');
            var line = text[..end].Trim(" \t\r"u8);
            if (!line.IsEmpty) items.Add(lines.Read(line, number, chunk.FirstIndex + items.Count,
                job.Settings.Metadata, job.Settings.Publish));
            text = text[(end + 1)..];
        }
        return items;
    }

    /// <summary>Null where somebody else has stored the chunk meanwhile.</summary>
    private async Task<BatchResult?> TryBatchAsync(
        BulkJob job, BulkChunk chunk, IReadOnlyList<PreparedItem> items, ImportSettings settings, int done, int total,
            Turn turn,
        CancellationToken cancellation)
    {
        try
        {
            BatchResult? result = null;
            return await WriteAsync(job, chunk, done, total, async write =>
            {
                result = await batches.StoreAsync(write, items, settings, turn.Pass);
                return result.Reports;
            }, cancellation) ? result : null;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // One of them is to blame, or the database is away: singly, the one that is fails alone.
            logger.LogWarning(exception,
                "Items {First} to {Last} of import {Import} could not be stored together, and are stored one by one",
                items[0].Item.Index, items[^1].Item.Index, job.Id);
            return new BatchResult([], items.Count);
        }
    }

    /// <summary>
    /// One item after the other, up to the first that changes something: it ends its transaction, since whoever
    /// publishes takes turns with all others.
    /// </summary>
    /// <returns>How many; none where somebody else has stored the chunk meanwhile.</returns>
    private async Task<int> StoreSinglyAsync(
        BulkJob job, BulkChunk chunk, List<ImportItem> items, ImportSettings settings, int done, int total,
            CancellationToken cancellation)
    {
        List<ImportItemReport> reports = [];
        try
        {
            return await WriteAsync(job, chunk, done, total, async write =>
            {
                reports = []; // it may be tried again
                foreach (var item in items)
                {
                    reports.Add(await pipeline.StoreAsync(write, item, settings));
                    if (reports[^1].Outcome is not ImportOutcome.Unchanged) break;
                }
                return reports;
            }, cancellation) ? reports.Count : 0;
        }
        catch (Exception exception) when (exception is PostgresException or InvalidOperationException or ArgumentException)
        {
            if (items.Count > 1) return await StoreSinglyAsync(job, chunk, items[..1], settings, done, total,
                cancellation);
            logger.LogError(exception, "Item {Index} of import {Import} could not be stored", items[0].Index, job.Id);
            ImportItemReport[] failed = [Failed(items[0])];
            return await WriteAsync(job, chunk, done, total, _ =>
                Task.FromResult<IReadOnlyList<ImportItemReport>>(failed), cancellation) ? 1 : 0;
        }
    }

    /// <summary>
    /// Stores items and notes it in one transaction. A dry run undoes the one, and notes it in another: should it stop
    /// in between, it only tells the same again.
    /// </summary>
    private async Task<bool> WriteAsync(
        BulkJob job, BulkChunk chunk, int done, int total, Func<WriteTransaction,
            Task<IReadOnlyList<ImportItemReport>>> store,
        CancellationToken cancellation)
    {
        if (!job.Settings.DryRun) return await database.WriteAsync(write => NoteAsync(write, () => store(write)),
            cancellation);
        var reports = await database.WriteAsync(async write =>
        {
            write.Discard();
            return await store(write);
        }, cancellation);
        return await database.WriteAsync(write => NoteAsync(write, () => Task.FromResult(reports)), cancellation);

        async Task<bool> NoteAsync(WriteTransaction write, Func<Task<IReadOnlyList<ImportItemReport>>> act)
        {
            if (!await progress.ClaimAsync(write, job, chunk, done)) return false;
            var stored = await act();
            if (stored.Count > 0) await progress.AdvanceAsync(write, job, chunk, stored,
                isLast: done + stored.Count == total);
            return true;
        }
    }

    private static ImportItemReport Failed(ImportItem item) => new()
    {
        Index = item.Index,
        SourceId = item.SourceId,
        ArticleId = null,
        Outcome = ImportOutcome.Failed,
        Warnings = item.Read.Warnings,
        Problem = Problem.Of(ProblemKinds.InternalError, "The server could not store it. The fault has been logged.",
            []),
    };
}
