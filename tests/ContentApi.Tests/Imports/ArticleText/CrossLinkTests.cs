using ContentApi.CrossLinks;

namespace ContentApi.Tests.Imports.ArticleText;

public sealed class CrossLinkTests
{
    [Theory]
    [InlineData(">> Lire aussi\u00A0: Le titre", "Lire aussi", "Le titre", CrossLinkKind.Read)]
    [InlineData(">> Lire aussi : Le titre : la suite", "Lire aussi", "Le titre : la suite", CrossLinkKind.Read)]
    [InlineData(">>Lire également: Le titre", "Lire également", "Le titre", CrossLinkKind.Read)]
    [InlineData(">>\u00A0Lire\u202F: \"Le titre\"", "Lire", "\"Le titre\"", CrossLinkKind.Read)]
    [InlineData("» À lire aussi : Le titre", "À lire aussi", "Le titre", CrossLinkKind.Read)]
    [InlineData("› A lire : Le titre", "A lire", "Le titre", CrossLinkKind.Read)]
    [InlineData("> Relire : Le titre", "Relire", "Le titre", CrossLinkKind.Read)]
    [InlineData("→ LIRE AUSSI : Le titre", "LIRE AUSSI", "Le titre", CrossLinkKind.Read)]
    [InlineData("► lire notre analyse : Le titre", "lire notre analyse", "Le titre", CrossLinkKind.Read)]
    [InlineData(">> Notre dossier : Le titre", "Notre dossier", "Le titre", CrossLinkKind.Read)]
    [InlineData("> > Lire : Le titre", "Lire", "Le titre", CrossLinkKind.Read)]
    [InlineData(">> Lire aussi:Le titre", "Lire aussi", "Le titre", CrossLinkKind.Read)]
    [InlineData(">> Lire aussi Le titre", "Lire aussi", "Le titre", CrossLinkKind.Read)]
    [InlineData(">> Lire https://example.org/a:b", "Lire", "https://example.org/a:b", CrossLinkKind.Read)]
    [InlineData(">> Lire aussi : Rendez-vous à 18:30", "Lire aussi", "Rendez-vous à 18:30", CrossLinkKind.Read)]
    [InlineData(">> Ecouter l'interview de Jo Doe : Le titre", "Ecouter l'interview de Jo Doe", "Le titre", CrossLinkKind.Listen)]
    [InlineData(">> Écouter le 18:30 : Le titre", "Écouter le 18:30", "Le titre", CrossLinkKind.Listen)]
    [InlineData(">> E\u0301couter : Le titre", "E\u0301couter", "Le titre", CrossLinkKind.Listen)]
    [InlineData(">> Réécouter l'émission", "Réécouter", "l'émission", CrossLinkKind.Listen)]
    [InlineData(">> Voir : Le titre", "Voir", "Le titre", CrossLinkKind.Watch)]
    [InlineData(">> A voir aussi le reportage", "A voir aussi", "le reportage", CrossLinkKind.Watch)]
    [InlineData(">> Revoir encore : Le titre", "Revoir encore", "Le titre", CrossLinkKind.Watch)]
    [InlineData(">> Regarder le 19h30", "Regarder", "le 19h30", CrossLinkKind.Watch)]
    [InlineData(">> Lesen Sie auch: Der Titel", "Lesen Sie auch", "Der Titel", CrossLinkKind.Read)]
    [InlineData(">> Mehr zum Thema: Der Titel", "Mehr zum Thema", "Der Titel", CrossLinkKind.Read)]
    [InlineData(">> Hören: Der Titel", "Hören", "Der Titel", CrossLinkKind.Listen)]
    [InlineData(">> Sehen Sie auch: Der Titel", "Sehen Sie auch", "Der Titel", CrossLinkKind.Watch)]
    [InlineData(">> Leggi anche: Il titolo", "Leggi anche", "Il titolo", CrossLinkKind.Read)]
    [InlineData(">> Ascolta il podcast", "Ascolta", "il podcast", CrossLinkKind.Listen)]
    [InlineData(">> Guarda: Il titolo", "Guarda", "Il titolo", CrossLinkKind.Watch)]
    [InlineData(">> Read also: The title", "Read also", "The title", CrossLinkKind.Read)]
    [InlineData(">> Read more The title", "Read more", "The title", CrossLinkKind.Read)]
    [InlineData(">> Listen: The title", "Listen", "The title", CrossLinkKind.Listen)]
    [InlineData(">> Watch: The title", "Watch", "The title", CrossLinkKind.Watch)]
    [InlineData(">> See also: The title", "See also", "The title", CrossLinkKind.Watch)]
    [InlineData(">> Voir : La vue [Reuters]", "Voir", "La vue [Reuters]", CrossLinkKind.Watch)]
    [InlineData("Lire aussi\u00A0: Le titre", "Lire aussi", "Le titre", CrossLinkKind.Read)]
    [InlineData("A lire aussi: Le titre", "A lire aussi", "Le titre", CrossLinkKind.Read)]
    [InlineData("Lesen Sie auch: Der Titel", "Lesen Sie auch", "Der Titel", CrossLinkKind.Read)]
    [InlineData("Leggi anche: Il titolo", "Leggi anche", "Il titolo", CrossLinkKind.Read)]
    [InlineData("Read also: The title", "Read also", "The title", CrossLinkKind.Read)]
    public void Label_and_title_keep_their_wording(string line, string label, string title, CrossLinkKind kind)
    {
        var article = Reading.Article($"Le titre\n\nLe chapeau.\n\n{line}\n\nLe texte.");
        var link = Assert.Single(article.CrossLinks);
        Assert.Equal((label, title, kind), (link.Label, link.Title, link.Kind));
        Assert.Equal([$"link {title}", "p Le texte."], Reading.Outline(article));
    }

