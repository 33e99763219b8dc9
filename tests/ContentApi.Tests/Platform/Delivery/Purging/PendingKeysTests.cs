using ContentApi.Platform.Delivery.Purging;

namespace ContentApi.Tests.Platform.Delivery.Purging;

public sealed class PendingKeysTests
{
    private readonly PendingKeys pending = new();

    [Fact]
    public async Task Each_waits_once_and_is_taken_once()
    {
        pending.Add(["article-1", "lists"]);
        pending.Add(["article-2", "lists"]);
        await pending.WaitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(["article-1", "article-2", "lists"], pending.Take().Order());
        Assert.Empty(pending.Take());
        pending.Add([]);
        Assert.False(pending.WaitAsync(TestContext.Current.CancellationToken).IsCompleted);
    }

    [Fact]
    public void Too_many_to_name_are_everything()
    {
        for (var i = 0; i < PendingKeys.Most; i++) pending.Add([$"article-{i}"]);
        Assert.Equal(PendingKeys.Most, pending.Take().Count);
        for (var i = 0; i < PendingKeys.Most * 3; i++) pending.Add([$"article-{i}"]);
        Assert.Equal(["*"], pending.Take());
        pending.Add(["article-1"]);
        Assert.Equal(["article-1"], pending.Take());
    }

    [Fact]
    public void Everything_covers_the_rest()
    {
        pending.Add(["article-1"]);
        pending.Add(["*", "article-2"]);
        pending.Add(["article-3"]);
        Assert.Equal(["*"], pending.Take());
    }
}
