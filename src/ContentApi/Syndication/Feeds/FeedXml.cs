using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace ContentApi.Syndication.Feeds;

/// <summary>The vocabularies of XML feeds, and how they are written.</summary>
internal static class FeedXml
{
    public static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    public static readonly XNamespace Publishing = "http://www.w3.org/2007/app";
    public static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";
    public static readonly XNamespace DublinCore = "http://purl.org/dc/elements/1.1/";
    public static readonly XNamespace DublinTerms = "http://purl.org/dc/terms/";
    public static readonly XNamespace History = "http://purl.org/syndication/history/1.0";
    public static readonly XNamespace Media = "http://search.yahoo.com/mrss/";
    public static readonly XNamespace Mining = "http://www.w3.org/ns/tdmrep#";
    public static readonly XNamespace Tombstones = "http://purl.org/atompub/tombstones/1.0";

    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        NewLineChars = "\n",
        NewLineHandling = NewLineHandling.Entitize,
    };

    public static XAttribute Prefix(string name, XNamespace vocabulary) => new(XNamespace.Xmlns + name, vocabulary.NamespaceName);

    /// <summary>An element with text; nothing where there is none.</summary>
    public static XElement? Text(XName name, string? text) => string.IsNullOrEmpty(text) ? null : new XElement(name, text);

    /// <summary>A link as Atom has it.</summary>
    public static XElement? Link(string relation, string? address, string? type = null, string? title = null) => address is null
        ? null
        : new XElement(Atom + "link", new XAttribute("rel", relation), new XAttribute("href", address),
            type is null ? null : new XAttribute("type", type), title is null ? null : new XAttribute("title", title));

    /// <summary>RFC 3339, in UTC.</summary>
    public static string Moment(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFF'Z'", CultureInfo.InvariantCulture);

    /// <summary>The document in bytes. What XML has no sign for, not even an escaped one, is left out of its texts.</summary>
    public static byte[] Write(XElement root)
    {
        foreach (var node in root.DescendantNodes().OfType<XText>()) node.Value = Clean(node.Value);
        foreach (var attribute in root.DescendantsAndSelf().Attributes().Where(attribute => !attribute.IsNamespaceDeclaration))
            attribute.Value = Clean(attribute.Value);
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, Settings)) new XDocument(root).Save(writer);
        return stream.ToArray();
    }

    private static string Clean(string text)
    {
        var bad = FirstBad(text, 0);
        if (bad < 0) return text;
        var clean = new StringBuilder(text.Length);
        var from = 0;
        for (; bad >= 0; from = bad + 1, bad = FirstBad(text, from)) clean.Append(text, from, bad - from);
        return clean.Append(text, from, text.Length - from).ToString();
    }

    private static int FirstBad(string text, int from)
    {
        for (var at = from; at < text.Length; at++)
            if (at + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[at + 1], text[at])) at++;
            else if (!XmlConvert.IsXmlChar(text[at])) return at;
        return -1;
    }
}
