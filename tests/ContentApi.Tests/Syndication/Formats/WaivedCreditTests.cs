using ContentApi.Articles;

namespace ContentApi.Tests.Syndication.Formats;

/// <summary>A picture for which an editor has said why it needs no credit, in every format.</summary>
public sealed class WaivedCreditTests
{
    private static readonly Article Waived = Sample.Article() with
    {
        Media = [Sample.Picture() with { Credit = new() { Raw = "", Agency = null, Creator = null, Display = "" } }],
    };

    [Theory]
    [InlineData("text", "[Photo: Le lac, lundi.]")]
    [InlineData("markdown", "\\[Photo: Le lac, lundi.\\]")]
    public void Is_shown_with_its_caption_alone(string format, string line) => Assert.Contains(line, Sample.Render(format, Waived));

    [Fact]
    public void Says_to_search_engines_that_nobody_is_credited() => Assert.Contains("\"creditText\":\"\"", Sample.Render("json-ld", Waived));

    [Fact]
    public void Cannot_be_said_in_the_newsrooms_own_form() => Assert.Contains("a picture without a credit", Sample.Result("article-text", Waived).Refusal);
}
