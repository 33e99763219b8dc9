using System.Text;
using ContentApi.Imports;
using ContentApi.Media;

namespace ContentApi.Tests.Imports.NewsMl12;

public sealed class NewsMl12Tests
{
    [Fact]
    public void Reads_an_item_with_a_picture_though_it_has_a_document_type()
    {
        var item = Assert.Single(Documents.Read("newsml", Documents.Sample("newsml-1.2-ats.xml")).Items);
        var article = Documents.Article(item);
        Assert.Equal(("urn:newsml:agence.example.org:20190121:bsf021", 1L, "ATS"), (item.SourceId, item.Origin.Revision, item.Origin.Name));
        Assert.Equal(("Le lac de Joux est gelé « pour de bon »", "Météo", "fr"), (article.Headline, article.Kicker, article.Language));
        Assert.Equal("Les autorités vaudoises ont ouvert lundi l’accès au lac.", article.Lead);
        Assert.Equal(["p La glace atteint douze centimètres au Pont.", "h3 Prudence", "p « Il faut rester près du bord », a dit la police.", "p (ATS/lm)"], Documents.Outline(article));
        Assert.Equal(("lm", "ATS"), (article.Signature!.Raw, Assert.Single(article.Signature.Agencies)));
        var picture = Assert.Single(article.Media);
        Assert.Equal((MediumRole.Lead, "Des patineurs sur le lac de Joux, lundi.", "Keystone - Laurent Gilliéron", 1024), (picture.Role, picture.Caption, picture.Credit.Raw, picture.Renditions[0].Width));
        Assert.Equal(["meteo", "politique"], item.Metadata.Tags!.Select(tag => tag.Slug));
        Assert.Equal(DateTimeOffset.Parse("2019-01-21T08:30:00Z", null), article.PublishedAt);
        Assert.Empty(item.Read.Warnings);
    }

    [Theory]
    [InlineData("iso-8859-1", null, null)]
    [InlineData("utf-8", null, null)] // the declaration lies, and is not believed
    [InlineData("windows-1252", "utf-8", "guessedEncoding")]
    public void Finds_the_encoding_out(string encoding, string? charset, string? warning)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var bytes = Encoding.GetEncoding(encoding).GetBytes(Documents.SampleText("newsml-1.2-afp.xml").ReplaceLineEndings("\r\n"));
        var item = Documents.Read("newsml", bytes, charset).Items[0];
        var article = Documents.Article(item);
        Assert.Equal("L'été sera chaud à Genève, où l'on craint déjà la sécheresse", article.Headline);
        Assert.Equal("Les prévisions pour l'été inquiètent les agriculteurs de la région lémanique.", article.Lead);
        Assert.Equal(["p Le Rhône est déjà bas &amp; les sources tarissent : « du jamais-vu »."], Documents.Outline(article));
        Assert.Equal("Anne MARTIN", Assert.Single(article.Authors).Name);
        Assert.Equal(warning is null ? [] : [warning], Documents.Codes(item));
    }

    [Fact]
    public void One_bad_item_fails_alone()
    {
        var items = Documents.Read("newsml", Documents.Sample("newsml-1.2-afp.xml")).Items;
        Assert.Equal((2, null, "noHeadline"), (items.Count, items[0].Read.Fault?.Code, items[1].Read.Fault?.Code));
    }

    [Fact]
    public void Makes_a_headline_where_there_is_none()
    {
        var item = Assert.Single(Documents.Read("newsml",
            "<NewsML><NewsItem><NewsComponent><ContentItem><DataContent><p>Le Conseil fédéral siégera mercredi. Il parlera du budget.</p><p>Suite.</p></DataContent></ContentItem></NewsComponent></NewsItem></NewsML>").Items);
        Assert.Equal("Le Conseil fédéral siégera mercredi", Documents.Article(item).Headline);
        Assert.Contains("guessedHeadline", Documents.Codes(item));
    }

    [Theory]
    [InlineData("Canceled", ItemStanding.Cancelled)]
    [InlineData("Embargoed", ItemStanding.Withheld)]
    public void Tells_where_an_item_stands(string status, ItemStanding standing) => Assert.Equal(standing,
        Documents.Read("newsml", Documents.SampleText("newsml-1.2-ats.xml").Replace("\"Usable\"", $"\"{status}\"")).Items[0].Origin.Standing);
}
