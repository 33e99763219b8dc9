using System.Text.Json;
using System.Text.Json.Nodes;
using ContentApi.Articles.Blocks;
using ContentApi.Platform.Http;

namespace ContentApi.Editorial.Versions;

/// <summary>Holds one version against another: members as a whole, the body block by block.</summary>
public static class Comparison
{
    public static VersionDiff Of(VersionRow before, VersionRow after) => new()
    {
        Against = before.Version,
        Version = after.Version,
        Fields = Fields(before.Content!, after.Content!),
        Blocks = Blocks(before.Content!.Body, after.Content!.Body),
    };

    private static List<FieldChange> Fields(ArticleContent before, ArticleContent after)
    {
        var (old, now) = (Members(before), Members(after));
        return [.. now.Where(member => member.Key != "body" && !JsonNode.DeepEquals(member.Value, old[member.Key]))
            .Select(member => new FieldChange { Field = member.Key, Before = old[member.Key]?.DeepClone(), After = member.Value?.DeepClone() })];
    }

    private static JsonObject Members(ArticleContent content) => JsonSerializer.SerializeToNode(content, Json.Options)!.AsObject();

    private static List<BlockChange> Blocks(IReadOnlyList<Block> before, IReadOnlyList<Block> after)
    {
        var places = before.Select((block, index) => (block.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index);
        var stayed = InOrder([.. after.Select(block => places.GetValueOrDefault(block.Id, -1))]);
        var changes = new List<(double Place, BlockChange Change)>();
        for (var index = 0; index < after.Count; index++)
            if (!places.TryGetValue(after[index].Id, out var place))
                changes.Add((index, Change(after[index].Id, BlockChangeKind.Added, null, after[index], null, index + 1)));
            else if (!Same(before[place], after[index]))
                changes.Add((index, Change(after[index].Id, BlockChangeKind.Changed, before[place], after[index], place + 1, index + 1)));
            else if (!stayed.Contains(place))
                changes.Add((index, Change(after[index].Id, BlockChangeKind.Moved, before[place], after[index], place + 1, index + 1)));
        var still = after.Select(block => block.Id).ToHashSet();
        for (var (index, last) = (0, -1.0); index < before.Count; index++)
            if (still.Contains(before[index].Id)) last = IndexOf(after, before[index].Id);
            else changes.Add((last + 0.5, Change(before[index].Id, BlockChangeKind.Removed, before[index], null, index + 1, null)));
        return [.. changes.OrderBy(change => change.Place).Select(change => change.Change)];
    }

    /// <summary>The longest run of places that still follow one another (patience sorting): all others were moved.</summary>
    private static HashSet<int> InOrder(IReadOnlyList<int> places)
    {
        var tails = new List<int>();
        var previous = new int[places.Count];
        for (var index = 0; index < places.Count; index++)
        {
            if (places[index] < 0) continue;
            var (low, high) = (0, tails.Count);
            while (low < high)
                if (places[tails[(low + high) / 2]] < places[index]) low = (low + high) / 2 + 1;
                else high = (low + high) / 2;
            previous[index] = low > 0 ? tails[low - 1] : -1;
            if (low == tails.Count) tails.Add(index);
            else tails[low] = index;
        }
        var kept = new HashSet<int>();
        for (var index = tails.Count > 0 ? tails[^1] : -1; index >= 0; index = previous[index]) kept.Add(places[index]);
        return kept;
    }

    private static int IndexOf(IReadOnlyList<Block> blocks, string id)
    {
        for (var index = 0; index < blocks.Count; index++)
            if (blocks[index].Id == id) return index;
        return -1;
    }

    private static bool Same(Block one, Block other) =>
        JsonNode.DeepEquals(JsonSerializer.SerializeToNode(one, Json.Options), JsonSerializer.SerializeToNode(other, Json.Options));

    private static BlockChange Change(string id, BlockChangeKind kind, Block? before, Block? after, int? from, int? to) =>
        new() { Id = id, Change = kind, Before = before, After = after, PositionBefore = from, PositionAfter = to };
}
