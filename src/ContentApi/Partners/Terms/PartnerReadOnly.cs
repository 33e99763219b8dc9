using System.Text.Json.Nodes;
using ContentApi.Platform.Problems;
using ContentApi.Platform.Writing;

namespace ContentApi.Partners.Terms;

/// <summary>Takes away, from what was sent, what cannot be written, where it says what is so anyway.</summary>
internal static class PartnerReadOnly
{
    private static readonly string[] Members = ["id", "createdAt", "updatedAt"];

    /// <param name="sent">What was sent.</param>
    /// <param name="present">The partner as it is; null: it is new.</param>
    public static List<InputError> TakeFrom(JsonObject sent, JsonObject? present)
    {
        var errors = new List<InputError>();
        foreach (var name in Members)
        {
            if (!sent.TryGetPropertyValue(name, out var value)) continue;
            sent.Remove(name);
            if (present is null ? value is not null : !JsonNode.DeepEquals(value, present[name]))
                errors.Add(JsonInput.Error($"/{name}", "readOnly", $"'{name}' cannot be written.",
                    present is null ? "Leave it out." : "Leave it out, or send it as it is."));
        }
        return errors;
    }
}
