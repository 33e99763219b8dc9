using System.Diagnostics;

namespace ContentApi.Tests.Imports.Xml;

/// <summary>XML that wants to read files, fill the memory or end the process.</summary>
public sealed class HostileXmlTests
{
    private const string Bomb =
        """
        <!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]><NewsML><NewsItem>&c;</NewsItem></NewsML>
        """;

    private const string Outside =
        "<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/passwd\">]><NewsML><NewsItem><NewsComponent><NewsLines><HeadLine>&f;</HeadLine></NewsLines></NewsComponent></NewsItem></NewsML>";

    private static string Deep(int levels) => string.Concat(Enumerable.Repeat("<a>", levels)) + string.Concat(Enumerable.Repeat("</a>", levels));

    public static TheoryData<string, string, string> Documents =>
    [
        ("newsml", Bomb, "malformedXml"),
        ("newsml-g2", Bomb, "malformedXml"),
        ("wxr", Outside, "malformedXml"),
        ("newsml", Outside, "malformedXml"),
        ("newsml", $"<!DOCTYPE x [<!ENTITY a \"{new string('a', 100_000)}\">]><NewsML>{string.Concat(Enumerable.Repeat("&a;", 10_000))}</NewsML>", "malformedXml"),
        ("newsml", Deep(50_000), "tooDeep"),
        ("newsml-g2", Deep(50_000), "tooDeep"),
        ("wxr", Deep(250), "tooDeep"),
        ("newsml", $"<a>{string.Concat(Enumerable.Repeat("<b/>", 1_100_000))}</a>", "tooManyElements"),
        ("newsml", "<NewsML><NewsItem>", "malformedXml"),
        ("newsml", "", "malformedXml"),
        ("newsml", "<NewsML><NewsItem>&#0;</NewsItem></NewsML>", "malformedXml"),
        ("newsml", "<NewsML>a\0b</NewsML>", "binary"),
        ("newsml", "<rss/>", "noItems"),
        ("newsml-g2", "<NewsML><NewsItem/></NewsML>", "noItems"),
        ("wxr", "<NewsML/>", "noItems"),
        ("wxr", "<rss><channel/></rss>", "noItems"),
        ("wxr", "{}", "malformedXml"),
    ];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Is_refused_at_once(string format, string xml, string code)
    {
        var watch = Stopwatch.StartNew();
        var fault = Imports.Documents.Read(format, xml).Fault;
        Assert.Equal(code, fault?.Code);
        Assert.DoesNotContain("root:", fault!.Message);
        Assert.InRange(watch.ElapsedMilliseconds, 0, 5000);
    }

    /// <summary>The control: a document type by itself hurts nobody.</summary>
    [Fact]
    public void A_document_type_whose_entities_are_not_used_is_passed_over() =>
        Assert.Null(Imports.Documents.Read("newsml", Imports.Documents.Sample("newsml-1.2-ats.xml")).Fault);
}
