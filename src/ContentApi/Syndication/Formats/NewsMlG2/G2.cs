using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace ContentApi.Syndication.Formats.NewsMlG2;

/// <summary>Elements of NewsML-G2, of text that may say anything: what XML has no character for becomes U+FFFD.</summary>
internal static class G2
{
    /// <summary>The scheme of our own terms.</summary>
    public const string Alias = "ca";
    public const string Scheme = "urn:x-content-api:term:";

    public static readonly XNamespace Name = "http://iptc.org/std/nar/2006-10-01/";

    public static XElement El(string name, params object?[] content) => new(Name + name, content);

    /// <summary>The element with a text; null, which is no element, where there is none.</summary>
    public static XElement? Text(string name, string? text, params object?[] attributes) =>
        text is null ? null : new(Name + name, attributes, Clean(text));

    /// <summary>The same, of properties that are one line.</summary>
    public static XElement? Line(string name, string? text, params object?[] attributes) => Text(name, OneLine(text), attributes);

    public static XElement Named(string name, string text, params object?[] attributes) =>
        new(Name + name, attributes, Text("name", OneLine(text)));

    public static XAttribute? At(string name, string? value) => value is null ? null : new(name, Clean(value));

    public static XAttribute? At(string name, long? value) =>
        value is null ? null : new(name, value.Value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Such properties have no other space than the plain one, which validators see more or less widely.</summary>
    public static string? OneLine(string? text) => text is null || !text.Any(char.IsWhiteSpace) ? text
        : string.Create(text.Length, text, static (line, text) =>
        {
            for (var at = 0; at < line.Length; at++) line[at] = char.IsWhiteSpace(text[at]) ? ' ' : text[at];
        });

    public static string Clean(string text)
    {
        if (IsClean(text)) return text;
        var clean = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
            if (at + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[at + 1], text[at])) clean.Append(text, at++, 2);
            else clean.Append(XmlConvert.IsXmlChar(text[at]) ? text[at] : '\uFFFD');
        return clean.ToString();
    }

    private static bool IsClean(string text)
    {
        foreach (var character in text)
            if (!XmlConvert.IsXmlChar(character)) return false;
        return true;
    }
}
