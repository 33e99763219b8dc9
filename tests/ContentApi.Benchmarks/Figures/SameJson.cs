using System.Globalization;
using System.Text.Json.Nodes;

namespace ContentApi.Benchmarks.Figures;

/// <summary>Whether two answers say the same: members in any order, moments in any spelling.</summary>
public static class SameJson
{
    /// <param name="except">Members that may differ: addresses of the answer itself, cursors.</param>
    public static void Require(string what, string ours, string theirs, params string[] except)
    {
        if (Difference(JsonNode.Parse(ours), JsonNode.Parse(theirs), "", except) is { } difference)
            throw new InvalidOperationException($"{what}: the two answers differ at {difference}.");
    }

    private static string? Difference(JsonNode? ours, JsonNode? theirs, string path, string[] except) => (ours, theirs) switch
    {
        (JsonObject left, JsonObject right) => left.Select(member => member.Key).Concat(right.Select(member => member.Key)).Distinct()
            .Where(name => !except.Contains(name))
            .Select(name => left.ContainsKey(name) && right.ContainsKey(name)
                ? Difference(left[name], right[name], $"{path}/{name}", except) : $"{path}/{name} (missing)")
            .FirstOrDefault(difference => difference is not null),
        (JsonArray left, JsonArray right) => left.Count != right.Count
            ? $"{path} ({left.Count} and {right.Count} items)"
            : Enumerable.Range(0, left.Count).Select(i => Difference(left[i], right[i], $"{path}/{i}", except))
                .FirstOrDefault(difference => difference is not null),
        _ => Plain(ours) == Plain(theirs) ? null : $"{path} ({Plain(ours)} and {Plain(theirs)})",
    };

    private static string Plain(JsonNode? value) => value?.ToJsonString() is not { } text ? "null"
        : value.GetValueKind() == System.Text.Json.JsonValueKind.String && DateTimeOffset.TryParse(value.GetValue<string>(), CultureInfo.InvariantCulture, out var moment)
            ? moment.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture) : text;
}
