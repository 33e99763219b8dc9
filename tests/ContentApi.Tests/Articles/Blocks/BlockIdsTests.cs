using ContentApi.Articles.Blocks;

namespace ContentApi.Tests.Articles.Blocks;

public sealed class BlockIdsTests
{
    [Fact]
    public void An_id_never_changes() => Assert.Equal("v0nj83hn", BlockIds.Derive("paragraph", "Été", 1));

    [Fact]
    public void Equal_blocks_are_told_apart_by_their_order()
    {
        var ids = new BlockIds();
        string Derived(string kind, int occurrence) => BlockIds.Derive(kind, "Un", occurrence);
        var given = new[] { ids.Next("paragraph", "Un"), ids.Next("heading", "Un"), ids.Next("paragraph", "Un") };
        Assert.Equal([Derived("paragraph", 1), Derived("heading", 1), Derived("paragraph", 2)], given);
    }

    [Fact]
    public void Ids_are_short_plain_and_unique()
    {
        var ids = new BlockIds();
        var given = Enumerable.Range(0, 100_000).Select(index => ids.Next("paragraph", $"{index % 50_000}")).ToList();
        Assert.Equal(given.Count, given.Distinct().Count());
        Assert.All(given, id => Assert.Matches("^[a-hjkmnp-tv-z][0-9a-hjkmnp-tv-z]{7}$", id));
    }
}
