using ContentApi.Imports;
using ContentApi.Media;

namespace ContentApi.Tests.Imports.NewsMlG2;

public sealed class NewsMlG2Tests
{
    [Fact]
    public void Reads_a_message_of_texts_with_the_picture_of_their_package()
    {
        var items = Documents.Read("newsml-g2", Documents.Sample("newsml-g2.xml")).Items;
        Assert.Equal(["urn:newsml:example.org:texte1", "urn:newsml:example.org:texte2"], items.Select(item => item.SourceId));
        var (item, article) = (items[0], Documents.Article(items[0]));
        Assert.Equal(("Les Vaudois votent dimanche", "Votations", "fr-CH"), (article.Headline, article.Kicker, article.Language));
        Assert.Equal("Trois objets sont soumis au peuple.", article.Lead);
        Assert.Equal(
        [
            "p Le Conseil d’État recommande <em>deux oui</em> et un non.", "h2 Une campagne calme", "q « Personne n’en parle. » — Un passant",
            "x Première suite", "x Deuxième suite",
        ], Documents.Outline(article));
        Assert.Equal(("Anne Martin", "AFP"), (Assert.Single(article.Authors).Name, Assert.Single(article.Signature!.Agencies)));
        var picture = Assert.Single(article.Media);
        Assert.Equal((MediumRole.Lead, "Un bureau de vote à Lausanne.", "Keystone / Anne Muster"), (picture.Role, picture.Caption, picture.Credit.Raw));
        Assert.Equal([("highRes", 2000, 900000L), ("web", 800, null)], picture.Renditions.Select(file => (file.Name, file.Width, file.SizeBytes)).Select(file => (file.Name, file.Width!.Value, file.SizeBytes)));
        Assert.Equal([("votations", "http://cv.iptc.org/newscodes/mediatopic/20000612"), ("christelle-luisier", null)], item.Metadata.Tags!.Select(tag => (tag.Slug, tag.MediaTopic)));
        Assert.Equal(("Agence Léman", "Abonnés seulement"), (item.Metadata.Rights!.CopyrightHolder, item.Metadata.Rights.UsageTerms));
        Assert.Equal((3L, "AFP", ItemStanding.Usable), (item.Origin.Revision, item.Origin.Name, item.Origin.Standing));
    }

    [Fact]
    public void Gives_a_picture_to_its_own_text_only()
    {
        var items = Documents.Read("newsml-g2", Documents.Sample("newsml-g2.xml")).Items;
        Assert.Empty(Documents.Article(items[1]).Media);
        Assert.Equal(["p Le rapport paraîtra mardi.", "p Il est attendu par les communes."], Documents.Outline(Documents.Article(items[1])));
        Assert.Equal(ItemStanding.Withheld, items[1].Origin.Standing);
    }

    [Fact]
    public void A_picture_that_no_text_shows_is_no_article()
    {
        var items = Documents.Read("newsml-g2", Documents.SampleText("newsml-g2.xml").Replace("<itemRef residref=\"urn:newsml:example.org:photo1\"/>", "")).Items;
        Assert.Equal([null, null, "notAnArticle"], items.Select(item => item.Read.Fault?.Code));
    }

    [Fact]
    public void Reads_an_item_by_itself()
    {
        var article = Documents.Article("newsml-g2",
            """
            <?xml version="1.0"?><nar:newsItem xmlns:nar="http://iptc.org/std/nar/2006-10-01/" guid="urn:x:1" version="1"><nar:itemMeta><nar:itemClass qcode="ninat:text"/></nar:itemMeta>
            <nar:contentMeta><nar:headline>Seul</nar:headline></nar:contentMeta><nar:contentSet><nar:inlineXML><nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><body><body.content>
            <p>Un.</p><media media-type="image"><media-reference source="https://e.example.org/a.jpg" alternate-text="Alt"/><media-caption>Légende</media-caption><media-producer>AFP</media-producer></media>
            </body.content></body></nitf></nar:inlineXML></nar:contentSet></nar:newsItem>
            """);
        Assert.Equal(["p Un.", "m Légende [AFP]"], Documents.Outline(article));
    }
}
