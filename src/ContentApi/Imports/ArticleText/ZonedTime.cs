namespace ContentApi.Imports.ArticleText;

/// <summary>Turns the time on a wall clock into an instant, also on the two nights when clocks are changed.</summary>
internal static class ZonedTime
{
    /// <summary>What the clock showed twice is the earlier time, what it never showed is moved forward.</summary>
    public static DateTimeOffset ToUtc(DateOnly date, TimeOnly time, TimeZoneInfo zone, out bool isUnclear)
    {
        var wall = new DateTimeOffset(date, time, TimeSpan.Zero);
        var before = zone.GetUtcOffset(wall.AddDays(-1));
        var after = zone.GetUtcOffset(wall.AddDays(1));
        var (early, late) = (wall - before, wall - after);
        var (isEarly, isLate) = (zone.GetUtcOffset(early) == before, zone.GetUtcOffset(late) == after);
        isUnclear = before != after && isEarly == isLate;
        if (isEarly && isLate)
            return early < late ? early : late;
        // In the gap neither holds: the offset from before it puts the time behind it.
        return isLate ? late : early;
    }
}
