using ContentApi.Imports;
using ContentApi.Media;

namespace ContentApi.Tests.Imports.Ninjs;

public sealed class NinjsTests
{
    [Fact]
    public void Reads_1_6()
    {
        var item = Assert.Single(Documents.Read("ninjs", Documents.Sample("ninjs-1.6.json")).Items);
        var article = Documents.Article(item);
        Assert.Equal("http://depeches.example.org/2019/bsf021", item.SourceId);
        Assert.Equal(("Le lac de Joux est gelé : la glace tiendra-t-elle ?", "Météo", "fr-CH"), (article.Headline, article.Kicker, article.Language));
        Assert.Equal("Les autorités vaudoises ont ouvert lundi l’accès au lac pour la première fois de l’hiver.", article.Lead);
        Assert.Equal(("ats/lm", "ATS", "lm"), (article.Signature!.Raw, Assert.Single(article.Signature.Agencies), Assert.Single(article.Signature.Initials)));
        Assert.Equal((DateTimeOffset.Parse("2019-01-21T08:30:00Z", null), DateTimeOffset.Parse("2019-01-21T09:42:33Z", null)), (article.PublishedAt, article.ModifiedAt));
        Assert.Equal(
        [
            "p La glace atteint <strong>douze centimètres</strong> au Pont.",
            "h2 Prudence",
            "p « Il faut rester près du bord », a dit <a href=\"https://police.example.org/vd\">la police</a>.",
            "ul Pas de voiture / Pas de <em>feu</em>",
            "x La neige revient en plaine",
            "? Lieu | Glace\nLe Pont | 12 cm",
            "? Une image sans nom.",
            "x Dix hivers sans glace",
        ], Documents.Outline(article));
        Assert.Equal(("Lire aussi", "https://journal.example.org/neige"), (article.CrossLinks[0].Label, article.CrossLinks[0].Href));
        var picture = Assert.Single(article.Media);
        Assert.Equal((MediumRole.Lead, "Des patineurs sur le lac de Joux, lundi.", "Patineurs sur la glace"), (picture.Role, picture.Caption, picture.Alt));
        Assert.Equal(("Keystone - Laurent Gilliéron", "Keystone", "Laurent Gilliéron"), (picture.Credit.Raw, picture.Credit.Agency, picture.Credit.Creator));
        Assert.Equal(("original", "https://images.example.org/joux.jpg", 3000, 2000, 2345678L), (picture.Renditions[0].Name, picture.Renditions[0].Url, picture.Renditions[0].Width, picture.Renditions[0].Height, picture.Renditions[0].SizeBytes));
        Assert.Equal(["meteo", "vallee-de-joux", "le-pont"], item.Metadata.Tags!.Select(tag => tag.Slug));
        Assert.Equal("http://cv.iptc.org/newscodes/mediatopic/20001128", item.Metadata.Tags![0].MediaTopic);
        Assert.Equal("© 2019 Agence télégraphique", item.Metadata.Rights!.CopyrightNotice);
        Assert.Equal((2L, "ATS"), (item.Origin.Revision, item.Origin.Name));
        Assert.Equal(["noCredit", "unclassified", "unclassified"], Documents.Codes(item).Order());
    }

    [Fact]
    public void Reads_3_1_with_its_pictures()
    {
        var item = Assert.Single(Documents.Read("ninjs", Documents.Sample("ninjs-3-multimedia.json")).Items);
        var article = Documents.Article(item);
        Assert.Equal(("Captain of wrecked cruise ship on trial in Italy", "en", 4), (article.Headline, article.Language, article.Body.Count));
        Assert.Equal("Paulo Santalucia and Frances d'Emilio", article.Signature!.Raw);
        Assert.Equal(["Paulo Santalucia", "Frances d'Emilio"], article.Authors.Select(author => author.Name));
        Assert.Equal(MediumRole.Lead, article.Media[0].Role);
        Assert.Equal(("Paulo Santalucia", "http://hosted.ap.org/photos/2/2643c588-dc8d-4923-bebd-e3b904edbb3a-big.jpg"), (article.Media[0].Credit.Raw, article.Media[0].Renditions[0].Url));
    }

    [Theory]
    [InlineData("ninjs-3-simple-example.json", 1)]
    [InlineData("ninjs-3-complex-text-article.json", 4)]
    public void Reads_the_published_examples(string name, int paragraphs) =>
        Assert.Equal(paragraphs, Documents.Article("ninjs", Documents.SampleText(name)).Body.Count);

    [Theory]
    [InlineData("ninjs-3-photo-only.json", "notAnArticle")]
    [InlineData("ninjs-3-event.json", "notAnArticle")]
    public void Refuses_what_is_no_article(string name, string code) =>
        Assert.Equal(code, Assert.Single(Documents.Read("ninjs", Documents.Sample(name)).Items).Read.Fault!.Code);

