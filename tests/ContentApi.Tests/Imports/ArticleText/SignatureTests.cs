using ContentApi.Imports.ArticleText;

namespace ContentApi.Tests.Imports.ArticleText;

public sealed class SignatureTests
{
    [Theory]
    [InlineData("afp/ta", "AFP", "ta", "")]
    [InlineData("ats/afp/jv", "ATS AFP", "jv", "")]
    [InlineData("Reuters/ATS", "Reuters ATS", "", "")]
    [InlineData("REUTERS / ats / jvia", "Reuters ATS", "jvia", "")]
    [InlineData("(ats/afp)", "ATS AFP", "", "")]
    [InlineData("AFP/TA", "AFP", "TA", "")]
    [InlineData("afp/afp/ta", "AFP", "ta", "")]
    [InlineData("ats", "ATS", "", "")]
    [InlineData("Keystone-ATS", "Keystone-ATS", "", "")]
    [InlineData("ats-afp", "ATS AFP", "", "")]
    [InlineData("Getty Images", "Getty Images", "", "")]
    [InlineData("agence leman/ta", "Agence Léman", "ta", "")]
    [InlineData("agences/ta", "", "ta", "")]
    [InlineData("agences", "", "", "")]
    [InlineData("Agenturen/mm", "", "mm", "")]
    [InlineData("ta", "", "ta", "")]
    [InlineData("jvia", "", "jvia", "")]
    [InlineData("ta/jv", "", "ta jv", "")]
    [InlineData("ta et jv", "", "ta jv", "")]
    [InlineData("Jean Dupont", "", "", "Jean Dupont")]
    [InlineData("Jean-Luc de la Tour", "", "", "Jean-Luc de la Tour")]
    [InlineData("Éloïse D'Amico", "", "", "Éloïse D'Amico")]
    [InlineData("Jean d'Ormesson", "", "", "Jean d'Ormesson")]
    [InlineData("J. P. Morel", "", "", "J. P. Morel")]
    [InlineData("Roger von Büren", "", "", "Roger von Büren")]
    [InlineData("Jean Dupont/ats", "ATS", "", "Jean Dupont")]
    [InlineData("Dupont/ats", "ATS", "", "")]
    [InlineData("Jean Dupont, Anna Rossi et ta", "", "ta", "Jean Dupont|Anna Rossi")]
    [InlineData("Jean Dupont avec les agences", "", "", "Jean Dupont")]
    [InlineData("Jean Dupont (avec ats)", "ATS", "", "Jean Dupont")]
    [InlineData("Anna Keller und Urs Frei mit sda", "SDA", "", "Anna Keller|Urs Frei")]
    [InlineData("Anna Rossi e Ugo Neri con ANSA", "ANSA", "", "Anna Rossi|Ugo Neri")]
    [InlineData("Ann Lee and Bo Kerr with Reuters", "Reuters", "", "Ann Lee|Bo Kerr")]
    [InlineData("Par Jean Dupont", "", "", "Jean Dupont")]
    [InlineData("Von Anna Keller", "", "", "Anna Keller")]
    [InlineData("Di Anna Rossi", "", "", "Anna Rossi")]
    [InlineData("By Ann Lee", "", "", "Ann Lee")]
    [InlineData("Propos recueillis par Jean Dupont", "", "", "Jean Dupont")]
    [InlineData("Texte: Jean Dupont", "", "", "Jean Dupont")]
    [InlineData("ats, afp & Reuters", "ATS AFP Reuters", "", "")]
    public void Agencies_initials_and_names_are_told_apart(
        string line, string agencies, string initials, string authors)
    {
        var text = $"Publié\n\nLe titre\n\nLe chapeau.\n\nLe texte.\n\n{line}\n\nPublié";
        Assert.Empty(Reading.Warnings(text));
        var article = Reading.Article(text);
        Assert.Equal(line, article.Signature!.Raw);
        Assert.Equal(agencies, string.Join(' ', article.Signature.Agencies));
        Assert.Equal(initials, string.Join(' ', article.Signature.Initials));
        Assert.Equal(authors, string.Join('|', article.Authors.Select(author => author.Name)));
        Assert.All(article.Authors, author => Assert.Null(author.Role ?? author.Url));
        Assert.Equal(["p Le texte."], Reading.Outline(article));
    }

    [Theory]
    [InlineData("Affaire à suivre")]
    [InlineData("Paris/Londres")]
    [InlineData("Le Conseil")]
    [InlineData("La Suisse Romande")]
    [InlineData("Jean Dupont, correspondant à Paris")]
    [InlineData("Jean Dupont 2017")]
    [InlineData("afp 14")]
    [InlineData("Dupont")]
    [InlineData("Texte")]
    [InlineData("a")]
    [InlineData("trop long pour un sigle")]
    [InlineData("abcdef")]
    public void A_short_last_line_that_signs_nothing_is_kept_with_a_warning(string line)
    {
        var text = $"Le titre\n\nLe chapeau.\n\nLe texte.\n\n{line}";
        Assert.Null(Reading.Article(text).Signature);
        Assert.Equal(["7 unclassified"], Reading.Warnings(text));
        Assert.Equal(["p Le texte.", $"u {line}"], Reading.Outline(text));
    }

    [Theory]
    [InlineData("Jean Dupont.")]
    [InlineData("Il est mort.")]
    [InlineData("L'ats et l'afp se taisent.")]
    [InlineData("afp/ta.")]
    public void A_short_sentence_is_no_signature(string line) =>
        Assert.Equal(["p Le texte.", $"p {line}"], Reading.Outline($"Le titre\n\nLe chapeau.\n\nLe texte.\n\n{line}"));

    [Fact]
    public void Names_and_initials_must_stand_alone_an_agency_need_not()
    {
        Assert.Null(Reading.Article("Le titre\n\nLe chapeau.\n\nLe texte.\nJean Dupont").Signature);
        Assert.Null(Reading.Article("Le titre\n\nLe chapeau.\n\nLe texte.\nta").Signature);
        Assert.Equal("afp/ta", Reading.Article("Le titre\n\nLe chapeau.\n\nLe texte.\nafp/ta").Signature!.Raw);
    }

    [Fact]
    public void Names_need_a_text_that_they_sign()
    {
        Assert.Null(Reading.Article("Le titre\n\nJean Dupont").Signature);
        Assert.Null(Reading.Article("Le titre\n\nVue. [AFP]\n\nJean Dupont").Signature);
        Assert.Equal("ats", Reading.Article("Le titre\n\nats").Signature!.Raw);
    }

    [Fact]
    public void A_newsroom_may_know_other_agencies()
    {
        var reader = new ArticleTextReader(new() { Agencies = ["Agence Du Nord"] });
        var article = reader.Read("Le titre\n\nTexte.\n\nagence du nord/afp", Guid.NewGuid).Article!;
        Assert.Equal(["Agence Du Nord"], article.Signature!.Agencies);
        Assert.Equal(["afp"], article.Signature.Initials);
    }
}
