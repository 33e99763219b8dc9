using ContentApi.Platform.Html;

namespace ContentApi.Tests.Platform.Html;

/// <summary>The ways in which markup has been smuggled past others.</summary>
public sealed class HostileHtmlTests
{
    public static TheoryData<string> Vectors =>
    [
        "<script>alert(1)</script>",
        "<ScRiPt SRC=//evil.example/x.js></sCrIpT>",
        "<script/xss src='https://evil.example/x.js'></script>",
        "<<script>alert(1);//<</script>",
        "<scr<script>ipt>alert(1)</scr</script>ipt>",
        "<script>alert(1)",
        "<img src=x onerror=alert(1)>",
        "<img src=\"javascript:alert(1)\">",
        "<IMG \"\"\"><SCRIPT>alert(1)</SCRIPT>\">",
        "<img src=`javascript:alert(1)`>",
        "<b onmouseover=alert(1)>x</b>",
        "<b/onclick=alert(1)//>x",
        "<b onclick\n=\nalert(1)>x</b>",
        "<em style=\"background:url(javascript:alert(1))\">x</em>",
        "<span lang=fr style='width:expression(alert(1))' class=x id=y>x</span>",
        "<a href=\"javascript:alert(1)\">x</a>",
        "<a href=\"JaVaScRiPt:alert(1)\">x</a>",
        "<a href=\" javascript:alert(1)\">x</a>",
        "<a href=\"java\tscript:alert(1)\">x</a>",
        "<a href=\"java\nscript:alert(1)\">x</a>",
        "<a href=\"java&#x09;script&#58;alert(1)\">x</a>",
        "<a href=\"java&NewLine;script&colon;alert(1)\">x</a>",
        "<a href=\"&#106;&#97;&#118;&#97;&#115;&#99;&#114;&#105;&#112;&#116;&#58;alert(1)\">x</a>",
        "<a href=\"&#0000106&#0000097&#0000118&#0000097&#0000115&#0000099&#0000114&#0000105&#0000112&#0000116&#0000058alert(1)\">x</a>",
        "<a href=\"\u0001javascript:alert(1)\">x</a>",
        "<a href=\"&#1;&#14;javascript:alert(1)\">x</a>",
        "<a href=\"vbscript:msgbox(1)\">x</a>",
        "<a href=\"data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==\">x</a>",
        "<a href=\"DATA:text/html,<script>alert(1)</script>\">x</a>",
        "<a href=\"feed:javascript:alert(1)\">x</a>",
        "<a href=\"blob:https://example.org/x\">x</a>",
        "<a href=\"file:///etc/passwd\">x</a>",
        "<a href='javascript&colon;alert&lpar;1&rpar;'>x</a>",
        "<q cite=\"javascript:alert(1)\">x</q>",
        "<svg onload=alert(1)>",
        "<svg><script>alert(1)</script></svg>",
        "<svg><a xlink:href=\"javascript:alert(1)\"><text>x</text></a></svg>",
        "<svg><animate onbegin=alert(1) attributeName=x dur=1s>",
        "<svg></p><style><a id=\"</style><img src=1 onerror=alert(1)>\">",
        "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
        "<math href=\"javascript:alert(1)\">x</math>",
        "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
        "<svg><foreignObject><iframe srcdoc='<script>alert(1)</script>'></foreignObject></svg>",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
        "<textarea><img title=\"</textarea><img src=x onerror=alert(1)>\"></textarea>",
        "<title><a title=\"</title><img src=x onerror=alert(1)>\">",
        "<xmp><img src=x onerror=alert(1)></xmp>",
        "<plaintext><img src=x onerror=alert(1)>",
        "<noembed><img title=\"</noembed><img src onerror=alert(1)>\"></noembed>",
        "<style>@import 'https://evil.example/x.css';</style>",
        "<style><style/><img src=x onerror=alert(1)>",
        "<link rel=stylesheet href=https://evil.example/x.css>",
        "<meta http-equiv=refresh content=\"0;url=javascript:alert(1)\">",
        "<base href=\"javascript:alert(1)//\">",
        "<object data=\"javascript:alert(1)\"></object><embed src=\"javascript:alert(1)\">",
        "<iframe src=\"javascript:alert(1)\"></iframe>",
        "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
        "<template><script>alert(1)</script></template>",
        "<video><source onerror=alert(1)></video><audio src onloadstart=alert(1)>",
        "<details open ontoggle=alert(1)>x</details>",
        "<input autofocus onfocus=alert(1)><select onfocus=alert(1)><button formaction=javascript:alert(1)>x",
        "<body onload=alert(1)>x",
        "<html onclick=alert(1)>x",
        "<frameset onload=alert(1)><frame src=javascript:alert(1)>",
        "<!--><img src=x onerror=alert(1)>-->",
        "<!--[if gte IE 4]><script>alert(1)</script><![endif]-->",
        "<![CDATA[<script>alert(1)</script>]]>",
        "<?xml version=\"1.0\"?><script>alert(1)</script>",
        "<a href=\"https://ok.example/\" onclick=\"alert(1)\" style=\"x\" class=y id=z data-x=1 xmlns:xlink=q>x</a>",
        "<a title='\"><script>alert(1)</script>' href=/x>y</a>",
        "<abbr title=\"</abbr><script>alert(1)</script>\">x</abbr>",
        "<b title=x\0onclick=alert(1)>x</b><scr\0ipt>alert(1)</scr\0ipt>",
        "&lt;script&gt;alert(1)&lt;/script&gt;",
        "<isindex action=javascript:alert(1) type=image>",
        "<a\u00a0href=javascript:alert(1)>x</a>",
        "<marquee onstart=alert(1)>x</marquee><bgsound src=javascript:alert(1)>",
    ];

