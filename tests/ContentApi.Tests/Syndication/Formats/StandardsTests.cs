using System.Text.Json.Nodes;
using ContentApi.Articles;
using ContentApi.Articles.Blocks;
using ContentApi.CrossLinks;
using ContentApi.Tests.Infrastructure;

namespace ContentApi.Tests.Syndication.Formats;

/// <summary>What goes out as ninjs or NewsML-G2 is valid by the standards' own schemas.</summary>
public sealed class StandardsTests(SampleServerFixture server) : IClassFixture<SampleServerFixture>
{
    private const int Generated = 400;

    [Fact]
    public async Task Every_awkward_article_is_valid_as_ninjs()
    {
        Tool.Need(SchemaValidator.IsPossible, "Node.js");
        for (var seed = 0; seed < Generated; seed++)
        {
            var document = Sample.Render(ArticleFormatNames.Ninjs, new Nasty(seed).Article());
            var faults = await Judges.OfNinjsAsync(document);
            Assert.True(faults.Count == 0, $"{seed}: {string.Join("; ", faults)}\n{document}");
        }
    }

    [Fact]
    public void Every_awkward_article_is_valid_as_NewsML_G2()
    {
        for (var seed = 0; seed < Generated; seed++)
        {
            var document = Sample.Render(ArticleFormatNames.NewsMlG2, new Nasty(seed).Article());
            var faults = Judges.OfNewsMlG2(document);
            Assert.True(faults.Count == 0, $"{seed}: {string.Join("; ", faults)}\n{document}");
        }
    }

    [Fact]
    public async Task Every_sample_article_is_valid_in_both()
    {
        var list = await server.GetAsync("/v1/articles?limit=200");
        Assert.True(list["data"]!.AsArray().Count > 5);
        foreach (var id in list["data"]!.AsArray().Select(article => (string)article!["id"]!))
        {
            Assert.Empty(Judges.OfNewsMlG2(await TextAsync($"/v1/articles/{id}?format=newsml-g2")));
            if (SchemaValidator.IsPossible) Assert.Empty(await Judges.OfNinjsAsync(await TextAsync($"/v1/articles/{id}?format=ninjs")));
        }
    }

    [Fact]
    public async Task A_broken_document_is_not_valid()
    {
        Tool.Need(SchemaValidator.IsPossible, "Node.js");
        var ninjs = JsonNode.Parse(Sample.Render(ArticleFormatNames.Ninjs, Sample.Article()))!.AsObject();
        Assert.Empty(await Judges.OfNinjsAsync(ninjs.ToJsonString()));
        foreach (var (name, value) in new (string, JsonNode)[]
            { ("uri", "no address"), ("versionCreated", "hier"), ("invented", true), ("pubStatus", "cancelled"), ("associations", new JsonArray(new JsonObject { ["name"] = "x" })) })
        {
            var broken = ninjs.DeepClone().AsObject();
            broken[name] = value;
            Assert.NotEmpty(await Judges.OfNinjsAsync(broken.ToJsonString()));
        }

        var g2 = Sample.Render(ArticleFormatNames.NewsMlG2, Sample.Article());
        Assert.Empty(Judges.OfNewsMlG2(g2));
        foreach (var (right, wrong) in new[]
            { ("<itemClass qcode=\"ninat:text\" />", ""), ("standard=\"NewsML-G2\" ", ""), ("<newsItem ", "<newsThing "), ("idrefs=\"medium-1\"", "idrefs=\"medium-9\""), ("</newsItem>", "") })
        {
            Assert.Contains(right, g2);
            Assert.NotEmpty(Judges.OfNewsMlG2(g2.Replace(right, wrong, StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void Ninjs_says_what_the_mapping_has_a_place_for()
    {
        var link = Sample.Link(CrossLinkState.Ok, "Le but", "https://example.org/fr/le-but");
        var item = JsonNode.Parse(Sample.Render(ArticleFormatNames.Ninjs, Sample.Article(Sample.Paragraph("Un <em>mot</em>.", "Un mot."), Sample.At(link)) with
        {
            Kicker = "Lac",
            CrossLinks = [link],
        }))!;
        Assert.Equal("urn:uuid:00000009-0000-0000-0000-000000000000", (string?)item["uri"]);
        Assert.Equal(["main Le titre", "kicker Lac"], item["headlines"]!.AsArray().Select(entry => $"{entry!["role"]} {entry["value"]}"));
        Assert.Equal("Le chapeau dit tout.", (string?)item["descriptions"]![0]!["value"]);
        Assert.Equal(("text/html", "application/json"), ((string?)item["bodies"]![0]!["contentType"], (string?)item["bodies"]![1]!["contentType"]));
        Assert.Contains("<p>Un <em>mot</em>.</p>", (string?)item["bodies"]![0]!["value"]);
        Assert.Equal("paragraph", (string?)JsonNode.Parse((string)item["bodies"]![1]!["value"]!)![0]!["kind"]);
        Assert.Equal(("afp/ta", "AFP"), ((string?)item["by"], (string?)item["infoSources"]![0]!["name"]));
        Assert.Equal(["slug le-titre", "canonicalUrl https://example.org/fr/le-titre"], item["altIds"]!.AsArray().Select(entry => $"{entry!["role"]} {entry["value"]}"));
        Assert.Equal(("web", "https://example.org/fr/le-titre"), ((string?)item["renditions"]![0]!["name"], (string?)item["renditions"]![0]!["href"]));
        var picture = item["associations"]![0]!;
        Assert.Equal(("mainImage", "picture", "Reuters - Jonathan Ernst", "Reuters", "Jonathan Ernst", "creator"), ((string?)picture["name"], (string?)picture["type"],
            (string?)picture["by"], (string?)picture["infoSources"]![0]!["name"], (string?)picture["people"]![0]!["name"], (string?)picture["people"]![0]!["rel"]));
        Assert.Equal(2, picture["renditions"]!.AsArray().Count);
        var also = item["associations"]![1]!;
        Assert.Equal(("Lire aussi: Le but", "seeAlso", "partial"), ((string?)also["name"], (string?)also["rel"], (string?)also["representationType"]));
    }

    [Theory]
    [InlineData("ninjs")]
    [InlineData("newsml-g2")]
    public void A_withheld_picture_in_the_text_keeps_its_words_alone(string format)
    {
        var picture = Sample.Withheld();
        var text = Sample.Render(format, Sample.Article(new MediaBlock { Id = "m", MediaId = picture.Id, Caption = picture.Caption, Credit = picture.Credit })
            with
        { Media = [picture] });
        Assert.DoesNotContain("pictures.example.org", text);
        Assert.Contains("<figcaption>Le lac, lundi. <span class=", text);
    }

    private async Task<string> TextAsync(string path)
    {
        using var response = await server.Client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(200, (int)response.StatusCode);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
