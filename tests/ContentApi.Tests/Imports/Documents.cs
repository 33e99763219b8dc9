using System.Text;
using ContentApi.Articles.Blocks;
using ContentApi.Imports;
using ContentApi.Imports.ArticleText;
using ContentApi.Imports.NewsMl12;
using ContentApi.Imports.NewsMlG2;
using ContentApi.Imports.Ninjs;
using ContentApi.Imports.Wxr;
using ContentApi.Tests.Infrastructure;

namespace ContentApi.Tests.Imports;

/// <summary>Reads documents of the formats as an import does, without storing them.</summary>
internal static class Documents
{
    private static readonly ImportReader Reader = Create();

    public static byte[] Sample(string name) => File.ReadAllBytes(Repository.File("tests", "ContentApi.Tests", "Imports", "Data", name));

    public static string SampleText(string name) => Encoding.UTF8.GetString(Sample(name));

    public static ReadDocument Read(string format, byte[] bytes, string? charset = null) => Reader.Read(format, bytes, charset);

    public static ReadDocument Read(string format, string text) => Read(format, Encoding.UTF8.GetBytes(text));

    /// <summary>The article of a document with one.</summary>
    public static ImportedArticle Article(string format, string text)
    {
        var document = Read(format, text);
        Assert.Null(document.Fault);
        return Article(Assert.Single(document.Items));
    }

    public static ImportedArticle Article(ReadItem item)
    {
        Assert.Null(item.Read.Fault);
        return item.Read.Article!;
    }

    public static IReadOnlyList<string> Codes(ReadItem item) => [.. item.Read.Warnings.Select(warning => warning.Code)];

    /// <summary>Kinds and words of a body, one line a block.</summary>
    public static IReadOnlyList<string> Outline(ImportedArticle article) => [.. article.Body.Select(block => block switch
    {
        Paragraph paragraph => $"p {paragraph.Html}",
        Heading heading => $"h{heading.Level} {heading.Text}",
        Quote quote => $"q {quote.Html} — {quote.Attribution}",
        ListBlock list => $"{(list.Ordered ? "ol" : "ul")} {string.Join(" / ", list.Items.Select(item => item.Html))}",
        MediaBlock medium => $"m {medium.Caption} [{medium.Credit.Raw}]",
        CrossLinkBlock link => $"x {article.CrossLinks.Single(crossLink => crossLink.Id == link.CrossLinkId).Title}",
        Embed embed => $"e {embed.Provider} {embed.Url}",
        Unclassified unclassified => $"? {unclassified.Text}",
        _ => "",
    })];

    private static ImportReader Create()
    {
        var options = new ArticleTextOptions();
        var tools = new FormatTools(options);
        return new ImportReader(new ArticleTextReader(options),
            [new NinjsReader(tools), new NewsMl12Reader(tools), new NewsMlG2Reader(tools), new WxrReader(tools)], new LanguageDetector());
    }
}
