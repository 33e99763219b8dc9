using ContentApi.Articles;
using ContentApi.Articles.Blocks;
using ContentApi.CrossLinks;
using ContentApi.Media;

namespace ContentApi.Tests.Syndication.Formats;

/// <summary>What holds in each form.</summary>
public sealed class EveryFormatTests
{
    public static TheoryData<string> Names => [.. ArticleFormatNames.All.Skip(1)];

    [Theory, MemberData(nameof(Names))]
    public void Carries_headline_lead_text_caption_and_credit(string format)
    {
        var text = Sample.Render(format, Sample.Article(Sample.Paragraph("Un paragraphe dit une chose.")));
        foreach (var part in new[] { "Le titre", "Le chapeau dit tout.", "Un paragraphe dit une chose.", "Le lac, lundi.", "Reuters", "Jonathan Ernst" })
            Assert.Contains(part, text);
    }

    [Theory, MemberData(nameof(Names))]
    public void Carries_caption_and_credit_of_a_picture_within_the_text(string format)
    {
        var picture = Sample.Picture(MediumRole.Inline);
        var text = Sample.Render(format, Sample.Article(
            Sample.Paragraph("Un paragraphe dit une chose."),
            new MediaBlock { Id = "m", MediaId = picture.Id, Caption = picture.Caption, Credit = picture.Credit }) with
        { Media = [picture] });
        Assert.Contains("Le lac, lundi.", text);
        Assert.Contains("Jonathan Ernst", text);
    }

    [Theory, MemberData(nameof(Names))]
    public void Has_no_address_of_a_withheld_medium_but_its_caption_and_credit(string format)
    {
        var text = Sample.Render(format, Sample.Article() with { Media = [Sample.Withheld()] });
        Assert.DoesNotContain("pictures.example.org", text);
        Assert.Contains("Le lac, lundi.", text);
        Assert.Contains("Jonathan Ernst", text);
    }

    [Theory, MemberData(nameof(Names))]
    public void Has_no_word_of_a_withdrawn_link(string format)
    {
        var link = Sample.Link(CrossLinkState.Withdrawn, title: null);
        var text = Sample.Render(format, Sample.Article(Sample.At(link), Sample.Paragraph("Un paragraphe dit une chose.")) with { CrossLinks = [link] });
        Assert.DoesNotContain("Lire aussi", text);
    }

    [Theory]
    [InlineData("text", "Lire aussi\u00a0: Le but")]
    [InlineData("markdown", "Lire aussi\u00a0: [Le but](https://example.org/fr/le-but)")]
    [InlineData("article-text", ">> Lire aussi\u00a0: Le but")]
    [InlineData("json-ld", "\"relatedLink\":[\"https://example.org/fr/le-but\"]")]
    public void Shows_a_link_at_its_place(string format, string expected)
    {
        var link = Sample.Link(CrossLinkState.Ok, href: "https://example.org/fr/le-but");
        Assert.Contains(expected, Sample.Render(format, Sample.Article(Sample.At(link)) with { CrossLinks = [link] }));
    }

    [Theory]
    [InlineData("text", "Erratum\u00a0: Il y avait une faute.")]
    [InlineData("markdown", "**Erratum**\u00a0: Il y avait une faute.")]
    [InlineData("json-ld", "\"@type\":\"CorrectionComment\",\"text\":\"Il y avait une faute.\"")]
    public void Tells_corrections(string format, string expected) => Assert.Contains(expected, Sample.Render(format, Corrected()));

    [Fact]
    public void Article_text_cannot_tell_a_correction_that_must_be_carried_along() =>
        Assert.Contains("correction", Sample.Result("article-text", Corrected()).Refusal);

    private static Article Corrected() => Sample.Article() with
    {
        Corrections = [new() { Id = Guid.Empty, Kind = CorrectionKind.Erratum, Text = "Il y avait une faute.", At = DateTimeOffset.UnixEpoch, BlockId = null, MustRepublish = true }],
    };
}
