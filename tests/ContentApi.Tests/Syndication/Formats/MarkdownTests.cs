using ContentApi.Articles.Blocks;

namespace ContentApi.Tests.Syndication.Formats;

public sealed class MarkdownTests
{
    [Theory]
    [InlineData("Un <em>mot</em>, un <strong>autre</strong>.", "Un *mot*, un **autre**.")]
    [InlineData("Un <i> mot </i>collé", "Un  *mot* collé")]
    [InlineData("a<b>«x»</b>c", "a<strong>«x»</strong>c")]
    [InlineData("<em>a</em><em>b</em>", "<em>a</em>*b*")]
    [InlineData("<a href=\"https://example.org/a_(b)?x=1&amp;y=2\">ici</a>", "[ici](https://example.org/a_%28b%29?x=1&amp;y=2)")]
    [InlineData("<a href=\"javascript:alert(1)\">ici</a>", "ici")]
    [InlineData("un<br>- deux", "un\\\n\\- deux")]
    [InlineData("H<sub>2</sub>O <q>oui</q>", "H<sub>2</sub>O “oui”")]
    [InlineData("<span lang=\"en\">word</span> <abbr title=\"x\">ONU</abbr>", "word ONU")]
    [InlineData("<script>alert(1)</script>fin", "fin")]
    [InlineData("&lt;script&gt; *x* _y_ `z` [l](u) ![p](q) &amp;lt;", "\\<script\\> \\*x\\* \\_y\\_ \\`z\\` \\[l\\](u) !\\[p\\](q) \\&lt;")]
    [InlineData("# titre", "\\# titre")]
    [InlineData("- liste", "\\- liste")]
    [InlineData("1. liste", "1\\. liste")]
    [InlineData("12) liste", "12\\) liste")]
    [InlineData("2017", "2017")]
    [InlineData("    code", "code")]
    [InlineData("a\nb", "a b")]
    public void Converts_inline_markup_and_escapes_the_rest(string html, string expected) => Assert.Equal(
        expected, Body(Sample.Paragraph(html)));

    [Fact]
    public void Shows_markup_that_is_nested_out_of_all_measure_as_text() =>
        Assert.Contains("fond", Body(Sample.Paragraph(string.Concat(Enumerable.Repeat("<em>", 200)) + "fond")));

    [Fact]
    public void Shows_the_picture_with_alternative_text_caption_and_credit() => Assert.Contains(
        "![Une vue du lac.](https://pictures.example.org/large.jpg)\n\n\\[Photo: Le lac, lundi. (Reuters / Jonathan Ernst)\\]",
        Sample.Render("markdown", Sample.Article()));

    [Fact]
    public void Shows_each_kind_of_block()
    {
        Assert.Equal("### Sous-titre", Body(new Heading { Id = "a", Level = 3, Text = "Sous-titre" }));
        Assert.Equal("> Oui\n>\n> – Jo", Body(new Quote { Id = "a", Html = "Oui", Text = "Oui", Attribution = "Jo" }));
        ListItem[] items = [new() { Html = "un", Text = "un" }, new() { Html = "<b>deux</b>", Text = "deux" }];
        Assert.Equal("- un\n- **deux**", Body(new ListBlock { Id = "a", Ordered = false, Items = items }));
        Assert.Equal("1. un\n2. **deux**", Body(new ListBlock { Id = "a", Ordered = true, Items = items }));
        Assert.Equal("[youtube](https://youtu.be/x)", Body(new Embed { Id = "a", Provider = "youtube", Url = "https://youtu.be/x", Html = "<iframe>" }));
        Assert.Equal("\\*\\*\\*", Body(new Unclassified { Id = "a", Text = "***" }));
    }

    private static string Body(Block block)
    {
        var text = Sample.Render("markdown", Sample.Article(block) with { Media = [], Signature = null });
        return text["# Le titre\n\n**Le chapeau dit tout.**\n\n".Length..].TrimEnd('\n');
    }
}
