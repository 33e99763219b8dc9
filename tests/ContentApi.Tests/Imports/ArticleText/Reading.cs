using ContentApi.Articles.Blocks;
using ContentApi.Imports;
using ContentApi.Imports.ArticleText;

namespace ContentApi.Tests.Imports.ArticleText;

/// <summary>Reads a text as tests want it: with ids that count up, and sure that there is no fault.</summary>
internal static class Reading
{
    public static readonly ArticleTextReader Reader = new(new ArticleTextOptions());

    public static ReadResult Result(string text)
    {
        var count = 0;
        return Reader.Read(text, () => new Guid(++count, 0, 0, new byte[8]));
    }

    public static ImportedArticle Article(string text)
    {
        var result = Result(text);
        Assert.Null(result.Fault);
        return Assert.IsType<ImportedArticle>(result.Article);
    }

    public static ImportFault Fault(string text)
    {
        var result = Result(text);
        Assert.Null(result.Article);
        return Assert.IsType<ImportFault>(result.Fault);
    }

    public static string[] Warnings(string text) =>
        [.. Result(text).Warnings.Select(warning => $"{warning.Line} {warning.Code}")];

    /// <summary>The body as a short line a block, such as <c>h Une crise</c>: h, p, u, picture, link.</summary>
    public static string[] Outline(ImportedArticle article) => [.. article.Body.Select(block => block switch
    {
        Heading heading => $"h {heading.Text}",
        Paragraph paragraph => $"p {paragraph.Text}",
        Unclassified unclassified => $"u {unclassified.Text}",
        MediaBlock media => $"picture {media.Caption}",
        CrossLinkBlock link => $"link {article.CrossLinks.Single(other => other.Id == link.CrossLinkId).Title}",
        _ => throw new InvalidOperationException($"{block}"),
    })];

    public static string[] Outline(string text) => Outline(Article(text));
}
