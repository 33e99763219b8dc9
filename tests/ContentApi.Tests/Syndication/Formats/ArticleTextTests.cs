using ContentApi.Articles;
using ContentApi.Articles.Blocks;
using ContentApi.Imports;
using ContentApi.Imports.ArticleText;
using ContentApi.Media;

namespace ContentApi.Tests.Syndication.Formats;

public sealed class ArticleTextTests
{
    [Fact]
    public void Is_the_newsrooms_form() => Assert.Equal(
        """
        Publié le 14 novembre 2017 à 09:41
        Modifié le 14 novembre 2017 à 10:12

        Le titre

        Une vue du lac. [Reuters - Jonathan Ernst]
        Le lac, lundi. - [Reuters - Jonathan Ernst]
        Le chapeau dit tout.

        Un intertitre

        Un paragraphe dit une chose.
        Et après ?

        afp/ta

        Publié

        """.ReplaceLineEndings("\n"),
        Sample.Render("article-text", Sample.Article(
            new Heading { Id = "h", Level = 2, Text = "Un intertitre" },
            Sample.Paragraph("Un paragraphe dit une chose."),
            Sample.Paragraph("Et après ?")) with
        { UpdatedAt = new(2017, 11, 14, 9, 12, 0, TimeSpan.Zero) }));

    [Theory]
    [InlineData("fr", 11, "Publié le 14 novembre 2017 à 09:41\n")]
    [InlineData("fr-CH", 8, "Publié le 14 août 2017 à 10:41\n")]
    [InlineData("de", 3, "Veröffentlicht am 14. März 2017 um 09:41 Uhr\n")]
    [InlineData("it", 2, "Pubblicato il 14 febbraio 2017 alle 09:41\n")]
    [InlineData("en", 11, "Published on 14 November 2017 at 09:41\n")]
    [InlineData("rm", 11, "Published on 14 November 2017 at 09:41\n")]
    public void Dates_itself_in_its_language(string language, int month, string expected) => Assert.StartsWith(expected,
        Sample.Render("article-text", Published(new(2017, month, 14, 8, 41, 0, TimeSpan.Zero), language)));

    [Fact]
    public void Every_date_is_read_as_it_was_written()
    {
        var reader = new ArticleTextReader(new ImportOptions().ToReaderOptions());
        foreach (var language in new[] { "fr", "de", "it", "en" })
            for (var at = new DateTimeOffset(2026, 1, 1, 0, 30, 0, TimeSpan.Zero); at.Year < 2027; at = at.AddDays(1))
                foreach (var moment in new[] { at, at.AddHours(1) }) // the hour that comes twice is among them
                    Assert.Equal(moment, reader.Read(Sample.Render("article-text", Published(moment, language)), Guid.NewGuid).Article!.PublishedAt);
    }

    [Fact]
    public void Refuses_what_it_cannot_say_and_names_it()
    {
        AssertRefused("kicker", Sample.Article() with { Kicker = "Monde" });
        AssertRefused("type 'opinion'", Sample.Article() with { Type = ArticleType.Opinion });
        AssertRefused("author's role", Sample.Article() with { Authors = [new() { Name = "Jo Doe", Role = "x", Url = null }] });
        AssertRefused("no picture", Sample.Article() with { Media = [Sample.Picture() with { Kind = MediumKind.Video }] });
        AssertRefused("list (block 'a')", Sample.Article(new ListBlock { Id = "a", Ordered = true, Items = [] }));
        AssertRefused("quotation", Sample.Article(new Quote { Id = "a", Html = "x", Text = "x", Attribution = null }));
        AssertRefused("embed", Sample.Article(new Embed { Id = "a", Provider = "x", Url = "https://x.example", Html = null }));
        AssertRefused("heading", Sample.Article(new Heading { Id = "a", Level = 3, Text = "Trois" }));
        AssertRefused("markup", Sample.Article(Sample.Paragraph("Un <em>mot</em>.", "Un mot.")));
    }

    [Fact]
    public void Refuses_what_would_be_read_as_something_else_and_names_it()
    {
        AssertRefused("headline", Sample.Article() with { Headline = "Deux\nlignes" });
        AssertRefused("lead", Sample.Article(Sample.Paragraph("Un paragraphe dit une chose.")) with { Media = [], Lead = null });
        AssertRefused("block 'para'", Sample.Article(Sample.Paragraph("Voici une image. [Reuters]")));
        AssertRefused("block 'para'", Sample.Article(Sample.Paragraph("Deux.\n\nLignes.")));
        AssertRefused("block 'h'", Sample.Article(new Heading { Id = "h", Level = 2, Text = "Rien ne suit" }));
        AssertRefused("signature", Sample.Article() with { Signature = new() { Raw = "afp/ta", Agencies = [], Initials = [] } });
        AssertRefused("pictures", Sample.Article() with { Media = [Sample.Picture(MediumRole.Gallery)] });
        AssertRefused("could not be read", Sample.Article() with { Headline = "***" });
    }

    [Fact]
    public void Says_quotes_in_either_spelling_of_html() =>
        Assert.NotNull(Sample.Render("article-text", Sample.Article(Sample.Paragraph("&quot;Oui&quot; &amp; &lt;b&gt;.", "\"Oui\" & <b>."))));

    private static void AssertRefused(string reason, Article article)
    {
        var result = Sample.Result("article-text", article);
        Assert.Null(result.Text);
        Assert.Contains(reason, result.Refusal);
    }

    private static Article Published(DateTimeOffset at, string language) => Sample.Article() with { Language = language, PublishedAt = at, UpdatedAt = at };
}
