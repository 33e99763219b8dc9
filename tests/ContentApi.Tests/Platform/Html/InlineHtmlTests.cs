using ContentApi.Platform.Html;

namespace ContentApi.Tests.Platform.Html;

public sealed class InlineHtmlTests
{
    [Theory]
    [InlineData("Rien à nettoyer.", "Rien à nettoyer.")]
    [InlineData("a < b & c > d", "a &lt; b &amp; c &gt; d")]
    [InlineData("plus > moins", "plus &gt; moins")]
    [InlineData("<em>Un</em> <strong>mot</strong><br>et <sub>un</sub><sup>autre</sup>", "<em>Un</em> <strong>mot</strong><br>et <sub>un</sub><sup>autre</sup>")]
    [InlineData("<a href=\"https://example.org/?a=1&amp;b=2\" title=\"T\" hreflang=\"fr\" target=\"_blank\">ici</a>", "<a href=\"https://example.org/?a=1&amp;b=2\" title=\"T\" hreflang=\"fr\">ici</a>")]
    [InlineData("<a href=\"/fr/article\">ici</a>", "<a href=\"/fr/article\">ici</a>")]
    [InlineData("<a href=\"mailto:redaction@example.org\">nous</a>", "<a href=\"mailto:redaction@example.org\">nous</a>")]
    [InlineData("<a href=\"ftp://example.org/\">ici</a>", "ici")]
    [InlineData("<a name=\"x\">ici</a>", "ici")]
    [InlineData("<span lang=\"en\" class=\"x\">fair play</span> <span style=\"color:red\">rouge</span>", "<span lang=\"en\">fair play</span> rouge")]
    [InlineData("<abbr title=\"Agence France-Presse\" id=\"x\">AFP</abbr>", "<abbr title=\"Agence France-Presse\">AFP</abbr>")]
    [InlineData("<q cite=\"https://example.org/\">oui</q> <cite>Lui</cite>", "<q cite=\"https://example.org/\">oui</q> <cite>Lui</cite>")]
    [InlineData("<font color=red>rouge</font> <u>souligné</u>", "rouge souligné")]
    [InlineData("<p>Un.</p><p>Deux.</p>", "Un. Deux.")]
    [InlineData("un<!-- caché -->deux", "undeux")]
    [InlineData("<b>ouvert", "<b>ouvert</b>")]
    [InlineData("Caf&eacute; &laquo;&nbsp;ici&nbsp;&raquo;", "Café «\u00a0ici\u00a0»")]
    public void Keeps_what_is_allowed_and_the_text_of_the_rest(string html, string clean) => Assert.Equal(clean, InlineHtml.Clean(html));

    [Theory]
    [InlineData("«\u00a0L’été\u202f!\u00a0»")]
    [InlineData("<em>«\u00a0L’été\u202f?\u00a0»</em> \u2013 à 10\u202f000\u00a0francs\u202f; œuvre, ÉTÉ")]
    public void Leaves_French_typography_alone(string text)
    {
        Assert.Equal(text, InlineHtml.Clean(text));
        Assert.Equal(text.Replace("<em>", "").Replace("</em>", ""), InlineHtml.Text(text));
    }

    [Theory]
    [InlineData("a &amp; b", "a & b")]
    [InlineData("un<br>deux <em>trois</em> &lt;", "un\ndeux trois <")]
    [InlineData("", "")]
    public void Tells_the_text(string html, string text) => Assert.Equal(text, InlineHtml.Text(html));

    [Theory]
    [InlineData("<a href=\"https://example.org/1\">un<table><tr><td><a href=\"https://example.org/2\">deux</a></td></tr></table></a>")]
    [InlineData("<em><p><em></p></em>x</em><i><b></i></b>")]
    [InlineData("<b><div><b><p>x</b></div>y")]
    [InlineData("&amp;lt;script&amp;gt; &#13;\r\n &amp;nbsp; &amp;amp;")]
    [InlineData("<q>a<q>b<a href=/x>c<span>d<a href=/y>e")]
    public void What_is_clean_stays_as_it_is(string html)
    {
        var clean = InlineHtml.Clean(html);
        Assert.Equal(clean, InlineHtml.Clean(clean));
    }

