using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace ContentApi.Imports.Xml;

/// <summary>
/// Reads XML that nobody vouches for: document types are passed over and their entities stay unknown, nothing is fetched,
/// and what is nested or spread without measure is refused before a tree is made of it.
/// </summary>
internal static partial class XmlText
{
    private const int Deepest = 200;
    private const int MostNodes = 1_000_000;
    private const int LongestDeclaration = 200;

    /// <summary>The charset that the XML declaration names. It is believed only where the bytes do not say otherwise.</summary>
    public static string? DeclaredCharset(ReadOnlySpan<byte> bytes)
    {
        var start = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, LongestDeclaration)]);
        return Declaration.Match(start) is { Success: true } match ? match.Groups["name"].Value : null;
    }

    public static (XDocument? Document, ImportFault? Fault) Load(string text)
    {
        try
        {
            if (FaultOfShape(text) is { } fault) return (null, fault);
            using var reader = Reader(text);
            return (XDocument.Load(reader, LoadOptions.SetLineInfo | LoadOptions.PreserveWhitespace), null);
        }
        catch (XmlException exception)
        {
            return (null, new ImportFault("malformedXml", exception.Message,
                "Send well-formed XML. Document types are not read, so that entities other than &amp; &lt; &gt; &quot; &apos; are not known.",
                exception.LineNumber > 0 ? exception.LineNumber : null));
        }
    }

    private static ImportFault? FaultOfShape(string text)
    {
        using var reader = Reader(text);
        for (var nodes = 0; reader.Read(); nodes++)
        {
            var line = ((IXmlLineInfo)reader).LineNumber;
            if (reader.Depth > Deepest)
                return new("tooDeep", $"Elements are more than {Deepest} levels deep.", "Send the items with plainer markup.", line);
            if (nodes > MostNodes)
                return new("tooManyElements", $"The document has more than {MostNodes} parts.", "Send it in several pieces.", line);
        }
        return null;
    }

    private static XmlReader Reader(string text) => XmlReader.Create(
        new StringReader(text.TrimStart('\uFEFF', ' ', '\t', '\r', '\n')),
        new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, MaxCharactersFromEntities = 1024 });

    [GeneratedRegex(@"\A(?:\xEF\xBB\xBF)?\s*<\?xml\s[^>]*?encoding\s*=\s*[""'](?<name>[A-Za-z][\w.:-]*)[""']", RegexOptions.ExplicitCapture)]
    private static partial Regex Declaration { get; }
}
