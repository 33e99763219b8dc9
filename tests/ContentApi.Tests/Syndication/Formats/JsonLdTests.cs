using System.Text.Json.Nodes;
using ContentApi.Articles;
using ContentApi.CrossLinks;
using ContentApi.Taxonomy;

namespace ContentApi.Tests.Syndication.Formats;

public sealed class JsonLdTests
{
    [Fact]
    public void Is_a_news_article_with_its_pictures()
    {
        var node = Of(Sample.Article(Sample.Paragraph("Le <em>texte</em>.", "Le texte.")) with { Kicker = "Monde" });
        Assert.Equal(("https://schema.org", "NewsArticle"), ((string?)node["@context"], (string?)node["@type"]));
        Assert.Equal(("Le titre", "Monde", "Le chapeau dit tout."), ((string?)node["headline"], (string?)node["alternativeHeadline"], (string?)node["description"]));
        Assert.Equal(("2017-11-14T08:41:00Z", "fr", "Le texte."), ((string?)node["datePublished"], (string?)node["inLanguage"], (string?)node["articleBody"]));
        var image = Assert.Single(node["image"]!.AsArray())!;
        Assert.Equal(("https://pictures.example.org/large.jpg", 1200, 600), ((string?)image["contentUrl"], (int?)image["width"], (int?)image["height"]));
        Assert.Equal(("Le lac, lundi.", "Reuters - Jonathan Ernst", "Jonathan Ernst"), ((string?)image["caption"], (string?)image["creditText"], (string?)image["creator"]!["name"]));
    }

    [Fact]
    public void Names_agencies_and_people_as_authors_and_never_initials()
    {
        var node = Of(Sample.Article() with { Authors = [new() { Name = "Jo Doe", Role = null, Url = null }] });
        Assert.Equal(["Person Jo Doe", "Organization AFP"], node["author"]!.AsArray().Select(author => $"{author!["@type"]} {author["name"]}"));
        Assert.Null(Of(Sample.Article() with { Signature = new() { Raw = "ta", Agencies = [], Initials = ["ta"] } })["author"]);
    }

    [Fact]
    public void Says_what_the_tags_are_and_which_topic_they_mean()
    {
        var node = Of(Sample.Article() with
        {
            Tags = [new() { Slug = "vin", Name = "Vin", Kind = TagKind.Topic, MediaTopic = "http://cv.iptc.org/newscodes/mediatopic/20000216" }, new() { Slug = "onu", Name = "ONU", Kind = TagKind.Organisation, MediaTopic = null }],
        });
        Assert.Equal(["Vin", "ONU"], node["keywords"]!.AsArray().Select(word => (string?)word));
        Assert.Equal("http://cv.iptc.org/newscodes/mediatopic/20000216", (string?)node["about"]![0]!["sameAs"]);
        Assert.Equal("Organization", (string?)node["about"]![1]!["@type"]);
    }

    [Fact]
    public void Relates_the_page_and_not_the_article_to_links_that_lead_somewhere()
    {
        var link = Sample.Link(CrossLinkState.Ok, href: "https://example.org/fr/le-but");
        var node = Of(Sample.Article() with { CrossLinks = [link, Sample.Link(CrossLinkState.Pending), Sample.Link(CrossLinkState.External, href: "https://elsewhere.example")] });
        Assert.Equal(["https://example.org/fr/le-but"], node["mainEntityOfPage"]!["relatedLink"]!.AsArray().Select(address => (string?)address));
        Assert.Null(node["relatedLink"]);
    }

    [Fact]
    public void Gives_a_licence_only_where_it_is_an_address()
    {
        var picture = Sample.Picture();
        Assert.Null(Of(With("voir avec la rédaction"))["image"]![0]!["license"]);
        Assert.Equal("https://licences.example/by", (string?)Of(With("https://licences.example/by"))["image"]![0]!["license"]);

        Article With(string licence) => Sample.Article() with { Media = [picture with { Rights = picture.Rights with { LicenseUrl = licence } }] };
    }

    [Fact]
    public void Cannot_end_the_script_that_it_stands_in()
    {
        var text = Sample.Render("json-ld", Sample.Article(Sample.Paragraph("&lt;/script&gt;", "</script><script>alert(1)</script><!--")) with { Headline = "L’été </SCRIPT> à Genève" });
        Assert.DoesNotContain("<", text);
        Assert.DoesNotContain(">", text);
        Assert.Contains("L’été \\u003C/SCRIPT\\u003E à Genève", text);
        Assert.Equal("</script><script>alert(1)</script><!--", (string?)JsonNode.Parse(text)!["articleBody"]);
    }

    private static JsonObject Of(Article article) => JsonNode.Parse(Sample.Render("json-ld", article))!.AsObject();
}
