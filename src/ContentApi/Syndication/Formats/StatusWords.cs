using System.Globalization;

namespace ContentApi.Syndication.Formats;

/// <summary>Status lines as newsrooms word them, in the article's language; English where it is none of the four.</summary>
internal sealed record StatusWords(
    string Published, string Modified, string On, string At, string AfterTime, string AfterDay, string FirstDay, string Months)
{
    private static readonly StatusWords English = new("Published", "Updated", "on", "at", "", "", "1",
        "January February March April May June July August September October November December");

    private static readonly Dictionary<string, StatusWords> Known = new()
    {
        ["fr"] = new("Publié", "Modifié", "le", "à", "", "", "1er",
            "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"),
        ["de"] = new("Veröffentlicht", "Aktualisiert", "am", "um", " Uhr", ".", "1.",
            "Januar Februar März April Mai Juni Juli August September Oktober November Dezember"),
        ["it"] = new("Pubblicato", "Modificato", "il", "alle", "", "", "1",
            "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre"),
    };

    public static StatusWords Of(string language) => Known.GetValueOrDefault(language.Split('-')[0], English);

    public string PublishedOn(DateTimeOffset moment, TimeZoneInfo zone) => $"{Published} {Moment(moment, zone)}";

    public string ModifiedOn(DateTimeOffset moment, TimeZoneInfo zone) => $"{Modified} {Moment(moment, zone)}";

    private string Moment(DateTimeOffset moment, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(moment, zone);
        var day = local.Day == 1 ? FirstDay : string.Create(CultureInfo.InvariantCulture, $"{local.Day}{AfterDay}");
        // On the night when clocks go back, an hour comes twice: the offset tells which.
        var time = local.ToString(zone.IsAmbiguousTime(local) ? "HH:mmzzz" : "HH:mm", CultureInfo.InvariantCulture)
            + (zone.IsAmbiguousTime(local) ? "" : AfterTime);
        return string.Create(CultureInfo.InvariantCulture, $"{On} {day} {Months.Split(' ')[local.Month - 1]} {local.Year} {At} {time}");
    }
}
