using ContentApi.Articles.Blocks;

namespace ContentApi.Tests.Syndication.Formats;

public sealed class TextTests
{
    [Fact]
    public void Reads_from_headline_to_signature() => Assert.Equal(
        """
        Monde

        Le titre

        Le chapeau dit tout.

        [Photo: Le lac, lundi. (Reuters / Jonathan Ernst)]

        Un intertitre

        Le texte.

        - un
        - deux

        Oui
        – Jo

        afp/ta

        """.ReplaceLineEndings("\n"),
        Sample.Render("text", Sample.Article(
            new Heading { Id = "a", Level = 2, Text = "Un intertitre" },
            Sample.Paragraph("Le <em>texte</em>.", "Le texte."),
            new ListBlock { Id = "b", Ordered = false, Items = [new() { Html = "un", Text = "un" }, new() { Html = "deux", Text = "deux" }] },
            new Quote { Id = "c", Html = "Oui", Text = "Oui", Attribution = "Jo" }) with
        { Kicker = "Monde" }));
}
