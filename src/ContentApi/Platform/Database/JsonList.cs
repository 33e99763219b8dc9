using System.Collections;
using System.Text;
using System.Text.Json;
using ContentApi.Platform.Http;

namespace ContentApi.Platform.Database;

/// <summary>
/// A list as the database gives it, in JSON: read when somebody looks into it, and sent as it is when nobody does. What
/// was stored or built has the members of the contract, by names and values; a test holds every answer against it.
/// </summary>
public sealed class JsonList<T>(string json) : IReadOnlyList<T>
{
    private List<T>? items;

    public int Count => Items.Count;

    private List<T> Items => items ??= JsonSerializer.Deserialize<List<T>>(json, Json.Options)!;

    public T this[int index] => Items[index];

    /// <summary>The same list with other words in its JSON.</summary>
    public JsonList<T> Replace(string words, string others) =>
        Mentions(words) ? new JsonList<T>(json.Replace(words, others, StringComparison.Ordinal)) : this;

    /// <summary>The values of a member that stands first in each item, and first in nothing else.</summary>
    public IEnumerable<string> Leading(string member)
    {
        var start = $"{{\"{member}\" : \""; // within texts the quotes would be escaped
        for (var at = 0; (at = json.IndexOf(start, at, StringComparison.Ordinal)) >= 0;)
        {
            at += start.Length;
            yield return json[at..json.IndexOf('"', at)];
        }
    }

    /// <summary>Whether this stands in its JSON somewhere.</summary>
    public bool Mentions(string words) => json.Contains(words, StringComparison.Ordinal);

    public IEnumerator<T> GetEnumerator() => Items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The list as it is sent: PostgreSQL writes spaces around colons and commas, answers have none.</summary>
    internal string Compact()
    {
        var compact = new StringBuilder(json.Length);
        for (var rest = json.AsSpan(); !rest.IsEmpty;)
        {
            var end = rest.IndexOfAny(' ', '"');
            if (end < 0) return compact.Append(rest).ToString();
            compact.Append(rest[..end]);
            var length = rest[end] == ' ' ? 0 : StringLength(rest[end..]);
            compact.Append(rest.Slice(end, length));
            rest = rest[(end + Math.Max(1, length))..];
        }
        return compact.ToString();
    }

    private static int StringLength(ReadOnlySpan<char> text)
    {
        for (var at = 1; ; at++)
        {
            at += text[at..].IndexOfAny('"', '\\');
            if (text[at] == '"') return at + 1;
            at++; // what the backslash escapes
        }
    }
}
