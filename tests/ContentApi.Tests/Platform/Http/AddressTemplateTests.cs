using ContentApi.Platform.Http;

namespace ContentApi.Tests.Platform.Http;

/// <summary>Addresses of articles, read back.</summary>
public sealed class AddressTemplateTests
{
    [Theory]
    [InlineData("https://example.org/{language}/{slug}", "https://example.org/fr/un-titre")]
    [InlineData("https://example.org/{language}/{slug}", "http://EXAMPLE.org:80/fr/un-titre/?utm_source=x&fbclid=2#haut")]
    [InlineData("https://example.org/{language}/{slug}", "https://example.org:443/%66r/un%2Dtitre")]
    [InlineData("https://example.org/{language}/{slug}/", "https://example.org/fr/un-titre")]
    [InlineData("https://{language}.example.org/{slug}.html", "https://FR.example.org/un-titre.html")]
    [InlineData("https://{slug}.{language}.example.org", "https://un-titre.fr.example.org/")]
    [InlineData("https://example.org/?l={language}&p={slug}", "https://example.org?p=un-titre&utm_medium=mail&l=fr")]
    [InlineData("https://example.org/lire?app=news&p=a-{slug}&l={language}", "https://example.org/lire/?p=a-un-titre&l=fr&app=news")]
    [InlineData("https://example.org/actualité/{language}/{slug}", "https://example.org/actualit%C3%A9/fr/un-titre")]
    [InlineData("https://exämple.org/{language}/{slug}", "https://xn--exmple-cua.org/fr/un-titre")]
    [InlineData("http://example.org:8080/site/{language}_{slug}", "https://example.org:8080/site/fr_un-titre")]
    public void Reads_slug_and_language(string template, string address) =>
        Assert.Equal(new ArticleAddress("un-titre", "fr"), Read(template, address));

    [Theory]
    [InlineData("https://example.org/{slug}", "https://example.org/un-titre", null)]
    [InlineData("https://example.org/?l={language}&p={slug}", "https://example.org/?p=un-titre", null)]
    [InlineData("https://{language}.example.org/{slug}", "https://fr-ch.example.org/un-titre", "fr-CH")]
    public void Reads_the_language_where_it_is_said(string template, string address, string? language) =>
        Assert.Equal(new ArticleAddress("un-titre", language), Read(template, address));

    [Theory]
    [InlineData("https://example.org/{language}/{slug}", "https://example.org/fr/un-titre/photos")]
    [InlineData("https://example.org/{language}/{slug}", "https://example.org/fr/rubrique/un-titre")]
    [InlineData("https://example.org/{language}/{slug}", "https://example.org.evil.example/fr/un-titre")]
    [InlineData("https://example.org/{language}/{slug}", "https://exampleXorg/fr/un-titre")]
    [InlineData("https://example.org/{language}/{slug}", "https://example.org:8080/fr/un-titre")]
    [InlineData("https://example.org/{language}/{slug}", "https://example.org/fr/Un-Titre")]
    [InlineData("https://example.org/{language}/{slug}", "https://example.org/french/un-titre")]
    [InlineData("https://example.org/{language}/{slug}", "https://example.org/fr/un%00titre")]
    [InlineData("https://example.org/{language}/{slug}", "https://example.org/fr/%FF")]
    [InlineData("https://example.org/?l={language}&p={slug}", "https://example.org/?l=fr")]
    [InlineData("https://example.org/?l={language}&p={slug}", "https://example.org/?l=french&p=un-titre")]
    [InlineData("https://example.org/?l={language}&p={slug}", "https://example.org/?l=fr&p=un-titre&p=autre")]
    [InlineData("https://example.org/?app=news&p={slug}", "https://example.org/?app=shop&p=un-titre")]
    public void Leaves_other_addresses_alone(string template, string address) => Assert.Null(Read(template, address));

    [Theory]
    [InlineData("https://example.org/", "has to contain {slug} once")]
    [InlineData("https://example.org/{slug}/{slug}", "has to contain {slug} once")]
    [InlineData("https://example.org/{language}/{language}/{slug}", "may contain {language} once")]
    [InlineData("https://example.org/{section}/{slug}", "no other braces")]
    [InlineData("https://example.org/{slug}-{language}", "have to stand apart")]
    [InlineData("https://example.org/{language}{slug}", "have to stand apart")]
    [InlineData("https://example.org/#/{slug}", "fragment")]
    [InlineData("/articles/{slug}", "is no absolute http or https address")]
    [InlineData("example.org/{slug}", "is no absolute http or https address")]
    [InlineData("ftp://example.org/{slug}", "is no absolute http or https address")]
    [InlineData("https://me@example.org/{slug}", "is no absolute http or https address")]
    public void Refuses_a_template_whose_addresses_could_not_be_read_back(string template, string reason)
    {
        Assert.Contains(reason, Assert.Throws<FormatException>(() => AddressTemplate.Parse(template)).Message);
        Assert.Contains(reason, new SiteOptionsCheck().Validate(null, new SiteOptions { ArticleUrl = template }).FailureMessage);
    }

    [Theory]
    [InlineData("api.example.org")]
    [InlineData("https://api.example.org/?x=1")]
    public void Refuses_an_address_of_this_API_that_is_none(string api) =>
        Assert.StartsWith("Site__ApiUrl", new SiteOptionsCheck().Validate(null, new SiteOptions { ApiUrl = api }).FailureMessage);

    [Fact]
    public void An_empty_setting_is_none() => Assert.Null(new SiteOptions { ArticleUrl = " " }.ArticleUrl);

    private static ArticleAddress? Read(string template, string address) => AddressTemplate.Parse(template).Read(new Uri(address));
}
