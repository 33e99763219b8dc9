using ContentApi.Articles.Blocks;
using ContentApi.Imports;
using ContentApi.Media;

namespace ContentApi.Tests.Imports.ArticleText;

public sealed class TwinTests
{
    private static readonly ReadResult Result = Reading.Result(Twin.Text);
    private static readonly ImportedArticle Article = Result.Article!;

    [Fact]
    public void It_is_understood_without_a_warning()
    {
        Assert.Null(Result.Fault);
        Assert.Empty(Result.Warnings);
    }

    [Fact]
    public void Headline_and_lead_are_the_lines_that_they_should_be()
    {
        Assert.Equal("Le barrage de Valserine rend ses archives après un siècle de silence", Article.Headline);
        Assert.StartsWith("La commune de Valserine a ouvert jeudi", Article.Lead, StringComparison.Ordinal);
        Assert.Null(Article.PublishedAt);
        Assert.Null(Article.ModifiedAt);
    }

    [Fact]
    public void Two_lines_with_one_credit_are_one_picture()
    {
        var picture = Assert.Single(Article.Media);
        Assert.Equal(MediumRole.Lead, picture.Role);
        Assert.Equal("Les ouvriers du barrage ont tenu un journal de bord.", picture.Alt);
        Assert.Equal("Odile Perrenoud a photographié les carnets en mars.", picture.Caption);
        Assert.Equal(new Credit
        {
            Raw = "Alpimage - Odile Perrenoud",
            Agency = "Alpimage",
            Creator = "Odile Perrenoud",
            Display = "Alpimage / Odile Perrenoud",
        }, picture.Credit);
    }

    [Fact]
    public void Blocks_keep_their_order()
    {
        Assert.Equal(["p", "p", "h", "p", "p", "h", "p", "p", "link"],
            Reading.Outline(Article).Select(line => line.Split(' ')[0]));
        Assert.Equal(["Trente carnets retrouvés", "Un lac encore plein"],
            Article.Body.OfType<Heading>().Select(heading => heading.Text));
        Assert.All(Article.Body.OfType<Heading>(), heading => Assert.Equal(2, heading.Level));
    }

    [Fact]
    public void The_cross_link_keeps_its_wording()
    {
        var link = Assert.Single(Article.CrossLinks);
        Assert.Equal("Lire aussi", link.Label);
        Assert.Equal("Les villages noyés que la sécheresse fait réapparaître", link.Title);
        Assert.Equal(link.Id, Assert.IsType<CrossLinkBlock>(Article.Body[^1]).CrossLinkId);
    }

    [Fact]
    public void The_signature_names_agency_and_desk()
    {
        Assert.Equal("atl/om", Article.Signature!.Raw);
        Assert.Equal(["ATL"], Article.Signature.Agencies);
        Assert.Equal(["om"], Article.Signature.Initials);
        Assert.Empty(Article.Authors);
    }

    [Fact]
    public void Its_language_is_French() => Assert.Equal("fr", new LanguageDetector().Detect(Article));

    [Fact]
    public void It_reads_the_same_whatever_its_line_ends_and_spaces()
    {
        foreach (var end in new[] { "\r\n", "\r", "\u2028", "\u2029" })
            Assert.Equal(Reading.Outline(Article), Reading.Outline(Twin.Text.Replace("\n", end)));
        foreach (var blank in new[] { " ", "\t", "\u00A0", "\u202F\u00A0", "\uFEFF", "\u3000" })
        {
            var spaced = string.Join('\n', Twin.Text.Split('\n').Select(line => $"{blank}{line}{blank}"));
            Assert.Equal(Reading.Outline(Article), Reading.Outline(spaced));
        }
    }
}
