using System.Collections.Concurrent;
using System.Security.Cryptography;
using ContentApi.Platform.Database;
using ContentApi.Platform.Delivery;
using Microsoft.Extensions.Options;

namespace ContentApi.Partners.Keys;

/// <summary>
/// The keys that this node has seen lately. What is known of one is never older than a second, so that a revoked key is
/// refused everywhere by then even if nobody hears of it, and is forgotten at once when a change is heard of. While the
/// database is away, known keys go on.
/// </summary>
public sealed class KeyRing
{
    /// <summary>The cache key under which changes of keys and of partners are announced.</summary>
    public const string CacheKey = "keys";

    // It is read again before it is too old, so that nobody has to wait for that.
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(0.4);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(0.9);

    private readonly ContentDatabase database;
    private readonly Readiness readiness;
    private readonly TimeProvider time;
    private readonly string? publicTerritory;
    private readonly ConcurrentDictionary<string, Entry> known = new();
    private readonly ConcurrentDictionary<string, Lazy<Task<KnownKey?>>> reading = new();
    private int generation;

    public KeyRing(ContentDatabase database, Readiness readiness, AnswerCache cache, TimeProvider time, IOptions<DeliveryOptions> delivery)
    {
        (this.database, this.readiness, this.time, publicTerritory) = (database, readiness, time, delivery.Value.PublicTerritory);
        cache.Evicted += Hear;
    }

    /// <summary>The key, also where it is good no more; null: there is none.</summary>
    public async ValueTask<KnownKey?> FindAsync(string text, CancellationToken cancellation)
    {
        if (!KeyText.LooksRight(text)) return null;
        var hash = KeyText.HashOf(text);
        var name = Convert.ToHexString(hash);
        if (!known.TryGetValue(name, out var entry)) return await ReadAsync(name, hash).WaitAsync(cancellation);
        var age = time.GetElapsedTime(entry.At);
        if (age < Fresh) return entry.Key;
        if (age < Longest)
        {
            _ = ReadAsync(name, hash).ContinueWith(static read => read.Exception, TaskScheduler.Default); // heard by who waits
            return entry.Key;
        }
        try
        {
            return await ReadAsync(name, hash).WaitAsync(cancellation);
        }
        catch (DatabaseUnavailableException)
        {
            known.TryUpdate(name, entry with { At = time.GetTimestamp() }, entry); // it is asked again soon
            return entry.Key;
        }
    }

    private void Hear(IReadOnlyCollection<string> keys)
    {
        if (!keys.Contains(CacheKey) && !keys.Contains(CacheKeys.All)) return;
        Interlocked.Increment(ref generation);
        known.Clear();
    }

    /// <summary>One read for all who ask for the same key at the same time.</summary>
    private Task<KnownKey?> ReadAsync(string name, byte[] hash) =>
        reading.GetOrAdd(name, _ => new Lazy<Task<KnownKey?>>(() => ReadOnceAsync(name, hash))).Value;

    private async Task<KnownKey?> ReadOnceAsync(string name, byte[] hash)
    {
        try
        {
            if (!readiness.IsReady) throw new DatabaseUnavailableException("The database has not been reached since the start.");
            var (since, at) = (Volatile.Read(ref generation), time.GetTimestamp());
            var row = await database.LatestAsync<KeyRow>(KeyRow.ByHash, new { hash }, CancellationToken.None);
            if (row is null || !CryptographicOperations.FixedTimeEquals(row.Hash, hash))
            {
                known.TryRemove(name, out _);
                return null;
            }
            var key = row.ToKey(publicTerritory, time);
            if (since == Volatile.Read(ref generation)) known[name] = new Entry(key, at);
            return key;
        }
        finally
        {
            reading.TryRemove(name, out _);
        }
    }

    private sealed record Entry(KnownKey Key, long At);
}