    [Theory]
    [InlineData(">> Partager : Le titre")]
    [InlineData(">> Lire aussi :")]
    [InlineData(">> Lire")]
    [InlineData(">> Voirie : Le titre")]
    [InlineData("» dit-il.")]
    [InlineData(">> Une photo [Reuters]")]
    [InlineData("> 5 pour cent")]
    [InlineData(">> Lire : …")]
    public void A_chevron_that_says_too_little_is_kept_with_a_warning(string line)
    {
        var text = $"Le titre\n\nLe chapeau.\n\n{line}\n\nLe texte.";
        Assert.Equal(["5 unclassified"], Reading.Warnings(text));
        Assert.Equal([$"u {line}", "p Le texte."], Reading.Outline(text));
    }

    [Theory]
    [InlineData("Lire : Le titre")]
    [InlineData("Lire aussi le titre")]
    [InlineData("Lire aussi :")]
    [InlineData("Voir aussi : Le titre")]
    [InlineData("Il faut lire aussi : Le titre")]
    public void Without_a_chevron_only_the_whole_phrase_counts(string line) =>
        Assert.Equal([$"p {line}", "p Le texte."], Reading.Outline($"Le titre\n\nLe chapeau.\n{line}\nLe texte."));

    [Fact]
    public void Each_keeps_its_place_also_before_the_lead_and_after_the_signature()
    {
        var article = Reading.Article("""
            Le titre

            >> Lire aussi : Un

            Le chapeau.

            Le texte.

            >> Lire aussi : Deux
            >> Ecouter : Trois

            La suite.

            afp/ta

            >> Voir : Quatre
            """);
        Assert.Equal("Le chapeau.", article.Lead);
        Assert.Equal("afp/ta", article.Signature!.Raw);
        Assert.Equal(["link Un", "p Le texte.", "link Deux", "link Trois", "p La suite.", "link Quatre"],
            Reading.Outline(article));
        Assert.Equal(["Un", "Deux", "Trois", "Quatre"], article.CrossLinks.Select(link => link.Title));
    }
}
