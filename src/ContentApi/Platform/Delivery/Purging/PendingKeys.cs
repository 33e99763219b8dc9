using System.Threading.Channels;

namespace ContentApi.Platform.Delivery.Purging;

/// <summary>Keys that wait to be purged: each once, and everything instead of them where they become too many.</summary>
public sealed class PendingKeys
{
    public const int Most = 1000;

    private static readonly BoundedChannelOptions OneSignal = new(1) { FullMode = BoundedChannelFullMode.DropWrite };

    private readonly HashSet<string> keys = [];
    private readonly Channel<bool> arrivals = Channel.CreateBounded<bool>(OneSignal);

    public bool IsEmpty
    {
        get
        {
            lock (keys) return keys.Count == 0;
        }
    }

    /// <summary>Never waits: writers call it before they answer.</summary>
    public void Add(IReadOnlyCollection<string> added)
    {
        if (added.Count == 0) return;
        lock (keys)
        {
            if (keys.Contains(CacheKeys.All)) return;
            keys.UnionWith(added);
            if (keys.Contains(CacheKeys.All) || keys.Count > Most)
            {
                keys.Clear();
                keys.Add(CacheKeys.All);
            }
        }
        arrivals.Writer.TryWrite(true);
    }

    /// <summary>Waits until there may be some.</summary>
    public Task WaitAsync(CancellationToken cancellation) => arrivals.Reader.ReadAsync(cancellation).AsTask();

    public IReadOnlyCollection<string> Take()
    {
        lock (keys)
        {
            var taken = keys.ToArray();
            keys.Clear();
            return taken;
        }
    }
}
