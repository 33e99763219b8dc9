using System.Xml.Linq;

namespace ContentApi.Media.Metadata;

/// <summary>Reads XMP: what a picture says about itself in IPTC's newer form.</summary>
public static class XmpReader
{
    private const string DefaultLanguage = "x-default";

    /// <param name="packet">The packet, or what claims to be one.</param>
    public static EmbeddedMetadata Read(byte[] packet)
    {
        if (XmpDocument.Read(packet) is not { } xmp) return EmbeddedMetadata.None;
        var descriptions = xmp.Descriptions().ToList();
        return new EmbeddedMetadata
        {
            Creator = Values(XmpNames.Creator) is { Count: > 0 } creators ? string.Join(", ", creators) : null,
            Credit = Value(XmpNames.Credit),
            Source = Value(XmpNames.Source),
            CopyrightNotice = Value(XmpNames.Copyright),
            Caption = Value(XmpNames.Caption),
            Headline = Value(XmpNames.Headline),
            Alt = Value(XmpNames.Alt),
            UsageTerms = Value(XmpNames.UsageTerms),
            WebStatement = Value(XmpNames.WebStatement),
            DataMining = Mining(Value(XmpNames.DataMining)),
        };

        string? Value(XName name) => Values(name).FirstOrDefault();

        List<string> Values(XName name) => [.. descriptions.SelectMany(description => Texts(description, name)).Select(PlainText.Of).OfType<string>()];
    }

    private static IEnumerable<string> Texts(XElement description, XName name)
    {
        if (description.Attribute(name) is { } attribute) return [attribute.Value];
        return description.Elements(name).SelectMany(Texts);
    }

    /// <summary>A plain value, an address, a list, or the same in several languages: then the file's own choice comes first.</summary>
    private static IEnumerable<string> Texts(XElement property)
    {
        if (property.Element(XmpNames.Rdf + "Alt") is { } languages)
            return languages.Elements(XmpNames.Rdf + "li")
                .OrderBy(item => Rank((string?)item.Attribute(XNamespace.Xml + "lang"))).Select(item => item.Value);
        var items = property.Element(XmpNames.Rdf + "Seq") ?? property.Element(XmpNames.Rdf + "Bag");
        if (items is not null) return items.Elements(XmpNames.Rdf + "li").Select(item => item.Value);
        return [(string?)property.Attribute(XmpNames.Rdf + "resource") ?? property.Value];
    }

    private static int Rank(string? language) => language is null or DefaultLanguage ? 0
        : language.StartsWith("fr", StringComparison.OrdinalIgnoreCase) ? 1 : 2;

    /// <summary>PLUS has a dozen reservations; one who mines has to read which, and until then they are one.</summary>
    private static DataMining? Mining(string? code) =>
        code is null ? null
        : code.Contains("DMI-PROHIBITED", StringComparison.OrdinalIgnoreCase) ? DataMining.Reserved
        : code.Contains("DMI-ALLOWED", StringComparison.OrdinalIgnoreCase) ? DataMining.Allowed : null;
}
