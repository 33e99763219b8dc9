using System.Globalization;
using System.Text.RegularExpressions;

namespace ContentApi.Imports;

/// <summary>Moments as formats write them: <c>2019-01-21T10:42:33Z</c>, <c>20190121T104233+0000</c>, <c>2017-08-24T04:38:34+0000</c>.</summary>
internal static partial class SourceTime
{
    private static readonly string[] Formats =
        ["yyyyMMdd'T'HHmmsszzz", "yyyyMMdd'T'HHmmss", "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd", "yyyyMMdd"];

    /// <summary>The moment in UTC, to the millisecond; one that names no zone is UTC. Null where it is none, or out of range.</summary>
    public static DateTimeOffset? Of(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        var plain = Offset.Replace(text.Trim().Replace("Z", "+00:00", StringComparison.Ordinal), "$1:$2");
        if (!DateTimeOffset.TryParseExact(plain, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment)
            || moment.Year is < 1700 or > 9000) return null;
        return moment.AddTicks(-(moment.Ticks % TimeSpan.TicksPerMillisecond));
    }

    [GeneratedRegex(@"([+-]\d\d)(\d\d)\z")]
    private static partial Regex Offset { get; }
}
