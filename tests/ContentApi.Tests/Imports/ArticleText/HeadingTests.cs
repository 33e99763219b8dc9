namespace ContentApi.Tests.Imports.ArticleText;

public sealed class HeadingTests
{
    [Theory]
    [InlineData("Une crise")]
    [InlineData("Et après ?")]
    [InlineData("Enfin !")]
    [InlineData("\"Un échec\"")]
    [InlineData("«\u00A0Un échec\u00A0»")]
    [InlineData("2017, année noire")]
    [InlineData("[Suite] et fin")]
    [InlineData("(Presque) seul")]
    [InlineData("Élus: le retour")]
    [InlineData("afp/ta")]
    public void A_short_line_alone_is_a_heading(string line) =>
        Assert.Equal([$"h {line}", "p Le texte."], Reading.Outline($"Le titre\n\nLe chapeau.\n\n{line}\n\nLe texte."));

    [Theory]
    [InlineData("Une phrase.")]
    [InlineData("Une liste :")]
    [InlineData("Une pause…")]
    [InlineData("Une pause, ")]
    [InlineData("Une pause ;")]
    [InlineData("\"Une phrase.\"")]
    [InlineData("(Une phrase.)")]
    [InlineData("« Une phrase. »")]
    [InlineData("- un point de liste")]
    [InlineData("• un point de liste")]
    [InlineData("une ligne\nsuivie d'une autre")]
    [InlineData("Cette ligne n'a pas de point, mais elle est bien trop longue pour être un intertitre dans un journal, non")]
    public void Other_lines_are_paragraphs(string line) =>
        Assert.Equal([.. line.Split('\n').Select(part => $"p {part.Trim()}"), "p Le texte."],
            Reading.Outline($"Le titre\n\nLe chapeau.\n\n{line}\n\nLe texte."));

    [Fact]
    public void Exactly_100_characters_are_short()
    {
        var (most, more) = (new string('a', 100), new string('a', 101));
        Assert.Equal([$"h {most}", $"p {more}", "p Le texte."],
            Reading.Outline($"Le titre\n\nLe chapeau.\n\n{most}\n\n{more}\n\nLe texte."));
    }

    [Fact]
    public void A_heading_with_no_text_after_it_is_not_one()
    {
        const string Text = "Le titre\n\nLe chapeau.\n\nUn\n\nDeux\n\nLe texte.\n\nTrois\n\nQuatre ?\n\nafp/ta";
        Assert.Equal(["h Un", "h Deux", "p Le texte.", "u Trois", "u Quatre ?"], Reading.Outline(Text));
        Assert.Equal(["11 unclassified", "13 unclassified"], Reading.Warnings(Text));
    }

    [Theory]
    [InlineData("***")]
    [InlineData("---")]
    [InlineData("* * *")]
    [InlineData("…")]
    [InlineData("😀")]
    public void A_line_without_letter_or_digit_is_kept_with_a_warning(string line)
    {
        var text = $"Le titre\n\nLe chapeau.\n\n{line}\n\nLe texte.";
        Assert.Equal(["5 unclassified"], Reading.Warnings(text));
        Assert.Equal([$"u {line}", "p Le texte."], Reading.Outline(text));
    }

    [Fact]
    public void Markup_in_a_text_is_text()
    {
        var article = Reading.Article("A <b>\n\nLe chapeau.\n\n<script>alert(\"1 & 2\")</script>.");
        var paragraph = Assert.IsType<ContentApi.Articles.Blocks.Paragraph>(Assert.Single(article.Body));
        Assert.Equal("<script>alert(\"1 & 2\")</script>.", paragraph.Text);
        Assert.Equal("&lt;script&gt;alert(\"1 &amp; 2\")&lt;/script&gt;.", paragraph.Html);
        Assert.Equal("A <b>", article.Headline);
    }

    [Fact]
    public void Equal_texts_have_equal_ids_wherever_they_stand()
    {
        const string Start = "Le titre\n\nLe chapeau.";
        var before = Reading.Article($"{Start}\n\nUn.\n\nDeux.\n\nUn.\n\n>> Lire : Trois");
        var after = Reading.Article($"{Start}\n\n>> Voir : Zéro\n\nDeux.\n\nUn.\n\nUn.\n\n>> Lire : Trois");
        string[] Ids(ContentApi.Imports.ImportedArticle article) => [.. article.Body.Select(block => block.Id)];
        var (one, two, oneAgain, three) = (Ids(before)[0], Ids(before)[1], Ids(before)[2], Ids(before)[3]);
        Assert.Equal(4, Ids(before).Distinct().Count());
        Assert.Equal([two, one, oneAgain, three], Ids(after).Skip(1));
    }
}
