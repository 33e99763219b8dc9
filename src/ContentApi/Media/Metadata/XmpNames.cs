using System.Xml.Linq;

namespace ContentApi.Media.Metadata;

/// <summary>The names of what we read and write in XMP (IPTC Photo Metadata Standard 2025.1).</summary>
internal static class XmpNames
{
    public static readonly XNamespace Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    public static readonly XNamespace Meta = "adobe:ns:meta/";

    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Photoshop = "http://ns.adobe.com/photoshop/1.0/";
    private static readonly XNamespace Rights = "http://ns.adobe.com/xap/1.0/rights/";
    private static readonly XNamespace Core = "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/";
    private static readonly XNamespace Plus = "http://ns.useplus.org/ldf/xmp/1.0/";

    public static readonly XName Creator = Dc + "creator";
    public static readonly XName Credit = Photoshop + "Credit";
    public static readonly XName Source = Photoshop + "Source";
    public static readonly XName Copyright = Dc + "rights";
    public static readonly XName Caption = Dc + "description";
    public static readonly XName Headline = Photoshop + "Headline";
    public static readonly XName Alt = Core + "AltTextAccessibility";
    public static readonly XName UsageTerms = Rights + "UsageTerms";
    public static readonly XName WebStatement = Rights + "WebStatement";
    public static readonly XName DataMining = Plus + "DataMining";

    /// <summary>The usual prefixes: some tools read names by them, and not by what they stand for.</summary>
    public static IEnumerable<XAttribute> Prefixes() =>
    [
        Prefix("dc", Dc), Prefix("photoshop", Photoshop), Prefix("xmpRights", Rights), Prefix("Iptc4xmpCore", Core), Prefix("plus", Plus),
    ];

    private static XAttribute Prefix(string prefix, XNamespace name) => new(XNamespace.Xmlns + prefix, name.NamespaceName);
}
