using System.Collections.Concurrent;
using ContentApi.Media.Files;

namespace ContentApi.Media.Renditions;

/// <summary>
/// Gives a picture in the size that is asked for: as it was made before, else made now, once for all who ask at the same time.
/// </summary>
public sealed class RenditionStore(IMediaStorage storage, RenditionCache cache, Workshop workshop)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly ConcurrentDictionary<RenditionKey, Lazy<Task<byte[]?>>> flights = new();
    private long made;

    /// <summary>How many were made since the start.</summary>
    public long Made => Interlocked.Read(ref made);

    /// <returns>Null where the original is lost.</returns>
    /// <exception cref="WorkshopFullException">Too many are being made.</exception>
    /// <exception cref="StorageUnavailableException">The original cannot be read now.</exception>
    public async Task<Stream?> OpenAsync(StoredPicture picture, RenditionForm form, CancellationToken cancellation)
    {
        var key = RenditionKey.Of(picture, form);
        if (cache.Open(key) is { } kept) return kept;
        var flight = flights.GetOrAdd(key, _ => new Lazy<Task<byte[]?>>(() => MakeAsync(key, picture, form)));
        return await flight.Value.WaitAsync(cancellation) is { } content ? new MemoryStream(content, writable: false) : null;
    }

    private async Task<byte[]?> KeptAsync(RenditionKey key, CancellationToken cancellation)
    {
        await using var kept = cache.Open(key);
        if (kept is null) return null;
        var content = new byte[kept.Length];
        await kept.ReadExactlyAsync(content, cancellation);
        return content;
    }

    /// <summary>Nobody's patience but its own ends it: others may wait for the same.</summary>
    private async Task<byte[]?> MakeAsync(RenditionKey key, StoredPicture picture, RenditionForm form)
    {
        try
        {
            using var patience = new CancellationTokenSource(Patience);
            return await workshop.WorkAsync(async () =>
            {
                if (await KeptAsync(key, patience.Token) is { } before) return before; // made just before the turn came
                if (await storage.ReadAsync(picture.Digest, patience.Token) is not { } original) return null;
                var content = RenditionMaker.Make(
                    original, form, form.SizeOf(picture.Width, picture.Height), picture.Facts, picture.IsCreditCorrected);
                cache.Store(key, content);
                Interlocked.Increment(ref made);
                return content;
            }, patience.Token);
        }
        finally
        {
            flights.TryRemove(key, out _);
        }
    }
}
