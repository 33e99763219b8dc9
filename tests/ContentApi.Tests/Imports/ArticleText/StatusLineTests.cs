using System.Globalization;
using ContentApi.Imports.ArticleText;

namespace ContentApi.Tests.Imports.ArticleText;

public sealed class StatusLineTests
{
    [Theory]
    [InlineData("Publié le 14 novembre 2017 à 09:41", "2017-11-14T08:41:00Z")]
    [InlineData("PUBLIÉ LE 14 NOVEMBRE 2017 À 09H41", "2017-11-14T08:41:00Z")]
    [InlineData("Publie le 14 novembre 2017 a 9 h 41", "2017-11-14T08:41:00Z")]
    [InlineData("Publiée : mardi 14 novembre 2017, 9h41", "2017-11-14T08:41:00Z")]
    [InlineData("Publié le mardi 14 novembre 2017\u00A0à\u202F9h", "2017-11-14T08:00:00Z")]
    [InlineData("Publié le 1er mars 2024", "2024-02-29T23:00:00Z")]
    [InlineData("Publié le 1er août 2024 à 12:00", "2024-08-01T10:00:00Z")]
    [InlineData("Publié le 3 févr. 2021 à 06:05", "2021-02-03T05:05:00Z")]
    [InlineData("Publié 14.11.2017 09:41", "2017-11-14T08:41:00Z")]
    [InlineData("Publié le 14.11.17 à 09.41", "2017-11-14T08:41:00Z")]
    [InlineData("Publié le 14/11/2017 - 09:41:30", "2017-11-14T08:41:30Z")]
    [InlineData("Mis en ligne le 14 novembre 2017 à 09:41", "2017-11-14T08:41:00Z")]
    [InlineData("Veröffentlicht am 14. November 2017 um 09:41 Uhr", "2017-11-14T08:41:00Z")]
    [InlineData("Veröffentlicht am Dienstag, 14. November 2017, 9.41 Uhr", "2017-11-14T08:41:00Z")]
    [InlineData("Publiziert: 4. März 2024, 11:20", "2024-03-04T10:20:00Z")]
    [InlineData("Pubblicato il 14 novembre 2017 alle 09:41", "2017-11-14T08:41:00Z")]
    [InlineData("Pubblicata martedì 14 novembre 2017 alle ore 09.41", "2017-11-14T08:41:00Z")]
    [InlineData("Published on 14 November 2017 at 09:41", "2017-11-14T08:41:00Z")]
    [InlineData("Published November 14, 2017 at 9:41 am", "2017-11-14T08:41:00Z")]
    [InlineData("Published on Tuesday, November 14th, 2017, 9:41 p.m.", "2017-11-14T20:41:00Z")]
    [InlineData("Published 14 November 2017 at 12:05 AM", "2017-11-13T23:05:00Z")]
    [InlineData("Published: 2017-11-14T09:41:00+05:30", "2017-11-14T04:11:00Z")]
    [InlineData("Publié 2017-11-14T09:41:00Z", "2017-11-14T09:41:00Z")]
    [InlineData("Publié le 14 novembre 2017 à 09:41.", "2017-11-14T08:41:00Z")]
    [InlineData("Publié 2017-11-14 09:41", "2017-11-14T08:41:00Z")]
    [InlineData("Publié le 2017-11-14", "2017-11-13T23:00:00Z")]
    public void A_date_is_read_in_any_of_its_forms(string line, string expected)
    {
        var text = $"{line}\n\nLe titre\n\nLe texte.";
        Assert.Empty(Reading.Warnings(text));
        var article = Reading.Article(text);
        Assert.Equal(Instant(expected), article.PublishedAt);
        Assert.Equal(TimeSpan.Zero, article.PublishedAt!.Value.Offset);
        Assert.Null(article.ModifiedAt);
        Assert.Equal("Le titre", article.Headline);
    }

