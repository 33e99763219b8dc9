using ContentApi.Platform.Database;

namespace ContentApi.Imports.Bulk;

/// <summary>Which imports are to be stored, chunk by chunk, and when they are over.</summary>
public sealed class BulkJobs(ContentDatabase database)
{
    private const string KeptFor = "interval '30 days'";

    private const string Start = "update import_job set state = 'running', started_at = coalesce(started_at, content_now()) where id = @id";

    private const string Finish =
        """
        update import_job set state = 'done', finished_at = content_now()
        where id = @id and state = 'running' and not exists (select from import_chunk where job_id = @id)
        """;

    private const string Old = $"from import_job where finished_at < content_now() - {KeptFor}";

    /// <summary>The one that has waited longest.</summary>
    public Task<BulkJob?> NextAsync(CancellationToken cancellation) => database.LatestAsync<BulkJob>(
        $"{BulkJob.Select} where state in ('waiting', 'running') order by id limit 1", null, cancellation);

    public Task<BulkChunk?> ChunkAfterAsync(BulkJob job, int position, CancellationToken cancellation) =>
        database.LatestAsync<BulkChunk>(
            $"{BulkChunk.Select} where job_id = @Id and position > @position order by position limit 1",
            new { job.Id, position }, cancellation);

    public Task StartAsync(BulkJob job, CancellationToken cancellation) =>
        database.WriteAsync(write => write.ExecuteAsync(Start, new { job.Id }), cancellation);

    /// <summary>Marks it done if every chunk is.</summary>
    public Task FinishAsync(BulkJob job, CancellationToken cancellation) =>
        database.WriteAsync(write => write.ExecuteAsync(Finish, new { job.Id }), cancellation);

    /// <summary>Forgets what was over long ago. Mostly there is none, and a write would have standbys doubted for
    /// nothing.</summary>
    public async Task ForgetOldAsync(CancellationToken cancellation)
    {
        if (await database.LatestAsync<bool>($"select exists (select {Old})", null, cancellation))
            await database.WriteAsync(write => write.ExecuteAsync($"delete {Old}"), cancellation);
    }
}
