using System.Globalization;
using System.Text;
using System.Text.Json;

namespace ContentApi.Client;

/// <summary>A path and its query string, part by part; what is null is left out.</summary>
internal sealed class QueryText(string path)
{
    private readonly StringBuilder text = new(path);
    private bool hasAny;

    public QueryText Add(string name, string? value)
    {
        if (value is null) return this;
        text.Append(hasAny ? '&' : '?').Append(name).Append('=').Append(Uri.EscapeDataString(value));
        hasAny = true;
        return this;
    }

    public QueryText Add(string name, int? value) => Add(name, value?.ToString(CultureInfo.InvariantCulture));

    public QueryText Add(string name, DateTimeOffset? value) =>
        Add(name, value is { } moment ? UtcConverter.Write(moment) : null);

    /// <summary>The parameter again for each value.</summary>
    public QueryText AddEach(string name, IReadOnlyList<string> values)
    {
        foreach (var value in values) Add(name, value);
        return this;
    }

    /// <summary>All values in one parameter, by comma; nothing where there are none.</summary>
    public QueryText AddList(string name, IEnumerable<string> values) =>
        Add(name, string.Join(',', values) is { Length: > 0 } list ? list : null);

    /// <summary>The names of the flags that are set.</summary>
    public QueryText AddFlags<T>(string name, T flags) where T : struct, Enum => AddList(name,
        Enum.GetValues<T>().Where(flag => Convert.ToInt32(flag, CultureInfo.InvariantCulture) != 0 && flags.HasFlag(flag))
            .Select(flag => JsonNamingPolicy.CamelCase.ConvertName(flag.ToString())));

    public override string ToString() => text.ToString();
}
