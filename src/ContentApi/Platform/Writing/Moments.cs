using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ContentApi.Platform.Writing;

/// <summary>Moments in bodies: RFC 3339 in UTC, in years that a newsroom may mean.</summary>
public static partial class Moments
{
    private const int Earliest = 1600;
    private const int Latest = 2500;
    private const string Hint = "Send RFC 3339 in UTC, such as '2017-11-14T08:41:00Z'.";

    /// <summary>What is wrong with it; null: nothing.</summary>
    public static (string Code, string Message, string Hint)? Fault(JsonNode node)
    {
        if (node is not JsonValue value || !value.TryGetValue<string>(out var text))
            return ("wrongType", $"A moment is expected, not {(node is JsonValue ? node.ToJsonString() : "a list or an object")}.", Hint);
        if (!Shape.IsMatch(text) || !DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment))
            return ("malformed", $"'{text}' is no moment.", Hint);
        if (!text.EndsWith('Z')) return ("notUtc", $"'{text}' is not in UTC.", $"{Hint} This one is '{moment.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}'.");
        return moment.Year is < Earliest or > Latest
            ? ("outOfRange", $"'{text}' lies out of reach.", $"The year may be {Earliest} to {Latest}.")
            : null;
    }

    [GeneratedRegex(@"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,7})?(Z|[+-][0-9]{2}:[0-9]{2})\z")]
    private static partial Regex Shape { get; }
}
