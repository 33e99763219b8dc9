using ContentApi.Platform.Database;

namespace ContentApi.Editorial.Versions;

/// <summary>Reads the history of articles.</summary>
public sealed class VersionRepository(ContentDatabase database)
{
    /// <summary>A page of versions, the latest first, and one more if there is one.</summary>
    public Task<List<VersionRow>> ListAsync(Guid id, int? before, int probe, CancellationToken cancellation) =>
        database.QueryAsync<VersionRow>(
            $"{VersionRow.Summary} and (@before::int is null or v.version < @before) order by v.version desc limit {probe}", new { id, before }, cancellation);

    public Task<VersionRow?> FindAsync(Guid id, int version, CancellationToken cancellation) =>
        database.LatestAsync<VersionRow>($"{VersionRow.Whole} and v.version = @version", new { id, version }, cancellation);

    public async Task<bool> ExistsAsync(Guid id, CancellationToken cancellation) =>
        await database.LatestAsync<bool?>("select true from article where id = @id", new { id }, cancellation) ?? false;
}
