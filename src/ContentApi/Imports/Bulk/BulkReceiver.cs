using ContentApi.Platform.Database;

namespace ContentApi.Imports.Bulk;

/// <summary>Takes lines in. What breaks off is given up as a whole: nobody has to find out how much of it was
/// imported.</summary>
public sealed class BulkReceiver(BulkSpool spool, BulkSignal signal)
{
    private const string BrokenOff = "The lines broke off before their end. Nothing was imported; send them again.";

    /// <returns>The import; null where no line says anything.</returns>
    public async Task<Guid?> ReceiveAsync(Stream body, string actor, BulkSettings settings,
        CancellationToken cancellation)
    {
        Guid? job = null;
        try
        {
            using var reader = new ChunkReader(body);
            await foreach (var chunk in reader.ReadAsync(cancellation))
            {
                if (chunk is null)
                {
                    if (job is { } waiting) await spool.KeepAliveAsync(waiting, cancellation);
                    continue;
                }
                if (job is null) await spool.OpenAsync((job = Guid.CreateVersion7()).Value, actor, settings,
                    cancellation);
                await spool.AddAsync(job.Value, chunk, reader.Items, cancellation);
            }
            if (job is null) return null;
            if (!await spool.CloseAsync(job.Value, cancellation)) throw new InvalidDataException(BrokenOff);
            signal.Set();
            return job;
        }
        catch when (job is not null)
        {
            await AbandonAsync(job.Value);
            throw;
        }
    }

    private async Task AbandonAsync(Guid job)
    {
        try
        {
            await spool.AbandonAsync(job, BrokenOff, CancellationToken.None);
        }
        catch (DatabaseUnavailableException)
        {
            // It is found later, by its silence.
        }
    }
}
