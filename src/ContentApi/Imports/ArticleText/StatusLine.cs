using System.Text.RegularExpressions;

namespace ContentApi.Imports.ArticleText;

/// <summary>What a page says of itself: <c>Publié</c>, <c>Modifié le 14 novembre 2017 à 10:12</c>, or both.</summary>
internal sealed record StatusLine(StatusMoment? Published, StatusMoment? Modified, bool HasBadDate)
{
    /// <summary>Longer lines are prose; it also bounds what the patterns may cost.</summary>
    private const int Longest = 200;

    /// <summary>The line's meaning, or null where it is not a status line from end to end.</summary>
    public static StatusLine? Read(string text)
    {
        if (text.Length > Longest)
            return null;
        var plain = PlainLetters.Of(text);
        var line = new StatusLine(null, null, false);
        DateOnly? day = null;
        for (var at = 0; at < plain.Length;)
        {
            var segment = StatusPatterns.Segment.Match(plain, at);
            if (!segment.Success || HasUnknownMonth(segment))
                return null;
            at += segment.Length;
            if (!segment.Groups["moment"].Success)
                continue;
            var moment = StatusMoment.Of(segment, day);
            day ??= moment?.Date;
            if (moment is null)
                line = line with { HasBadDate = true };
            else if (segment.Groups["published"].Success)
                line = line with { Published = line.Published ?? moment };
            else
                line = line with { Modified = line.Modified ?? moment };
        }

        return line;
    }

    private static bool HasUnknownMonth(Match segment) =>
        segment.Groups["name"] is { Success: true } name && MonthNames.Find(name.Value) is null;
}
