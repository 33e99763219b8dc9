using System.Text.Json;
using ContentApi.Platform.Database;
using ContentApi.Platform.Http;

namespace ContentApi.Imports.Bulk;

/// <summary>
/// Notes what is done in the very transaction in which it is done: whoever goes on after a crash does nothing twice and
/// leaves nothing out.
/// </summary>
public sealed class BulkProgress
{
    private const int MostItems = 10_000;

    private const string Claim =
        "select done from import_chunk where job_id = @Id and position = @Position for update skip locked";

    private const string AdvanceChunk =
        """
        update import_chunk set done = done + @count where job_id = @Id and position = @Position and not @isLast;
        delete from import_chunk where job_id = @Id and position = @Position and @isLast;
        """;

    private const string Count =
        """
        update import_job set created = created + @created, updated = updated + @updated,
            unchanged = unchanged + @unchanged, failed = failed + @failed,
            items_kept = least(items_kept + @told, @MostItems),
            items_left_out = items_left_out + greatest(0, items_kept + @told - @MostItems)
        where id = @Id returning items_kept
        """;

    private const string Tell =
        """
        insert into import_item (job_id, index, report)
        select @Id, x.index, x.report from unnest(@indexes, @reports::jsonb[]) x (index, report)
        """;

    /// <summary>Whether this chunk still stands where it was read; then it is nobody else's until the transaction
    /// ends.</summary>
    public async Task<bool> ClaimAsync(WriteTransaction write, BulkJob job, BulkChunk chunk, int done) =>
        await write.SingleAsync<int?>(Claim, new { job.Id, chunk.Position }) == done;

    /// <summary>Among the last acts before the commit: whoever stores the next chunk waits here.</summary>
    public async Task AdvanceAsync(
        WriteTransaction write, BulkJob job, BulkChunk chunk, IReadOnlyList<ImportItemReport> reports, bool isLast)
    {
        var told = reports.Where(report => job.TellsAll || report.Problem is not null
            || report.Warnings.Count > 0).ToList();
        var report = ImportReport.Of(reports);
        await write.ExecuteAsync(AdvanceChunk, new { job.Id, chunk.Position, count = reports.Count, isLast });
        var kept = await write.SingleAsync<int>(Count, new
        {
            job.Id, report.Created, report.Updated, report.Unchanged, report.Failed, told = told.Count, MostItems,
        });
        // Those that fit: what was counted before this is kept already.
        if (kept == MostItems) told = told[..Math.Max(0, MostItems - await KeptBeforeAsync(write, job))];
        if (told.Count == 0) return;
        await write.ExecuteAsync(Tell, new
        {
            job.Id, indexes = told.Select(item => item.Index).ToArray(),
            reports = told.Select(item => JsonSerializer.Serialize(item, Json.Options)).ToArray(),
        });
    }

    private static Task<int> KeptBeforeAsync(WriteTransaction write, BulkJob job) =>
        write.SingleAsync<int>("select count(*)::int from import_item where job_id = @Id", new { job.Id });
}
