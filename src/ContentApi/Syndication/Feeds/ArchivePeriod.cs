using System.Globalization;

namespace ContentApi.Syndication.Feeds;

/// <summary>A stretch of the archive: a month, or while the month goes on a day, or while the day goes on an hour, in UTC.</summary>
/// <param name="Name">Such as <c>2026-10</c>, <c>2026-11-23</c> or <c>2026-11-24T17</c>.</param>
/// <param name="Start">Its first moment.</param>
/// <param name="End">The first moment after it.</param>
public sealed record ArchivePeriod(string Name, DateTimeOffset Start, DateTimeOffset End)
{
    public const int LongestName = 13;
    public const string Forms = "A month such as `2026-10`, a day such as `2026-11-23`, or an hour such as `2026-11-24T17`, in UTC.";

    private static readonly (string Format, Func<DateTimeOffset, DateTimeOffset> End)[] Lengths =
    [
        ("yyyy-MM", start => start.AddMonths(1)),
        ("yyyy-MM-dd", start => start.AddDays(1)),
        ("yyyy-MM-dd'T'HH", start => start.AddHours(1)),
    ];

    /// <summary>The period of this name; null where it is none.</summary>
    public static ArchivePeriod? Read(string name)
    {
        foreach (var (format, end) in Lengths)
            if (DateTimeOffset.TryParseExact(name, format, CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var start) && start.Year is > 1 and < 9999)
                return new ArchivePeriod(name, start, end(start));
        return null;
    }

    /// <summary>The longest one with this moment that is over; the hour, over or not, where none is.</summary>
    public static ArchivePeriod Of(DateTimeOffset moment, DateTimeOffset now)
    {
        var periods = Lengths.Select(length => Read(moment.ToUniversalTime().ToString(length.Format, CultureInfo.InvariantCulture))!).ToList();
        return periods.Find(period => period.IsOver(now)) ?? periods[^1];
    }

    public bool IsOver(DateTimeOffset now) => End <= now;
}
