using ContentApi.Tests.Infrastructure;

namespace ContentApi.Tests.Editorial;

/// <summary>Nothing that could act on a page survives the way in, and what looks like it is shown and not obeyed on the way out.</summary>
public sealed class HostileMarkupTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    private static readonly string[] Formats = ["json", "json-ld", "text", "markdown", "article-text"];

    private readonly Desk desk = new(server.Client);

    [Theory]
    [InlineData("<script>alert(1)</script>mot")]
    [InlineData("<img src=x onerror=alert(1)>mot")]
    [InlineData("<a href=\"java&#x0A;script:alert(1)\">mot</a>")]
    [InlineData("<a href=\"  JaVaScRiPt:alert(1)\">mot</a>")]
    [InlineData("<svg><style><img src=x onerror=alert(1)></style></svg>mot")]
    [InlineData("mot<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>")]
    [InlineData("<b style=\"background:url(javascript:alert(1))\">mot</b>")]
    [InlineData("<iframe src=\"javascript:alert(1)\"></iframe>mot")]
    public async Task No_format_gives_it_out(string html)
    {
        var article = await desk.PublishedAsync("Balises hostiles", new
        {
            body = new object[]
            {
                new { kind = "paragraph", html }, new { kind = "quote", html }, new { kind = "list", items = new[] { new { html } } },
                new { kind = "embed", provider = "x", url = "https://x.example/", html },
            },
        });
        foreach (var format in Formats)
        {
            using var response = await server.Client.GetAsync(new Uri($"/v1/articles/{article.Id}?format={format}", UriKind.Relative), TestContext.Current.CancellationToken);
            var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            if (!response.IsSuccessStatusCode) continue; // a form that cannot say it refuses it
            foreach (var hostile in new[] { "alert(1)", "onerror", "<script", "<iframe", "<svg", "style=", "javascript:" })
                Assert.DoesNotContain(hostile, text, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("mot", text, StringComparison.Ordinal);
        }
    }

    /// <summary>The control: a text about markup is a text, and is not cleaned but shown.</summary>
    [Fact]
    public async Task A_text_about_markup_keeps_every_sign()
    {
        const string text = "Écrivez <script>alert(1)</script> & « <b> » : c'est du texte.";
        var article = await desk.PublishedAsync("<b>Titre</b> & compagnie", new { lead = text, body = new[] { new { kind = "paragraph", text } } });
        var (_, read) = await desk.ReadAsync($"/v1/articles/{article.Id}");
        Assert.Equal(("<b>Titre</b> & compagnie", text, text), ((string)read["headline"]!, (string)read["lead"]!, (string)read["body"]![0]!["text"]!));
        Assert.Equal("Écrivez &lt;script&gt;alert(1)&lt;/script&gt; &amp; « &lt;b&gt; » : c'est du texte.", (string)read["body"]![0]!["html"]!);
        using var markdown = await server.Client.GetAsync(new Uri($"/v1/articles/{article.Id}?format=markdown", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.DoesNotContain("<script>", await markdown.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        using var page = await server.Client.GetAsync(new Uri($"/v1/articles/{article.Id}?format=json-ld", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.DoesNotContain("</script>", await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
