using ContentApi.Platform.Database;
using ContentApi.Platform.Writing;

namespace ContentApi.Imports.Bulk;

/// <summary>Takes lines in. What breaks off is given up as a whole: nobody has to find out how much of it was
/// imported.</summary>
public sealed class BulkReceiver(ContentDatabase database, BulkSpool spool, BulkSignal signal)
{
    private const string BrokenOff = "The lines broke off before their end. Nothing was imported; send them again.";

    /// <param name="body">The lines.</param>
    /// <param name="actor">Who sends them.</param>
    /// <param name="settings">How they are to be stored.</param>
    /// <param name="once">Accepts them, unless they were accepted before under the same key.</param>
    /// <param name="reply">What is answered once they are accepted.</param>
    /// <param name="cancellation">When whoever sends them has gone.</param>
    /// <returns>What is answered; null where no line says anything.</returns>
    public async Task<Outcome?> ReceiveAsync(
        Stream body, string actor, BulkSettings settings,
        Func<WriteTransaction, Func<Task<Outcome>>, Task<Outcome>> once, Func<BulkImportRow, Reply> reply,
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
            if (job is not { } received) return null;
            var outcome = await database.WriteAsync(write => once(write, async () =>
                await spool.CloseAsync(write, received) is { } row ? reply(row) : throw new InvalidDataException(BrokenOff)),
                cancellation);
            if (outcome.Reply is { IsRepeated: false }) signal.Set();
            else await spool.ForgetAsync(received, CancellationToken.None);
            return outcome;
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
