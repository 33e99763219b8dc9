using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace ContentApi.Media.Metadata;

/// <summary>Writes XMP, so that a picture keeps its credit wherever it is copied.</summary>
public static class XmpPacket
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(false),
        OmitXmlDeclaration = true,
        CheckCharacters = false, // the original's own are kept, whatever they are
    };

    /// <summary>The packet that was there, and what it does not say of these; what it says stays.</summary>
    /// <param name="packet">The packet that was there, or null.</param>
    /// <param name="facts">What is to be said.</param>
    /// <param name="isCreditCorrected">Whether these facts' credit goes in the place of the packet's.</param>
    /// <returns>Null where there is nothing to say.</returns>
    public static byte[]? With(byte[]? packet, EmbeddedMetadata facts, bool isCreditCorrected = false)
    {
        var xmp = packet is null ? null : XmpDocument.Read(packet);
        var said = xmp is null ? EmbeddedMetadata.None : XmpReader.Read(packet!);
        if (isCreditCorrected && xmp is not null)
        {
            foreach (var name in new[] { XmpNames.Credit, XmpNames.Creator, XmpNames.Source }) Remove(xmp, name);
            said = said with { Credit = null, Creator = null };
        }
        var added = Properties(said, facts).ToList();
        if (added.Count == 0) return packet;
        xmp ??= new XDocument(new XElement(XmpNames.Meta + "xmpmeta",
            new XAttribute(XNamespace.Xmlns + "x", XmpNames.Meta),
            new XElement(XmpNames.Rdf + "RDF", new XAttribute(XNamespace.Xmlns + "rdf", XmpNames.Rdf))));
        if (xmp.Descendants(XmpNames.Rdf + "RDF").FirstOrDefault() is not { } rdf) return packet;
        rdf.Add(new XElement(XmpNames.Rdf + "Description", new XAttribute(XmpNames.Rdf + "about", About(rdf)), XmpNames.Prefixes(), added));
        return Write(xmp);
    }

    private static IEnumerable<XElement> Properties(EmbeddedMetadata said, EmbeddedMetadata facts)
    {
        if (said.Creator is null && facts.Creator is { } creator)
            yield return new XElement(XmpNames.Creator, new XElement(XmpNames.Rdf + "Seq", new XElement(XmpNames.Rdf + "li", creator)));
        if (said.Credit is null && facts.Credit is { } credit) yield return new XElement(XmpNames.Credit, credit);
        if (said.CopyrightNotice is null && facts.CopyrightNotice is { } copyright) yield return Text(XmpNames.Copyright, copyright);
        if (said.Caption is null && facts.Caption is { } caption) yield return Text(XmpNames.Caption, caption);
        if (said.Headline is null && facts.Headline is { } headline) yield return new XElement(XmpNames.Headline, headline);
        if (said.Alt is null && facts.Alt is { } alt) yield return Text(XmpNames.Alt, alt);
        if (said.UsageTerms is null && facts.UsageTerms is { } terms) yield return Text(XmpNames.UsageTerms, terms);
        if (said.WebStatement is null && facts.WebStatement is { } page) yield return new XElement(XmpNames.WebStatement, page);
    }

    private static XElement Text(XName name, string text) => new(name, new XElement(XmpNames.Rdf + "Alt",
        new XElement(XmpNames.Rdf + "li", new XAttribute(XNamespace.Xml + "lang", "x-default"), text)));

    private static void Remove(XDocument xmp, XName name)
    {
        foreach (var description in xmp.Descriptions())
        {
            description.SetAttributeValue(name, null);
            description.Elements(name).Remove();
        }
    }

    // All descriptions of a packet are about one thing, by one name.
    private static string About(XElement rdf) =>
        (string?)rdf.Element(XmpNames.Rdf + "Description")?.Attribute(XmpNames.Rdf + "about") ?? "";

    private static byte[] Write(XDocument xmp)
    {
        using var output = new MemoryStream();
        output.Write("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>"u8);
        using (var writer = XmlWriter.Create(output, Settings)) xmp.Root!.Save(writer);
        output.Write("<?xpacket end=\"w\"?>"u8);
        return output.ToArray();
    }
}
