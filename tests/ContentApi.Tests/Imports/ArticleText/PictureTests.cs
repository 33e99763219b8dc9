using ContentApi.Articles.Blocks;
using ContentApi.Media;

namespace ContentApi.Tests.Imports.ArticleText;

public sealed class PictureTests
{
    [Theory]
    [InlineData("Vue du lac. [Reuters]", "Vue du lac.", null, "Reuters")]
    [InlineData("Vue du lac. - [Reuters]", null, "Vue du lac.", "Reuters")]
    [InlineData("Vue du lac. – [Reuters]", null, "Vue du lac.", "Reuters")]
    [InlineData("Vue du lac.\u00A0—\u00A0[ Reuters ]", null, "Vue du lac.", "Reuters")]
    [InlineData("Vue du lac -[Reuters]", null, "Vue du lac", "Reuters")]
    [InlineData("Vue du demi- [Reuters]", "Vue du demi-", null, "Reuters")]
    [InlineData("[Reuters]", null, null, "Reuters")]
    [InlineData("- [Reuters]", null, null, "Reuters")]
    [InlineData("Il dit \"oui\".[Reuters]", "Il dit \"oui\".", null, "Reuters")]
    [InlineData("Il [le ministre] arrive. [AFP - Jo Doe]", "Il [le ministre] arrive.", null, "AFP - Jo Doe")]
    [InlineData("Vue. [Keystone - Salvatore Di Nolfi]", "Vue.", null, "Keystone - Salvatore Di Nolfi")]
    [InlineData("Vue. [Keystone/EPA - Jo]", "Vue.", null, "Keystone/EPA - Jo")]
    [InlineData("Vue. [DR]", "Vue.", null, "DR")]
    [InlineData("Vue. [dr]", "Vue.", null, "dr")]
    [InlineData("Vue. [d.r.]", "Vue.", null, "d.r.")]
    [InlineData("Vue. [zVg]", "Vue.", null, "zVg")]
    [InlineData("Vue. [© Jo Doe]", "Vue.", null, "© Jo Doe")]
    [InlineData("Vue. [(c) Jo Doe]", "Vue.", null, "(c) Jo Doe")]
    [InlineData("Vue. [©]", "Vue.", null, "©")]
    [InlineData("Vue. [24 heures]", "Vue.", null, "24 heures")]
    [InlineData("Vue. [afp]", "Vue.", null, "afp")]
    [InlineData("Vue. [photo: getty images]", "Vue.", null, "photo: getty images")]
    [InlineData("Vue. [Red Bull Media]", "Vue.", null, "Red Bull Media")]
    [InlineData("Vue. [Éric Noël]", "Vue.", null, "Éric Noël")]
    public void A_credit_at_the_end_makes_a_picture(string line, string? alt, string? caption, string credit)
    {
        var article = Reading.Article($"Le titre\n\n{line}\n\nLe texte est ici.");
        var picture = Assert.Single(article.Media);
        Assert.Equal((alt, caption, credit), (picture.Alt, picture.Caption, picture.Credit.Raw));
        Assert.Equal((MediumRole.Lead, MediumKind.Image), (picture.Role, picture.Kind));
        Assert.Equal(["p Le texte est ici."], Reading.Outline(article));
    }

    [Theory]
    [InlineData("Il a dit [...]")]
    [InlineData("Il a dit […]")]
    [InlineData("Il a dit [sic]")]
    [InlineData("Il a dit [Sic!]")]
    [InlineData("Il a dit [ndlr: hier]")]
    [InlineData("Il a dit [NDLR]")]
    [InlineData("Il a dit [N.d.l.r. hier]")]
    [InlineData("Il a dit [réd. hier]")]
    [InlineData("Il a dit [Réd.]")]
    [InlineData("Er sagt [Anm. d. Red.]")]
    [InlineData("Il a dit [1]")]
    [InlineData("Il a dit [12, 13]")]
    [InlineData("Il a dit [https://example.org/Reuters]")]
    [InlineData("Il a dit [www.reuters.com]")]
    [InlineData("Il a dit []")]
    [InlineData("Il a dit [ ]")]
    [InlineData("Il a dit [le ministre]")]
    [InlineData("Il a dit [(hier)]")]
    [InlineData("Il a dit [Reuters].")]
    [InlineData("Il a dit [Reuters")]
    [InlineData("Il a dit Reuters]")]
    [InlineData("Il a dit [[Reuters]]")]
    [InlineData("Il a dit [Mise à jour]")]
    [InlineData("Il a dit[Reuters]")]
    [InlineData("Il a dit [Une très longue remarque entre crochets, qui dépasse de beaucoup ce que des journaux écrivent comme crédit sous leurs images]")]
    public void Not_every_bracket_is_a_credit(string line)
    {
        var article = Reading.Article($"Le titre\n\nLe chapeau.\n{line}\nLe texte.");
        Assert.Empty(article.Media);
        Assert.Equal([$"p {line}", "p Le texte."], Reading.Outline(article));
    }

    [Theory]
    [InlineData("Un. [AFP - Jo]\nDeux. - [AFP - Jo]", 1)]
    [InlineData("Un. [AFP -  Jo]\nDeux. – [ AFP - Jo ]", 1)]
    [InlineData("Un. [AFP]\n\nDeux. - [AFP]", 2)]
    [InlineData("Un. [AFP]\nDeux. - [Reuters]", 2)]
    [InlineData("Un. [AFP]\nDeux. - [afp]", 2)]
    [InlineData("Un. - [AFP]\nDeux. [AFP]", 2)]
    [InlineData("Un. [AFP]\nDeux. [AFP]", 2)]
    [InlineData("Un. - [AFP]\nDeux. - [AFP]", 2)]
    [InlineData("Un. [AFP]\nDeux. - [AFP]\nTrois. - [AFP]", 2)]
    [InlineData("Zéro. [AFP]\nUn. [AFP]\nDeux. - [AFP]", 2)]
    [InlineData("[AFP]\n- [AFP]", 1)]
    public void Two_lines_are_one_picture_only_in_one_case(string lines, int pictures)
    {
        Assert.Equal(pictures, Reading.Article($"Le titre\n\n{lines}\n\nLe texte.").Media.Count);
        var inline = Reading.Article($"Le titre\n\nChapeau.\n\n{lines}\n\nLe texte.");
        Assert.Equal(pictures, inline.Media.Count);
        Assert.Equal(pictures, inline.Body.OfType<MediaBlock>().Count());
    }

    [Fact]
    public void The_first_on_top_leads_further_ones_are_gallery_later_ones_stand_in_the_text()
    {
        var article = Reading.Article(
            "Le titre\nUn. [AFP]\n\nDeux. - [ATS]\nLe chapeau.\n\nLe texte.\n\n"
            + "Trois. [EPA]\nQuatre. - [EPA]\n\nLa suite.");
        Assert.Equal([MediumRole.Lead, MediumRole.Gallery, MediumRole.Inline],
            article.Media.Select(medium => medium.Role));
        Assert.Equal("Le chapeau.", article.Lead);
        Assert.Equal(["p Le texte.", "picture Quatre.", "p La suite."], Reading.Outline(article));
        var block = Assert.Single(article.Body.OfType<MediaBlock>());
        Assert.Equal(article.Media[2].Id, block.MediaId);
        Assert.Equal("Trois.", article.Media[2].Alt);
        Assert.Equal("EPA", block.Credit.Agency);
    }
}
