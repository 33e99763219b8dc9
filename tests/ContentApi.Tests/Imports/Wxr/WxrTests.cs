using ContentApi.Imports;
using ContentApi.Media;

namespace ContentApi.Tests.Imports.Wxr;

public sealed class WxrTests
{
    private static IReadOnlyList<ReadItem> Items => Documents.Read("wxr", Documents.Sample("wxr.xml")).Items;

    [Fact]
    public void Reads_a_post_of_blocks_with_its_attachments()
    {
        var (item, article) = (Items[0], Documents.Article(Items[0]));
        Assert.Equal(("https://journal.example.org/?p=101", "Le Journal du lac", "https://journal.example.org/2020/05/port/"), (item.SourceId, item.Origin.Name, item.Origin.Url));
        Assert.Equal(("Le port rouvre ; la buvette / le quai aussi", "Après huit semaines, les bateaux sortent de nouveau.", "fr-FR"), (article.Headline, article.Lead, article.Language));
        Assert.Equal("Anne Martin", Assert.Single(article.Authors).Name);
        Assert.Equal(
        [
            "p Le port a rouvert <strong>samedi</strong> matin.", "m Le port, samedi. [© Keystone - Laurent Gilliéron]", "h2 Une longue attente",
            "e youtube https://www.youtube.com/watch?v=abc", "x Le quai sera refait", "? [formulaire id=\"3\"]",
        ], Documents.Outline(article));
        Assert.Equal([(MediumRole.Lead, "Le quai", "https://journal.example.org/up/quai.jpg"), (MediumRole.Inline, "Le port, samedi.", "https://journal.example.org/up/port.jpg")],
            article.Media.Select(medium => (medium.Role, medium.Caption!, medium.Renditions[0].Url)));
        Assert.Equal("AFP - Jean Dupont", article.Media[0].Credit.Raw);
        Assert.Equal(("region", "Région"), (item.Metadata.Section!.Slug, item.Metadata.Section.Name));
        Assert.Equal(["loisirs", "port-de-morges"], item.Metadata.Tags!.Select(tag => tag.Slug));
        Assert.Equal((DateTimeOffset.Parse("2020-05-11T08:00:00Z", null), DateTimeOffset.Parse("2020-05-12T08:00:00Z", null)), (article.PublishedAt, article.ModifiedAt));
        Assert.Equal(("À lire aussi", "https://journal.example.org/2019/12/quai/"), (article.CrossLinks[0].Label, article.CrossLinks[0].Href));
    }

    [Fact]
    public void Reads_a_post_of_the_editor_of_old()
    {
        var (item, article) = (Items[1], Documents.Article(Items[1]));
        Assert.Equal(
        [
            "p Un premier alinéa.<br>Sa seconde ligne.", "m Vieille légende [© Keystone - Laurent Gilliéron]", "p Un autre alinéa.",
            "m Le port au matin. [© Keystone - Laurent Gilliéron]", "m Le quai [AFP - Jean Dupont]",
        ], Documents.Outline(article));
        Assert.Equal(("Brouillon d’été", ItemStanding.Draft, null), (article.Headline, item.Origin.Standing, item.Metadata.Section));
        Assert.Contains("removed", Documents.Codes(item));
    }

    [Fact]
    public void Keeps_what_was_thrown_away_and_says_so()
    {
        var (item, article) = (Items[2], Documents.Article(Items[2]));
        Assert.Equal(ItemStanding.Cancelled, item.Origin.Standing);
        Assert.Equal(["p Jeté, mais pas perdu. Fin de ]]&gt; citation."], Documents.Outline(article));
        Assert.Equal("À la corbeille \u202Elufrev\u202C", article.Headline);
    }

    [Fact]
    public void Passes_over_pages_and_attachments() => Assert.Equal(3, Items.Count);
}