    [Theory]
    [InlineData("Publié")]
    [InlineData("publié :")]
    [InlineData("PUBLIÉE")]
    [InlineData("Mis à jour")]
    [InlineData("Mise à jour")]
    [InlineData("Actualisé")]
    [InlineData("Veröffentlicht")]
    [InlineData("Aktualisiert:")]
    [InlineData("Geändert")]
    [InlineData("Pubblicato")]
    [InlineData("Aggiornato")]
    [InlineData("Published")]
    [InlineData("Last updated")]
    [InlineData("Modifie\u0301")]
    public void A_label_alone_is_no_content(string label)
    {
        var article = Reading.Article($"{label}\nLe titre\n\nLe texte.\n{label}");
        Assert.Equal("Le titre", article.Headline);
        Assert.Equal("Le texte.", article.Lead);
        Assert.Empty(article.Body);
        Assert.Null(article.PublishedAt);
    }

    [Theory]
    [InlineData("Publié le 14 novembre 2017 à 09:41 - Modifié le 14 novembre 2017 à 10:12")]
    [InlineData("Publié le 14 novembre 2017 à 09:41 – Modifié le 14 novembre 2017 à 10:12")]
    [InlineData("Publié le 14 novembre 2017 à 09:41 | Mis à jour le 14 novembre 2017 à 10:12")]
    [InlineData("Publié le 14 novembre 2017 à 09:41 / Actualisé le 14.11.2017 10:12")]
    [InlineData("Publié le 14 novembre 2017 à 09:41, modifié le 14 novembre 2017 à 10:12")]
    [InlineData("Publié le 14 novembre 2017 à 09:41 · Modifié le 14 novembre 2017 à 10:12")]
    [InlineData("Publié le 14 novembre 2017 à 09:41 Modifié le 14 novembre 2017 à 10:12")]
    [InlineData("Publié le 14 novembre 2017 à 09:41, modifié à 10:12")]
    [InlineData("Modifié le 14 novembre 2017 à 10:12 - Publié le 14 novembre 2017 à 09:41")]
    [InlineData("Publié le 14 novembre 2017 à 09:41\nModifié le 14 novembre 2017 à 10:12")]
    [InlineData("Publié le 14 novembre 2017 à 09:41\n\nModifié\nModifié le 14 novembre 2017 à 10:12")]
    [InlineData("Veröffentlicht am 14. November 2017 um 09:41 Uhr, aktualisiert am 14. November 2017 um 10:12 Uhr")]
    public void Two_labels_may_share_a_line_or_follow_each_other(string top)
    {
        var article = Reading.Article($"{top}\n\nLe titre\n\nLe texte.");
        Assert.Equal(Instant("2017-11-14T08:41:00Z"), article.PublishedAt);
        Assert.Equal(Instant("2017-11-14T09:12:00Z"), article.ModifiedAt);
        Assert.Equal("Le titre", article.Headline);
    }

    [Theory]
    [InlineData("Publié en 1987, ce roman revient")]
    [InlineData("Publié le 14 brumaire 2017")]
    [InlineData("Publiés enfin, les comptes du canton")]
    [InlineData("Modifié génétiquement, le maïs divise")]
    [InlineData("Mise à jour de sécurité")]
    [InlineData("Publiée le 14 novembre 2017, la lettre a fait scandale")]
    [InlineData("Published authors earn less")]
    [InlineData("Publi")]
    [InlineData("Publié le ١٤.١١.٢٠١٧")]
    public void A_headline_may_begin_like_a_status_line(string headline) =>
        Assert.Equal(headline, Reading.Article($"{headline}\n\nLe texte.").Headline);

    [Theory]
    [InlineData("Publié le 31 février 2026 à 25:61")]
    [InlineData("Publié le 31 février 2026")]
    [InlineData("Publié le 14.13.2017")]
    [InlineData("Publié le 14 novembre 2017 à 24:30")]
    [InlineData("Published 14 November 2017 at 13:05 pm")]
    [InlineData("Publié à 09:41")]
    [InlineData("Publié le 0 mars 2020")]
    [InlineData("Publié 2017-11-14T09:41:00+19:00")]
    [InlineData("Publié hier à 18:30")]
    [InlineData("Publié aujourd’hui à 09h41")]
    [InlineData("Publié il y a 2 heures")]
    [InlineData("Aktualisiert vor 5 Minuten")]
    [InlineData("Updated 2 hours ago")]
    public void An_impossible_date_is_kept_with_a_warning(string line)
    {
        var text = $"{line}\n\nLe titre\n\nLe chapeau.\n\nLe texte.\n\nafp\n\n{line}";
        Assert.Equal(["1 badDate", "11 badDate"], Reading.Warnings(text));
        var article = Reading.Article(text);
        Assert.Equal("Le titre", article.Headline);
        Assert.Equal("Le chapeau.", article.Lead);
        Assert.Equal("afp", article.Signature!.Raw);
        Assert.Null(article.PublishedAt);
        Assert.Equal([$"u {line}", "p Le texte.", $"u {line}"], Reading.Outline(article));
    }

