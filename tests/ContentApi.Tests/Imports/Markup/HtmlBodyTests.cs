using System.Text.Json;

namespace ContentApi.Tests.Imports.Markup;

/// <summary>What markup becomes, whatever format brings it.</summary>
public sealed class HtmlBodyTests
{
    [Theory]
    [InlineData("<p>Un.</p>\r\n<p>&nbsp;</p><p><br/></p><p>Deux.</p>", "p Un.", "p Deux.")]
    [InlineData("Un.<br><br>Deux.<br>Trois.", "p Un.", "p Deux.<br>Trois.")]
    [InlineData("<div><div>Un.</div>Deux.<section><p>Trois.</p></section></div>", "p Un.", "p Deux.", "p Trois.")]
    [InlineData("<h1>A</h1><h5>B</h5><h3></h3><p>C</p>", "h2 A", "h4 B", "p C")]
    [InlineData("<ol><li>Un</li><li>Deux<ul><li>Trois</li></ul></li></ol>", "ol Un / Deux / Trois")]
    [InlineData("<blockquote><p>Oui.</p><p>Non.</p><cite>Elle</cite></blockquote>", "q Oui.<br>Non. — Elle")]
    [InlineData("<blockquote>Oui.</blockquote>", "q Oui. — ")]
    [InlineData("<p>Voir <a href=\"https://e.org/\"><img src=\"https://e.org/a.jpg\" alt=\"x\"></a> ici.</p>", "p Voir", "? x", "p ici.")]
    [InlineData("<p>T.</p><figure><img src=\"https://e.org/a.jpg\"><figcaption>Une rue. <span class=\"credit\">AFP</span></figcaption></figure>", "p T.", "m Une rue. [AFP]")]
    [InlineData("<p>T.</p><figure><img src=\"https://e.org/a.jpg\"><figcaption>Une rue (Photo : Anne Muster)</figcaption></figure>", "p T.", "m Une rue [Anne Muster]")]
    [InlineData("<p>T.</p><figure><img src=\"https://e.org/a.jpg\"><figcaption>Une rue sans nom</figcaption></figure>", "p T.", "? Une rue sans nom")]
    [InlineData("<p>T.</p><iframe src=\"https://www.youtube.com/embed/abc\"></iframe>", "p T.", "e youtube https://www.youtube.com/embed/abc")]
    [InlineData("<blockquote class=\"twitter-tweet\"><p>Bonjour</p><a href=\"https://twitter.com/a/status/1\">1</a></blockquote>", "e x https://twitter.com/a/status/1")]
    [InlineData("<p>https://vimeo.com/123</p>", "e vimeo https://vimeo.com/123")]
    [InlineData("<p>Lire aussi: Un autre titre</p>", "x Un autre titre")]
    [InlineData("<p>&gt;&gt; Ecouter : Un son</p>", "x Un son")]
    [InlineData("<p><strong>À lire aussi :</strong></p><ul><li><a href=\"/a\">Un</a></li><li><a href=\"/b\">Deux</a></li></ul>", "x Un", "x Deux")]
    [InlineData("<p>À lire aussi :</p><p>Rien de cela.</p>", "p À lire aussi", "p Rien de cela.")]
    [InlineData("<p>Lire aussi <a href=\"/a\">Un</a> et autre chose.</p>", "p Lire aussi <a href=\"/a\">Un</a> et autre chose.")]
    [InlineData("<pre>ligne 1\nligne 2</pre>", "p ligne 1", "p ligne 2")]
    [InlineData("<script>x()</script><p onclick=\"x()\">T.</p><noscript>n</noscript><!-- c -->", "p T.")]
    [InlineData("<video src=\"https://e.org/a.mp4\"></video><p>T.</p>", "p T.")]
    [InlineData("<dl><dt>Mot</dt><dd>Sens</dd></dl>", "p Mot", "p Sens")]
    public void Becomes_blocks(string html, params string[] blocks) => Assert.Equal(blocks, Documents.Outline(Documents.Article("ninjs",
        JsonSerializer.Serialize(new { uri = "urn:x:1", headline = "T", body_html = html }))));

    /// <summary>Every word of the text is somewhere, whatever the markup.</summary>
    [Fact]
    public void Loses_no_word()
    {
        string[] tags = ["p", "div", "span", "b", "h2", "h5", "ul", "li", "ol", "blockquote", "table", "tr", "td", "figure", "figcaption", "a href=/x", "em", "section", "dl", "dt", "pre", "center", "font", "label", "details", "summary", "form", "button"];
        var random = new Random(7);
        for (var i = 0; i < 500; i++)
        {
            var html = string.Concat(Enumerable.Range(0, 12).Select(word => (tags[random.Next(tags.Length)], word))
                .Select(piece => $"{(random.Next(3) == 0 ? $"</{piece.Item1.Split(' ')[0]}>" : $"<{piece.Item1}>")} mot{piece.word}x "));
            var article = Documents.Article("ninjs", JsonSerializer.Serialize(new { uri = "urn:x:1", headline = "T", body_html = html }));
            var all = string.Join('\n', Documents.Outline(article));
            for (var word = 0; word < 12; word++) Assert.True(all.Contains($"mot{word}x"), $"mot{word}x of {html}\n{all}");
        }
    }

    [Theory]
    [InlineData("a<br>", 100_000, "textTooLong")]
    [InlineData("<p>Un mot.</p>", 9_000, "textTooLong")]
    [InlineData("<p>Lire aussi : <a href='/x'>T</a></p>", 1_100, "tooManyParts")]
    [InlineData("< ", 500_000, "textTooLong")]
    public void Refuses_what_no_article_needs(string piece, int times, string code)
    {
        var json = JsonSerializer.Serialize(new { uri = "urn:x:1", headline = "T", body_html = string.Concat(Enumerable.Repeat(piece, times)) });
        Assert.Equal(code, Assert.Single(Documents.Read("ninjs", json).Items).Read.Fault?.Code);
    }
}
