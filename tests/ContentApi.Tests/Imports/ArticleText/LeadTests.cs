namespace ContentApi.Tests.Imports.ArticleText;

public sealed class LeadTests
{
    private const string Picture = "Vue. [AFP]\nVue. - [AFP]";

    [Theory]
    [InlineData("Le chapeau.", "Le chapeau.")]
    [InlineData("Sans point", "Sans point")]
    [InlineData(">> Lire aussi : Un autre\n\nLe chapeau.", "Le chapeau.")]
    [InlineData(">> Lire aussi : Un autre\n>> Voir : Un film\nLe chapeau.", "Le chapeau.")]
    [InlineData(">> Lire aussi : Un autre", null)]
    [InlineData("afp/ta", null)]
    [InlineData("ta", "ta")]
    [InlineData("Jean Dupont", "Jean Dupont")]
    [InlineData("***\n\nLe chapeau.", "Le chapeau.")]
    public void Without_a_picture_it_is_the_first_text(string below, string? lead) =>
        Assert.Equal(lead, Reading.Article($"Publié\nLe titre\n\n{below}\n\nPublié").Lead);

    [Theory]
    [InlineData("\nLe chapeau.", "Le chapeau.")]
    [InlineData("\nSans point", "Sans point")]
    [InlineData("\n\nLe texte.", null)]
    [InlineData("\n\u00A0\nLe texte.", null)]
    [InlineData("\n>> Lire aussi : Un autre\nLe texte.", null)]
    [InlineData("\nafp/ta", null)]
    [InlineData("\n***", null)]
    [InlineData("", null)]
    public void With_a_picture_it_is_the_line_right_under_it(string below, string? lead)
    {
        Assert.Equal(lead, Reading.Article($"Le titre\n\n{Picture}{below}").Lead);
        Assert.Equal(lead, Reading.Article($"Le titre\n\n{Picture}\n\nDeux. [ATS]{below}").Lead);
    }

    [Fact]
    public void Text_after_a_blank_line_is_body_then() =>
        Assert.Equal(["p Le texte."], Reading.Outline($"Le titre\n\n{Picture}\n\nLe texte."));

    [Fact]
    public void A_lead_has_at_most_5000_characters()
    {
        Assert.Equal(5000, Reading.Article($"Le titre\n\n{new string('a', 5000)}").Lead!.Length);
        var fault = Reading.Fault($"Le titre\n\n{new string('a', 5001)}");
        Assert.Equal(("leadTooLong", 3), (fault.Code, fault.Line));
    }
}
