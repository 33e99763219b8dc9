using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace ContentApi.Imports.Xml;

/// <summary>Elements by their local names: feeds declare namespaces as they please, and old ones declare none.</summary>
internal static class XmlElements
{
    public static IEnumerable<XElement> All(this XElement element, string name) =>
        element.Elements().Where(child => child.Name.LocalName == name);

    public static XElement? One(this XElement? element, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
            element = element?.Elements().FirstOrDefault(name, static (child, wanted) => child.Name.LocalName == wanted);
        return element;
    }

    public static IEnumerable<XElement> Within(this XElement element, string name) =>
        element.Descendants().Where(child => child.Name.LocalName == name);

    /// <summary>An attribute by its local name, without space around; null where it is missing or empty.</summary>
    public static string? Attr(this XElement? element, string name)
    {
        var value = element?.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == name)?.Value.Trim();
        return string.IsNullOrEmpty(value) ? null : value;
    }

    /// <summary>The words in it, on one line; null where there are none.</summary>
    public static string? Words(this XElement? element)
    {
        var text = element is null ? "" : Markup.HtmlText.Fold(element.Value).Trim();
        return text.Length == 0 ? null : text;
    }

    public static string? Language(this XElement? element) =>
        element?.AncestorsAndSelf().Select(parent => (string?)parent.Attribute(XNamespace.Xml + "lang")).FirstOrDefault(language => !string.IsNullOrWhiteSpace(language));

    public static int? Line(this XObject element) => ((IXmlLineInfo)element).HasLineInfo() ? ((IXmlLineInfo)element).LineNumber : null;

    public static long? Number(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static XElement? FirstOrDefault(this IEnumerable<XElement> elements, string name, Func<XElement, string, bool> matches)
    {
        foreach (var element in elements)
            if (matches(element, name)) return element;
        return null;
    }
}