    [Fact]
    public void Markup_made_by_chance_is_clean_after_one_turn_and_stays_so()
    {
        string[] pieces =
        [
            "<a href=/x>", "</a>", "<b>", "</b>", "<i>", "</i>", "<p>", "</p>", "<table>", "<td>", "</table>", "<svg>", "</svg>", "<math>", "<mtext>",
            "<style>", "</style>", "<script>", "</script>", "<!--", "-->", "<template>", "</template>", "<noscript>", "</noscript>", "<textarea>",
            "</textarea>", "<title>", "</title>", "<xmp>", "</xmp>", "<br/>", "&lt;", "&amp;", "&nbsp;", "é\u00a0!", "x", "\"", "'", "<img src=x onerror=alert(1)>",
            "<span lang=fr>", "</span>", "<plaintext>", "<select>", "<option>", "<form>", "<li>", "<q cite='javascript:x'>", "</q>", "<frameset>", "<body onload=x>", "]]>", "<![CDATA[",
        ];
        var random = new Random(20261124);
        for (var i = 0; i < 3000; i++)
        {
            var html = string.Concat(Enumerable.Range(0, 14).Select(_ => pieces[random.Next(pieces.Length)]));
            var clean = InlineHtml.Clean(html);
            Assert.True(clean == InlineHtml.Clean(clean), html);
            Assert.True(Danger.In(clean) is null, html + "\n" + clean);
        }
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b>")]
    [InlineData("<B CLASS=x>")]
    [InlineData("<svg>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<p><button></p>")]
    [InlineData("<b><!--</b>-->")]
    [InlineData("<b><!--><b>")]
    [InlineData("<b><? </b>")]
    [InlineData("<b title='</b>'>")]
    [InlineData("<b =\">")]
    [InlineData("<b a = \"</b>\">")]
    [InlineData("<b><script><!--<script></script></b></script>")]
    [InlineData("<svg><style><b>")]
    [InlineData("<b><p>")]
    [InlineData("<b><button></b></button>")]
    public void Fifty_thousand_levels_are_too_deep_and_end_nothing(string tags)
    {
        var html = string.Concat(Enumerable.Repeat(tags, 50_000)) + "fond";
        Assert.True(InlineHtml.IsTooDeep(html));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var clean = InlineHtml.Clean(html);
        Assert.Null(Danger.In(clean));
        Assert.Equal(clean, InlineHtml.Clean(clean));
        Assert.InRange(watch.ElapsedMilliseconds, 0, 20_000);
    }

    /// <summary>What is called shallow must not grow in the parser's hands.</summary>
    [Fact]
    public void What_is_not_too_deep_becomes_no_forest()
    {
        string[] pieces =
        [
            "<b class={0}>", "</b>", "<i id={0}>", "</i>", "<p>", "</p>", "<button>", "</button>", "<table>", "<td>", "</td>", "</table>", "<svg>", "</svg>",
            "<style>", "</style>", "<script>", "</script>", "<!--", "-->", "<!-->", "<textarea>", "</textarea>", "<? ", "<![CDATA[", "]]>", "<br>",
            "<div title=\"", "\">", "='", "'", "<a href={0}>", "</a>", "<template>", "</template>", "<object>", "</object>", ">", "<math><mtext>",
        ];
        var random = new Random(42);
        for (var i = 0; i < 300; i++)
        {
            var few = Enumerable.Range(0, 4 + random.Next(8)).Select(_ => pieces[random.Next(pieces.Length)]).ToList();
            var html = string.Concat(Enumerable.Range(0, 300).Select(n => string.Concat(few).Replace("{0}", $"{n}")));
            if (InlineHtml.IsTooDeep(html)) continue;
            using var document = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html);
            Assert.True(document.All.Length < html.Count(c => c == '<') * 20 + 100, $"{string.Concat(few)}: {document.All.Length}");
        }
    }

    [Fact]
    public void Long_flat_markup_is_not_deep()
    {
        Assert.False(InlineHtml.IsTooDeep(string.Concat(Enumerable.Repeat("<p>Un <b>mot</b>.<br>Un <img src=x> autre.</p>", 20_000))));
        Assert.False(InlineHtml.IsTooDeep(string.Concat(Enumerable.Repeat("<p>Sans fin.<li>Non plus.", 100))));
        Assert.False(InlineHtml.IsTooDeep("<!-- " + string.Concat(Enumerable.Repeat("<div>", 1000)) + " -->"));
    }

    [Fact]
    public void Ten_thousand_plain_paragraphs_cost_next_to_nothing()
    {
        var paragraph = string.Concat(Enumerable.Repeat("Le Conseil fédéral a décidé mercredi. ", 20));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        for (var i = 0; i < 10_000; i++) Assert.Same(paragraph, InlineHtml.Clean(paragraph));
        Assert.InRange(watch.ElapsedMilliseconds, 0, 1000);
    }
}
