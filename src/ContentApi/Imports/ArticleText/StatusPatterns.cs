using System.Text.RegularExpressions;

namespace ContentApi.Imports.ArticleText;

/// <summary>How status lines are worded in French, German, Italian and English, in plain letters.</summary>
internal static partial class StatusPatterns
{
    private const string Published =
        """
        (?:publiee?s?|mise?[ ]en[ ]ligne|veroffentlicht|veroeffentlicht|publiziert
        |pubblicat[oaie]|(?:first[ ])?published)
        """;

    private const string Modified =
        """
        (?:(?:derniere[ ])?mise?[ ]a[ ]jour|modifiee?s?|actualisee?s?|(?:zuletzt[ ])?(?:aktualisiert|geandert|geaendert)
        |(?:ultimo[ ])?aggiornamento|aggiornat[oaie]|modificat[oaie]|(?:last[ ])?(?:updated|modified))
        """;

    private const string Weekday =
        """
        (?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|montag|dienstag|mittwoch|donnerstag|freitag|samstag
        |sonnabend|sonntag|lunedi|martedi|mercoledi|giovedi|venerdi|sabato|domenica|monday|tuesday|wednesday|thursday
        |friday|saturday|sunday)[.,]?[ ](?:(?:le|den|the|il)[ ])?)
        """;

    private const string Date =
        $$"""
        (?:(?:le|am|vom|den|il|on|the)[ ])?{{Weekday}}?(?:
         (?<year>[0-9]{4})-(?<month>[0-9]{1,2})-(?<day>[0-9]{1,2})
        |(?<day>[0-9]{1,2})[./-][ ]?(?<month>[0-9]{1,2})[./-][ ]?(?<year>[0-9]{4}|[0-9]{2})(?![0-9])
        |(?<day>[0-9]{1,2})(?:er|[.°º]|st|nd|rd|th)?[ ](?:of[ ])?(?<name>[a-z]+)[.]?,?[ ](?<year>[0-9]{4})
        |(?<name>[a-z]+)[.]?[ ](?<day>[0-9]{1,2})(?:st|nd|rd|th)?,?[ ](?<year>[0-9]{4}))
        """;

    private const string Time =
        """
        (?<hour>[0-9]{1,2})(?:[ ]?[:.h][ ]?(?<minute>[0-9]{2})(?:[:.](?<second>[0-9]{2})(?:[.,][0-9]+)?)?
         (?:[ ]?(?:h|uhr)\b)?
        |[ ]?(?:h|uhr|heures?)\b|(?=[ ]?[ap][.]?m\b))
        (?:[ ]?(?<half>[ap])(?:m\b|[.]m[.]?))?(?:[ ]?(?<offset>z|[+-][0-9]{2}:?[0-9]{2}))?
        """;

    /// <summary>A day or time that only means something on the day when the page was copied.</summary>
    private const string Relative =
        """
        (?<relative>(?:aujourd'hui|hier|heute|gestern|oggi|ieri|today|yesterday)
        |(?:il[ ]y[ ]a|vor)[ ][0-9]+[ ][a-z]+|[0-9]+[ ](?:[a-z]+[ ]fa|[a-z]+[ ]ago))
        """;

    private const string At = """(?:(?:a|um|alle(?:[ ]ore)?|ore|at)[ ])""";

    /// <summary>A label, what it says of the moment, and what stands between it and the next label.</summary>
    [GeneratedRegex(
        $"""
        \G(?:(?<published>{Published})|(?<modified>{Modified}))(?![a-z0-9])[ ]?:?[ ]?
        (?<moment>(?:{Date}|{Relative})(?:(?:t|[ ]?[,|–-][ ]?|[ ]){At}?{Time})?|{At}{Time})?
        (?:[.]?$|[ ]?[-–—|/,;·•][ ]?|[ ](?:et|und|and|e)[ ]|[ ])
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    public static partial Regex Segment { get; }
}
