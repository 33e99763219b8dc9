using ContentApi.Platform.Database;
using ContentApi.Platform.Delivery;

namespace ContentApi.Syndication.Changes;

/// <summary>
/// Wakes who waits for changes, as soon as this node has heard of one. Whoever waits takes the task first and looks then,
/// so that nothing happens between the two.
/// </summary>
public sealed class News
{
    private TaskCompletionSource next = New();

    public News(AnswerCache cache) => cache.Evicted += Hear;

    /// <summary>Done when there may be something new.</summary>
    public Task Next => Volatile.Read(ref next).Task;

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private void Hear(IReadOnlyCollection<string> keys)
    {
        if (keys.Contains(WriteTransaction.NewsKey) || keys.Contains(CacheKeys.All))
            Interlocked.Exchange(ref next, New()).TrySetResult();
    }
}
