using ContentApi.Articles;
using ContentApi.Articles.Blocks;
using ContentApi.CrossLinks;
using ContentApi.Media;
using ContentApi.Syndication.Html;
using ContentApi.Tests.Syndication.Formats;

namespace ContentApi.Tests.Syndication.Html;

public sealed class ArticleHtmlTests
{
    [Fact]
    public void Each_block_has_its_element()
    {
        var link = Sample.Link(CrossLinkState.Ok, "Le but", "https://example.org/le-but");
        Assert.Equal(
            """
            <figure><img src="https://pictures.example.org/large.jpg" alt="Une vue du lac." width="1200" height="600"><figcaption>Le lac, lundi. <small>Reuters / Jonathan Ernst</small></figcaption></figure>
            <p>Un <em>mot</em>.</p>
            <h3>A &amp; B</h3>
            <blockquote><p>Oui.</p><footer>Elle</footer></blockquote>
            <ol><li>Un</li><li>Deux</li></ol>
            <p>Lire aussi : <a href="https://example.org/le-but">Le but</a></p>
            <div><iframe src="https://video.example.org/1"></iframe></div>
            <p><a href="https://social.example.org/2">social</a></p>
            <p>Reste &lt;tel quel&gt;<br>ici</p>
            <p><strong>Erratum :</strong> Une date.</p>
            """.ReplaceLineEndings("\n").Replace(" :", "\u00a0:", StringComparison.Ordinal),
            Of([Sample.Picture()], [link],
                Sample.Paragraph("Un <em>mot</em>.", "Un mot."),
                new Heading { Id = "h", Level = 3, Text = "A & B" },
                new Quote { Id = "q", Html = "Oui.", Text = "Oui.", Attribution = "Elle" },
                new ListBlock { Id = "l", Ordered = true, Items = [new() { Html = "Un", Text = "Un" }, new() { Html = "Deux", Text = "Deux" }] },
                Sample.At(link),
                new Embed { Id = "e", Provider = "video", Url = "https://video.example.org/1", Html = "<iframe src=\"https://video.example.org/1\"></iframe>" },
                new Embed { Id = "f", Provider = "social", Url = "https://social.example.org/2", Html = null },
                new Unclassified { Id = "u", Text = "Reste <tel quel>\nici" }));
    }

    [Fact]
    public void A_medium_stands_where_the_text_places_it() => Assert.StartsWith("<p>Avant</p>\n<figure><img ",
        Of([Sample.Picture()], [], Sample.Paragraph("Avant"), Place()), StringComparison.Ordinal);

    [Fact]
    public void A_withheld_medium_is_caption_and_credit() => Assert.Equal(
        "<figure><figcaption>Le lac, lundi. <small>Reuters / Jonathan Ernst</small></figcaption></figure>",
        Of([Sample.Withheld()], [], Place()).Split('\n')[0]);

    [Fact]
    public void A_link_says_as_much_as_may_be_said()
    {
        foreach (var (link, expected) in new[]
        {
            (Sample.Link(CrossLinkState.Pending), "<p>Lire aussi\u00a0: Le but</p>"),
            (Sample.Link(CrossLinkState.Withdrawn, title: null), ""),
            (Sample.Link(CrossLinkState.External, href: "javascript:alert(1)"), "<p>Lire aussi\u00a0: Le but</p>"),
        })
            Assert.Equal(expected, new ArticleHtml([Sample.At(link)], [], [link], [], "fr").Whole());
    }

    [Fact]
    public void An_attribute_holds_what_it_is_given() => Assert.Contains("alt=\"&quot; onload=&quot;x &lt;&amp;&gt;\"",
        Of([Sample.Picture() with { Alt = "\" onload=\"x <&>" }], []), StringComparison.Ordinal);

    private static MediaBlock Place() => new() { Id = "m", MediaId = Sample.PictureId, Caption = "Le lac, lundi.", Credit = Sample.Picture().Credit };

    private static string Of(ArticleMedium[] media, CrossLink[] links, params Block[] body) => new ArticleHtml(body, media, links,
        [new() { Id = Guid.NewGuid(), Kind = CorrectionKind.Erratum, Text = "Une date.", At = default, BlockId = null, MustRepublish = false }], "fr").Whole();
}