    [Fact]
    public void The_top_wins_over_the_bottom_and_says_so()
    {
        const string Text = "Publié le 14 novembre 2017\n\nLe titre\n\nLe texte.\n\nPublié le 15 novembre 2017";
        Assert.Equal(["7 dateConflict"], Reading.Warnings(Text));
        Assert.Equal(Instant("2017-11-13T23:00:00Z"), Reading.Article(Text).PublishedAt);
        Assert.Empty(Reading.Warnings(Text.Replace("15 nov", "14 nov")));
    }

    [Fact]
    public void What_the_top_does_not_say_the_bottom_may()
    {
        var article = Reading.Article(
            "Publié\n\nLe titre\n\nLe texte.\n\n"
            + "Publié le 14 novembre 2017 à 09:41\nModifié le 15 novembre 2017 à 07:00");
        Assert.Equal(Instant("2017-11-14T08:41:00Z"), article.PublishedAt);
        Assert.Equal(Instant("2017-11-15T06:00:00Z"), article.ModifiedAt);
    }

    [Theory]
    [InlineData("26 mars 2017 à 02:30", "2017-03-26T01:30:00Z")]
    [InlineData("29 octobre 2017 à 02:30", "2017-10-29T00:30:00Z")]
    public void A_time_that_the_clock_showed_never_or_twice_is_noted(string time, string expected)
    {
        var text = $"\nPublié le {time}\n\nLe titre\n\nLe texte.";
        Assert.Equal(["2 ambiguousTime"], Reading.Warnings(text));
        Assert.Equal(Instant(expected), Reading.Article(text).PublishedAt);
    }

    [Theory]
    [InlineData("26 mars 2017 à 01:59", "2017-03-26T00:59:00Z")]
    [InlineData("26 mars 2017 à 03:00", "2017-03-26T01:00:00Z")]
    [InlineData("29 octobre 2017 à 01:59", "2017-10-28T23:59:00Z")]
    [InlineData("29 octobre 2017 à 03:00", "2017-10-29T02:00:00Z")]
    public void Around_a_change_of_clocks_times_are_certain(string time, string expected)
    {
        var text = $"Publié le {time}\n\nLe titre\n\nLe texte.";
        Assert.Empty(Reading.Warnings(text));
        Assert.Equal(Instant(expected), Reading.Article(text).PublishedAt);
    }

    [Theory]
    [InlineData("Publié le 14 novembre 2017\nModifié le 13 novembre 2017")]
    [InlineData("Modifié le 13 novembre 2017\nPublié le 14 novembre 2017")]
    public void Modified_before_published_is_kept_with_a_warning(string top)
    {
        var text = $"{top}\n\nLe titre\n\nLe texte.\n\nPublié le 14 novembre 2017";
        Assert.Equal(["2 modifiedBeforePublished"], Reading.Warnings(text));
        Assert.Equal(Instant("2017-11-12T23:00:00Z"), Reading.Article(text).ModifiedAt);
    }

    [Fact]
    public void Another_newsroom_has_another_clock()
    {
        var montreal = TimeZoneInfo.FindSystemTimeZoneById("America/Montreal");
        var reader = new ArticleTextReader(new() { TimeZone = montreal });
        var article = reader.Read("Publié le 14 novembre 2017 à 09:41\n\nLe titre", Guid.NewGuid).Article!;
        Assert.Equal(Instant("2017-11-14T14:41:00Z"), article.PublishedAt);
    }

    [Fact]
    public void A_label_in_the_middle_is_text() =>
        Assert.Equal(["h Modifié", "p La suite."], Reading.Outline("Le titre\n\nLe chapeau.\n\nModifié\n\nLa suite."));

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
