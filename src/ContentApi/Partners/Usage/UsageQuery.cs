using ContentApi.Platform.Queries;

namespace ContentApi.Partners.Usage;

/// <summary>The parameters of usage: which days, and how many of the most delivered.</summary>
public sealed record UsageQuery(DateOnly? From, DateOnly? To, int Top) : IQuery<UsageQuery>
{
    public const int MostDays = 366;

    public static UsageQuery Read(QueryReader query)
    {
        var from = query.Day("from", "The first day. Without it, the first of the last day's month.");
        var to = query.Day("to", $"The last day, at most {MostDays} with the first. Without it, today.");
        var top = query.Integer("top", "How many of the most delivered articles, and of the pictures, are listed.", 0, 200, 20);
        if (to < from) query.Refuse("to", "outOfRange", $"'to' is before 'from'.", "Give a day that is not.");
        else if (to is { } last && from is { } first && last.DayNumber - first.DayNumber >= MostDays)
            query.Refuse("to", "outOfRange", $"These are {last.DayNumber - first.DayNumber + 1} days.", $"Ask for {MostDays} at most.");
        return new UsageQuery(from, to, top);
    }

    /// <summary>The days that are meant.</summary>
    public (DateOnly From, DateOnly To) Days(DateOnly today)
    {
        var to = To ?? (From is { } first && today.DayNumber - first.DayNumber >= MostDays ? first.AddDays(MostDays - 1) : today);
        var from = From ?? new DateOnly(to.Year, to.Month, 1);
        return (from, to < from ? from : to);
    }
}
