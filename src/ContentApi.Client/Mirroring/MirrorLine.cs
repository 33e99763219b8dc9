using System.Text.Json;
using System.Text.Json.Serialization;

namespace ContentApi.Client.Mirroring;

/// <summary>A line of a copy's file: an article that is kept, one that is dropped, or how far it has come.</summary>
internal sealed record MirrorLine
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public MirrorMark? Keep { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public JsonElement? Article { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Guid? Drop { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public MirrorState? State { get; init; }
}
