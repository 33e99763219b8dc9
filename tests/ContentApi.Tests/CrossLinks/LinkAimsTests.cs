using ContentApi.CrossLinks;
using ContentApi.Platform.Http;
using Microsoft.Extensions.Options;

namespace ContentApi.Tests.CrossLinks;

public sealed class LinkAimsTests
{
    private const string Api = "https://api.example.org";
    private const string Site = "https://example.org/{language}/article/{slug}.html";

    [Theory]
    [InlineData("un-accord-est-trouve", "un-accord-est-trouve", null)]
    [InlineData("https://api.example.org/v1/articles/by-slug/un-accord", "un-accord", null)]
    [InlineData("https://api.example.org/v1/articles/by-slug/accord?language=fr-ch", "accord", "fr-CH")]
    [InlineData("HTTPS://API.example.org/v1/articles/by-slug/accord?language=de", "accord", "de")]
    [InlineData("https://example.org/fr/article/un-accord.html", "un-accord", "fr")]
    [InlineData("https://example.org/fr/article/Un-Accord.html", null, null)]
    [InlineData("http://Example.org/fr/article/un-accord.html?utm_source=x#haut", "un-accord", "fr")]
    [InlineData("https://exampleXorg/fr/article/un-accord.html", null, null)]
    [InlineData("https://example.org/fr/article/-.html", null, null)]
    [InlineData("https://elsewhere.example/v1/articles/by-slug/un-accord", null, null)]
    [InlineData("https://elsewhere.example/?u=https://api.example.org/v1/articles/by-slug/un-accord", null, null)]
    [InlineData("https://api.example.org.evil.example/v1/articles/by-slug/un-accord", null, null)]
    [InlineData("Accord", null, null)] // one word is a headline
    [InlineData("Mi-temps", null, null)] // capitals are no slug
    public void Knows_a_slug_and_our_own_addresses(string title, string? slug, string? language)
    {
        var aim = Aims(Api, Site).Of(title);
        Assert.Equal((slug, language), (aim.Slug, aim.Language));
        Assert.Equal(title.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? title : null, aim.Href);
    }

    [Fact]
    public void Any_host_may_be_ours_where_none_is_configured() =>
        Assert.Equal("accord", Aims(null, null).Of("http://localhost:5080/v1/articles/by-slug/accord?language=fr").Slug);

    [Theory]
    [InlineData("http://example.org")]
    [InlineData("http://")]
    [InlineData("mailto:desk@example.org")]
    [InlineData("ftp://example.org/v1/articles/by-slug/accord")]
    [InlineData("Suisse: http://example.org")]
    [InlineData("🗞️")]
    public void Takes_anything_else_for_a_headline_or_another_site(string title) => Assert.Null(Aims(null, null).Of(title).Slug);

    private static LinkAims Aims(string? api, string? site) =>
        new(new ArticleAddresses(Options.Create(new SiteOptions { ApiUrl = api, ArticleUrl = site })));
}
