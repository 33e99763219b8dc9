using System.Globalization;
using System.Text.Json;

namespace ContentApi.Imports.Ninjs;

/// <summary>A value of a JSON document with its place, so that what is wrong can be named.</summary>
internal readonly record struct JsonNode(JsonElement Value, string Pointer)
{
    public bool IsObject => Value.ValueKind == JsonValueKind.Object;

    public bool Has(string name) => IsObject && Value.TryGetProperty(name, out _);

    public IEnumerable<(string Name, JsonNode Value)> Members()
    {
        var self = this;
        return IsObject ? Value.EnumerateObject().Select(member => (member.Name, new JsonNode(member.Value, $"{self.Pointer}/{Escape(member.Name)}"))) : [];
    }

    public JsonNode? Member(string name) =>
        IsObject && Value.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? new JsonNode(value, $"{Pointer}/{Escape(name)}") : null;

    /// <summary>A text; null where it is missing or blank.</summary>
    public string? Text(string name)
    {
        if (Member(name) is not { } member) return null;
        if (member.Value.ValueKind == JsonValueKind.Number) return member.Value.GetRawText();
        return member.String() is var text && string.IsNullOrWhiteSpace(text) ? null : text;
    }

    /// <summary>The first of several names that has a text: versions of the format spell them differently.</summary>
    public string? Text(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (Text(name) is { } text) return text;
        return null;
    }

    public string String()
    {
        if (Value.ValueKind != JsonValueKind.String) throw new JsonFault(Pointer, "a text");
        try
        {
            return Value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw new JsonFault(Pointer, "a text of whole characters");
        }
    }

    public int? Pixels(string name) => Number(name) is { } number and <= int.MaxValue ? (int)number : null;

    public long? Number(string name) => Member(name) is { } member
        ? member.Value.ValueKind == JsonValueKind.Number && member.Value.TryGetDouble(out var number) && Math.Abs(number) < 1e15 ? (long)number
            : long.TryParse(Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out var text) ? text
                : throw new JsonFault(member.Pointer, "a number")
        : null;

    /// <summary>The objects of a list; of an object that is used as one, its members, each with its name.</summary>
    public IEnumerable<(string? Name, JsonNode Value)> List(string name)
    {
        if (Member(name) is not { } member) return [];
        return member.Value.ValueKind switch
        {
            JsonValueKind.Array => member.Value.EnumerateArray().Select((value, index) => ((string?)null, new JsonNode(value, $"{member.Pointer}/{index}"))),
            JsonValueKind.Object => member.Members().Select(entry => ((string?)entry.Name, entry.Value)),
            _ => throw new JsonFault(member.Pointer, "a list"),
        };
    }

    private static string Escape(string name) => name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}
