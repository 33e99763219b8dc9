using ContentApi.Platform.Database;
using ContentApi.Platform.Paging;

namespace ContentApi.Imports.Bulk;

/// <summary>Reads how bulk imports stand.</summary>
public sealed class BulkImportRepository(ContentDatabase database)
{
    public Task<BulkImportRow?> FindAsync(Guid id, CancellationToken cancellation) =>
        database.LatestAsync<BulkImportRow>($"{BulkImportRow.Select} where id = @id", new { id }, cancellation);

    public Task<List<ImportItemReport>> ItemsAsync(Guid id, PageRequest page, CancellationToken cancellation) =>
        database.QueryAsync<ImportItemReport>(
            "select report from import_item where job_id = @id and index > @after order by index limit @Probe",
            new { id, after = page.After?.Number(0) ?? -1, page.Probe }, cancellation);
}
