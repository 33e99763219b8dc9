using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace ContentApi.Media.Files;

/// <summary>
/// Where pictures are worked on: a few at a time, since each takes a core and its memory, while some more wait for their
/// turn and the others are told to come back.
/// </summary>
public sealed class Workshop(IOptions<MediaOptions> options) : IDisposable
{
    private readonly ConcurrencyLimiter turns = new(new ConcurrencyLimiterOptions
    {
        PermitLimit = options.Value.Concurrency,
        QueueLimit = options.Value.QueueLength,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    /// <exception cref="WorkshopFullException">Too many wait already.</exception>
    public Task<T> WorkAsync<T>(Func<T> work, CancellationToken cancellation) =>
        WorkAsync(() => Task.FromResult(work()), cancellation);

    /// <inheritdoc cref="WorkAsync{T}(Func{T}, CancellationToken)"/>
    public async Task<T> WorkAsync<T>(Func<Task<T>> work, CancellationToken cancellation)
    {
        using var turn = await turns.AcquireAsync(1, cancellation);
        if (!turn.IsAcquired) throw new WorkshopFullException();
        return await Task.Run(work, cancellation);
    }

    public void Dispose() => turns.Dispose();
}
