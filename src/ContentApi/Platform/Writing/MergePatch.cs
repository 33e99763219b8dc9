using System.Text.Json.Nodes;

namespace ContentApi.Platform.Writing;

/// <summary>JSON Merge Patch (RFC 7396): what is named replaces, null takes away, objects are merged, lists replaced.</summary>
public static class MergePatch
{
    public static JsonObject Apply(JsonObject target, JsonObject patch)
    {
        foreach (var (name, change) in patch)
            if (change is null) target[name] = null; // every member of ours is always there
            else if (change is JsonObject members) target[name] = Apply(target[name] as JsonObject ?? [], (JsonObject)members.DeepClone());
            else target[name] = change.DeepClone();
        return target;
    }
}
