using System.Buffers;
using System.Text;
using System.Text.Json;

namespace ContentApi.Client.Mirroring;

/// <summary>Lines that are about to be written at an offset, and what becomes of the places with them.</summary>
internal sealed class MirrorLines(long offset)
{
    private readonly ArrayBufferWriter<byte> bytes = new();
    private readonly Dictionary<Guid, MirrorPlace> kept = [];
    private readonly List<Guid> dropped = [];

    public ReadOnlyMemory<byte> Bytes => bytes.WrittenMemory;

    public void Keep(MirroredArticle article)
    {
        var start = bytes.WrittenCount;
        // The article goes in to the letter; between its members a line may end, in its texts none does.
        Write($"{{\"keep\":{JsonSerializer.Serialize(article.Mark, ClientJson.Options)},\"article\":");
        Write((article.Json ?? "null").Replace('\n', ' ').Replace('\r', ' '));
        Write("}\n");
        kept[article.Mark.Id] = new MirrorPlace(article.Mark, offset + start, bytes.WrittenCount - start);
    }

    public void Drop(Guid id, bool unlessKept = false)
    {
        if (unlessKept && kept.ContainsKey(id)) return;
        dropped.Add(id);
        Write($"{{\"drop\":\"{id}\"}}\n");
    }

    /// <summary>Without this line those before it do not count.</summary>
    public void End(MirrorState state) => Write($"{{\"state\":{JsonSerializer.Serialize(state, ClientJson.Options)}}}\n");

    public void Apply(Dictionary<Guid, MirrorPlace> places)
    {
        foreach (var (id, place) in kept) places[id] = place;
        foreach (var id in dropped) places.Remove(id);
    }

    private void Write(string text) => Encoding.UTF8.GetBytes(text, bytes);
}
