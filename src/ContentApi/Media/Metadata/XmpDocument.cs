using System.Xml;
using System.Xml.Linq;

namespace ContentApi.Media.Metadata;

/// <summary>An XMP packet as XML: bounded in size and depth, without anything that refers to elsewhere.</summary>
internal static class XmpDocument
{
    private const int LongestPacket = 4 * 1024 * 1024;
    private const int DeepestElement = 64;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        CheckCharacters = false, // what cannot be stored is taken out of the texts, and the others are kept
        MaxCharactersInDocument = LongestPacket,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
    };

    /// <summary>The packet's XML, or null where it is none.</summary>
    public static XDocument? Read(byte[] packet)
    {
        var end = Array.FindLastIndex(packet, value => value != 0) + 1; // some pad it with zeros
        try
        {
            using (var judge = XmlReader.Create(new MemoryStream(packet, 0, end), Settings))
                while (judge.Read())
                    if (judge.Depth > DeepestElement) return null;
            using var reader = XmlReader.Create(new MemoryStream(packet, 0, end), Settings);
            return XDocument.Load(reader);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    /// <summary>Where properties stand: as attributes of these, or as elements in them.</summary>
    public static IEnumerable<XElement> Descriptions(this XDocument xmp) =>
        xmp.Descendants(XmpNames.Rdf + "RDF").Elements(XmpNames.Rdf + "Description");
}
