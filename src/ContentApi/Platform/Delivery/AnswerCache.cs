using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace ContentApi.Platform.Delivery;

/// <summary>
/// Answers in memory, bounded in bytes. What changed is evicted by key, and an answer whose making began before an
/// eviction is not stored after it. While changes cannot be heard of, nothing is kept and nothing is given.
/// </summary>
public sealed class AnswerCache(IOptions<CacheOptions> options) : IDisposable
{
    private readonly MemoryCache answers = new(new MemoryCacheOptions { SizeLimit = options.Value.MegaBytes * 1024L * 1024 });
    private readonly ConcurrentDictionary<string, ConcurrentDictionary<string, Answer>> addressesByKey = new();
    private readonly Dictionary<string, long> evictedAt = [];
    private readonly Lock turn = new(); // of whoever stores or evicts
    private readonly bool hasRoom = options.Value.MegaBytes > 0;
    private long generation;
    private long allEvictedAt;
    private long doubtedAt;
    private volatile bool isHearing;
    private volatile bool hasLostHearing;

    /// <summary>Told what has changed, as soon as it is evicted here.</summary>
    public event Action<IReadOnlyCollection<string>>? Evicted;

    /// <summary>The present moment in the order of evictions, to be taken before an answer is made.</summary>
    public long Generation => Interlocked.Read(ref generation);

    public bool IsOn => isHearing && hasRoom;

    /// <summary>Whether changes could be heard of, and cannot any more.</summary>
    public bool HasLostHearing => hasLostHearing;

    public bool TryGet(string address, [NotNullWhen(true)] out Answer? answer)
    {
        answer = null;
        return IsOn && answers.TryGetValue(address, out answer);
    }

    /// <param name="address">What was asked for.</param>
    /// <param name="answer">What is answered.</param>
    /// <param name="since">The generation in which its making began.</param>
    public void Store(string address, Answer answer, long since)
    {
        lock (turn)
        {
            if (!IsOn || IsStale(answer, since)) return;
            foreach (var key in answer.Facts.Keys)
                addressesByKey.GetOrAdd(key, _ => new())[address] = answer;
            using var entry = answers.CreateEntry(address);
            entry.Value = answer;
            entry.Size = answer.Size;
            entry.RegisterPostEvictionCallback((_, value, _, _) => Forget(address, (Answer)value!));
        }
    }

    /// <summary>Drops every answer that shows one of these.</summary>
    public void Evict(IReadOnlyCollection<string> keys)
    {
        Drop(keys);
        Evicted?.Invoke(keys);
    }

    /// <summary>Keeps none of the answers that are being made: one of them may be out of date.</summary>
    public void Doubt()
    {
        lock (turn) doubtedAt = Interlocked.Increment(ref generation);
    }

    /// <summary>Says whether this node hears of changes.</summary>
    public void Hear(bool hears)
    {
        lock (turn)
        {
            isHearing = hears;
            hasLostHearing = !hears;
            Drop([CacheKeys.All]);
        }
        if (hears) Evicted?.Invoke([CacheKeys.All]); // nobody knows what it has missed
    }

    public void Dispose() => answers.Dispose();

    private void Drop(IReadOnlyCollection<string> keys)
    {
        lock (turn)
        {
            var now = Interlocked.Increment(ref generation);
            if (!keys.Contains(CacheKeys.All))
                foreach (var key in keys)
                {
                    evictedAt[key] = now;
                    if (addressesByKey.TryGetValue(key, out var addresses))
                        foreach (var address in addresses.Keys) answers.Remove(address);
                }
            if (!keys.Contains(CacheKeys.All) && evictedAt.Count <= options.Value.RememberedEvictions) return;
            allEvictedAt = now;
            answers.Clear();
            evictedAt.Clear();
        }
    }

    private bool IsStale(Answer answer, long since) => allEvictedAt > since || doubtedAt > since
        || answer.Facts.Keys.Any(key => evictedAt.TryGetValue(key, out var at) && at > since);

    /// <summary>Called some time after the entry went: by then another answer may be kept for the same address.</summary>
    private void Forget(string address, Answer answer)
    {
        foreach (var key in answer.Facts.Keys)
            if (addressesByKey.TryGetValue(key, out var addresses)) addresses.TryRemove(KeyValuePair.Create(address, answer));
    }
}