    [Theory]
    [MemberData(nameof(Vectors))]
    public void Nothing_that_a_browser_could_run_is_left_in_text(string html)
    {
        var clean = InlineHtml.Clean(html);
        Assert.True(Danger.In(clean) is null, clean);
        Assert.Equal(clean, InlineHtml.Clean(clean));
    }

    [Theory]
    [MemberData(nameof(Vectors))]
    public void Nothing_that_a_browser_could_run_is_left_in_embeds(string html)
    {
        var clean = EmbedHtml.Clean(html);
        Assert.True(Danger.In(clean) is null, clean);
        Assert.Equal(clean, EmbedHtml.Clean(clean));
    }

    /// <summary>The control: what looks for danger does find it.</summary>
    [Fact]
    public void Most_of_these_are_dangerous_as_they_come() =>
        Assert.InRange(Vectors.Count(vector => Danger.In(vector.Data) is not null), Vectors.Count - 6, Vectors.Count);

    [Theory]
    [InlineData("<iframe src=\"https://www.youtube.com/embed/x\" width=\"560\" height=\"315\" allowfullscreen=\"\" onload=\"x()\">non</iframe>",
        "<iframe src=\"https://www.youtube.com/embed/x\" width=\"560\" height=\"315\" allowfullscreen=\"\"></iframe>")]
    [InlineData("<iframe src=\"http://www.youtube.com/embed/x\"></iframe>", "")]
    [InlineData("<iframe src=\"//www.youtube.com/embed/x\"></iframe>", "")]
    [InlineData("<blockquote class=\"tweet\"><p lang=\"fr\" dir=\"ltr\">Bonjour</p><a href=\"https://example.org/1\">lundi</a></blockquote><script src=\"https://example.org/w.js\"></script>",
        "<blockquote><p lang=\"fr\" dir=\"ltr\">Bonjour</p><a href=\"https://example.org/1\">lundi</a></blockquote>")]
    public void Embeds_keep_their_frame_or_quotation(string html, string clean) => Assert.Equal(clean, EmbedHtml.Clean(html));
}