    [Fact]
    public void Reads_Superdesks_dialect_and_shows_its_pictures_where_they_stand()
    {
        var item = Assert.Single(Documents.Read("ninjs",
            """
            { "guid": "urn:newsml:superdesk:1", "type": "text", "headline": "Un titre", "firstpublished": "2017-08-24T04:38:34+0000", "versioncreated": "2017-08-24T05:00:00+0000",
              "body_html": "<p>Avant.</p><!-- EMBED START Image {id: \"editor_0\"} --><figure><img src=\"https://x.example.org/a.jpg\"><figcaption>Légende d'ici</figcaption></figure><!-- EMBED END Image {id: \"editor_0\"} --><p>Après.</p>",
              "associations": { "featuremedia": { "type": "picture", "byline": "Anne Muster", "source": "AFP", "renditions": { "original": { "href": "https://x.example.org/une.jpg" } } },
                "editor_0": { "type": "picture", "creditline": "Reuters", "description_text": "Autre", "renditions": { "original": { "href": "https://x.example.org/a.jpg?x=1" } } }, "editor_1": null } }
            """).Items);
        var article = Documents.Article(item);
        Assert.Equal("urn:newsml:superdesk:1", item.SourceId);
        Assert.Equal(DateTimeOffset.Parse("2017-08-24T04:38:34Z", null), article.PublishedAt);
        Assert.Equal(["p Avant.", "m Légende d'ici [Reuters]", "p Après."], Documents.Outline(article));
        Assert.Equal([(MediumRole.Lead, "AFP - Anne Muster"), (MediumRole.Inline, "Reuters")], article.Media.Select(medium => (medium.Role, medium.Credit.Raw)));
    }

    [Theory]
    [InlineData("canceled", ItemStanding.Cancelled)]
    [InlineData("withheld", ItemStanding.Withheld)]
    [InlineData("usable", ItemStanding.Usable)]
    public void Tells_where_an_item_stands(string status, ItemStanding standing) => Assert.Equal(standing, Assert.Single(Documents.Read("ninjs",
        $$"""{"uri":"urn:x:1","pubStatus":"{{status}}","headlines":[{"value":"T"}]}""").Items).Origin.Standing);

    [Theory]
    [InlineData("[1]", "wrongType", "/0")]
    [InlineData("""{"uri":"u","headline":{"a":1}}""", "wrongType", "/headline")]
    [InlineData("""{"uri":"u","headlines":"x"}""", "wrongType", "/headlines")]
    [InlineData("""{"uri":"u","headline":"\ud800"}""", "wrongType", "/headline")]
    [InlineData("""{"uri":"u","headline":"T","associations":[{"type":"picture","by":"x","renditions":[{"name":"a","href":"https://e.org/","width":1e400000}]}]}""", "wrongType", "/associations/0/renditions/0/width")]
    [InlineData("""{"uri":"u","headline":"a\u0000b"}""", "binary", null)]
    [InlineData("""{"uri":"u\u0000","headline":"T"}""", "binary", null)]
    [InlineData("""{"uri":"u","headline":"T","subjects":[{"name":"a\u0000b"}]}""", "binary", null)]
    [InlineData("""{"uri":"u","headline":"T","copyrightNotice":"a\u0007b"}""", "controlCharacter", null)]
    [InlineData("""{"uri":"u"}""", "noHeadline", null)]
    public void Names_the_place_of_what_is_wrong(string json, string code, string? pointer)
    {
        var fault = Assert.Single(Documents.Read("ninjs", json).Items).Read.Fault!;
        Assert.Equal((code, pointer), (fault.Code, fault.Pointer));
    }

    [Fact]
    public void Takes_files_of_more_than_two_gigabytes()
    {
        var article = Documents.Article("ninjs",
            """{"uri":"u","headline":"T","associations":[{"name":"f","type":"video","by":"AFP","renditions":[{"name":"a","href":"https://e.org/a.mp4","sizeInBytes":5000000000,"width":1920}]}]}""");
        Assert.Equal((5_000_000_000L, 1920, MediumKind.Video), (article.Media[0].Renditions[0].SizeBytes, article.Media[0].Renditions[0].Width, article.Media[0].Kind));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("""{"uri":"a","uri":"b"}""")]
    [InlineData("")]
    public void Refuses_what_is_no_JSON(string json) => Assert.Equal("malformedJson", Documents.Read("ninjs", json).Fault!.Code);

    [Fact]
    public void Refuses_deep_JSON() =>
        Assert.Equal("malformedJson", Documents.Read("ninjs", string.Concat(Enumerable.Repeat("{\"a\":", 50_000))).Fault!.Code);

    [Fact]
    public void Refuses_deep_markup() => Assert.Equal("tooDeep", Assert.Single(Documents.Read("ninjs",
        $$"""{"uri":"u","headline":"T","body_html":"{{string.Concat(Enumerable.Repeat("<div>", 50_000))}}"}""").Items).Read.Fault!.Code);
}
