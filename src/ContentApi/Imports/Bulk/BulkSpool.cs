using ContentApi.Platform.Database;

namespace ContentApi.Imports.Bulk;

/// <summary>Keeps what arrives until it is stored.</summary>
public sealed class BulkSpool(ContentDatabase database)
{
    /// <summary>Without a sign of life for so long, whoever received it is no more.</summary>
    private const string Lost = "interval '5 minutes'";

    private const string AddChunk =
        """
        insert into import_chunk (job_id, position, first_line, first_index, bytes, lines)
        values (@job, @Position, @FirstLine, @FirstIndex, @Bytes, @Lines);
        update import_job set received = @received, heard_at = content_now() where id = @job and state = 'receiving'
        """;

    private const string Abandon =
        """
        delete from import_chunk where job_id = (select id from import_job where id = @job and state = 'receiving' for update);
        update import_job set state = 'failed', reason = @reason, finished_at = content_now()
        where id = @job and state = 'receiving'
        """;

    private const string FindLost = $"select id from import_job where state = 'receiving' and heard_at < content_now() - {Lost}";

    public Task OpenAsync(Guid job, string actor, BulkSettings settings, CancellationToken cancellation) =>
        database.WriteAsync(
        write => write.ExecuteAsync("insert into import_job (id, actor, settings) values (@job, @actor, @settings)",
            new { job, actor, settings }), cancellation);

    public Task AddAsync(Guid job, BulkChunk chunk, int received, CancellationToken cancellation) =>
        database.WriteAsync(
        write => write.ExecuteAsync(AddChunk, new
        {
            job, chunk.Position, chunk.FirstLine, chunk.FirstIndex, chunk.Bytes, chunk.Lines, received,
        }), cancellation);

    public Task KeepAliveAsync(Guid job, CancellationToken cancellation) => database.WriteAsync(
        write => write.ExecuteAsync("update import_job set heard_at = content_now() where id = @job", new { job }),
            cancellation);

    /// <summary>All of it has arrived. Null where it was given up meanwhile.</summary>
    public async Task<BulkImportRow?> CloseAsync(WriteTransaction write, Guid job) =>
        await write.ExecuteAsync("update import_job set state = 'waiting' where id = @job and state = 'receiving'", new { job }) > 0
            ? await write.SingleAsync<BulkImportRow>($"{BulkImportRow.Select} where id = @job", new { job })
            : null;

    /// <summary>Forgets what had arrived before already.</summary>
    public Task ForgetAsync(Guid job, CancellationToken cancellation) => database.WriteAsync(
        write => write.ExecuteAsync("delete from import_job where id = @job and state = 'receiving'", new { job }), cancellation);

    /// <summary>Gives up what has arrived in part only: nothing of it is imported.</summary>
    public Task AbandonAsync(Guid job, string reason, CancellationToken cancellation) =>
        database.WriteAsync(write => write.ExecuteAsync(Abandon, new { job, reason }), cancellation);

    /// <summary>Gives up what nobody receives any more, because its node ended.</summary>
    public async Task AbandonLostAsync(CancellationToken cancellation)
    {
        foreach (var job in await database.QueryAsync<Guid>(FindLost, null, cancellation))
            await AbandonAsync(job, "The server that received it ended before all of it had arrived. Nothing was imported; send it again.", cancellation);
    }
}
