using System.Text.RegularExpressions;

namespace ContentApi.Imports.ArticleText;

/// <summary>How status lines are worded in French, German, Italian and English, in plain letters.</summary>
internal static partial class StatusPatterns
{
    private const string Published =
        """(?:publiee?s?|mise?[ ]en[ ]ligne|(?:veroffentlicht|veroeffentlicht|publiziert)|pubblicat[oaie]|(?:first[ ])?published)""";

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
        $"""
        (?:(?:le|am|vom|den|il|on|the)[ ])?{Weekday}?(?:
         (?<year>\d\d\d\d)-(?<month>\d\d?)-(?<day>\d\d?)
        |(?<day>\d\d?)[./-][ ]?(?<month>\d\d?)[./-][ ]?(?<year>\d\d\d\d|\d\d)(?!\d)
        |(?<day>\d\d?)(?:er|[.°º]|st|nd|rd|th)?[ ](?:of[ ])?(?<name>[a-z]+)[.]?,?[ ](?<year>\d\d\d\d)
        |(?<name>[a-z]+)[.]?[ ](?<day>\d\d?)(?:st|nd|rd|th)?,?[ ](?<year>\d\d\d\d))
        """;

    private const string Time =
        """
        (?<hour>\d\d?)(?:[ ]?[:.h][ ]?(?<minute>\d\d)(?:[:.](?<second>\d\d)(?:[.,]\d+)?)?(?:[ ]?(?:h|uhr)\b)?
        |[ ]?(?:h|uhr|heures?)\b|(?=[ ]?[ap][.]?m\b))(?:[ ]?(?<half>[ap])(?:m\b|[.]m[.]?))?(?:[ ]?(?<offset>z|[+-]\d\d:?\d\d))?
        """;

    private const string At = """(?:(?:a|um|alle(?:[ ]ore)?|ore|at)[ ])""";

    /// <summary>A label, what it says of the moment, and what stands between it and the next label.</summary>
    [GeneratedRegex(
        $"""
        \G(?:(?<published>{Published})|(?<modified>{Modified}))(?![a-z0-9])[ ]?:?[ ]?
        (?<moment>{Date}(?:(?:t|[ ]?[,|–-][ ]?|[ ]){At}?{Time})?|{At}{Time})?
        (?:$|[ ]?[-–—|/,;·•][ ]?|[ ](?:et|und|and|e)[ ]|[ ])
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    public static partial Regex Segment { get; }
}
