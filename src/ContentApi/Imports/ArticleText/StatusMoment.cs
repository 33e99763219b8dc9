using System.Globalization;
using System.Text.RegularExpressions;

namespace ContentApi.Imports.ArticleText;

/// <summary>A date and time as a status line gives it; no time is midnight, no offset is local time.</summary>
internal sealed record StatusMoment(DateOnly Date, TimeOnly Time, TimeSpan? Offset)
{
    /// <summary>The moment that was matched, or null where no calendar or clock has it.</summary>
    /// <param name="match">A match of <see cref="StatusPatterns.Segment"/> with a moment in it.</param>
    /// <param name="sameDay">The date of the line's earlier moment, for a time that stands alone.</param>
    public static StatusMoment? Of(Match match, DateOnly? sameDay)
    {
        if (match.Groups["relative"].Success)
            return null;
        var date = match.Groups["year"].Success ? DateOf(match) : sameDay;
        var time = TimeOf(match);
        var offset = OffsetOf(match.Groups["offset"].Value);
        return date is { } day && time is { } clock && offset is not { TotalHours: > 14 or < -14 }
            ? new(day, clock, offset)
            : null;
    }

    private static DateOnly? DateOf(Match match)
    {
        var year = Number(match, "year");
        if (match.Groups["year"].Length == 2)
            year += 2000;
        var month = MonthNames.Find(match.Groups["name"].Value) ?? Number(match, "month");
        var day = Number(match, "day");
        // Earlier than newspapers or far from now is a slip of the pen.
        return year is >= 1600 and < 2200 && month is >= 1 and <= 12
            && day >= 1 && day <= CultureInfo.InvariantCulture.Calendar.GetDaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;
    }

    private static TimeOnly? TimeOf(Match match)
    {
        var (hour, minute, second) = (Number(match, "hour"), Number(match, "minute"), Number(match, "second"));
        if (match.Groups["half"] is { Success: true } half)
        {
            if (hour is < 1 or > 12)
                return null;
            hour = hour % 12 + (half.Value == "p" ? 12 : 0);
        }

        return hour <= 23 && minute <= 59 && second <= 59 ? new TimeOnly(hour, minute, second) : null;
    }

    private static TimeSpan? OffsetOf(string offset)
    {
        if (offset.Length <= 1)
            return offset.Length == 0 ? null : TimeSpan.Zero;
        var hours = int.Parse(offset.AsSpan(1, 2), CultureInfo.InvariantCulture);
        var minutes = int.Parse(offset.AsSpan(offset.Length - 2), CultureInfo.InvariantCulture);
        return new TimeSpan(hours, minutes, 0) * (offset[0] == '-' ? -1 : 1);
    }

    private static int Number(Match match, string group) =>
        match.Groups[group] is { Success: true } digits ? int.Parse(digits.Value, CultureInfo.InvariantCulture) : 0;
}
