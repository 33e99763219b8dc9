using System.Text;
using System.Xml.Linq;
using ContentApi.Platform.Html;

namespace ContentApi.Imports.Xml;

/// <summary>The XHTML or NITF of an item as the HTML that it means.</summary>
internal static class XmlMarkup
{
    private static readonly Dictionary<string, string> Nitf = new()
    {
        ["hl1"] = "h2", ["hl2"] = "h3", ["block"] = "div", ["bq"] = "blockquote", ["media-caption"] = "figcaption", ["credit"] = "cite",
        ["nitf-table"] = "table", ["body.content"] = "div", ["body.head"] = "div", ["body.end"] = "div", ["para"] = "p", ["title"] = "h2",
    };

    private static readonly string[] Kept =
        ["href", "src", "alt", "title", "lang", "dir", "class", "width", "height", "cite", "id", "data-id", "allow", "allowfullscreen", "type"];

    private static readonly string[] Empty = ["br", "hr", "img", "source", "col"];

    /// <summary>What stands within the element.</summary>
    public static string Inner(XElement element)
    {
        var html = new StringBuilder();
        Append(html, element);
        return html.ToString();
    }

    private static void Append(StringBuilder html, XElement parent)
    {
        foreach (var node in parent.Nodes())
            if (node is XText text) html.Append(InlineHtml.Escape(text.Value));
            else if (node is XElement element) AppendElement(html, element);
    }

    private static void AppendElement(StringBuilder html, XElement element)
    {
        if (element.Name.LocalName == "media")
        {
            AppendMedia(html, element);
            return;
        }
        var name = Nitf.GetValueOrDefault(element.Name.LocalName, element.Name.LocalName);
        html.Append('<').Append(name);
        foreach (var attribute in element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration && Kept.Contains(attribute.Name.LocalName)))
            html.Append(' ').Append(attribute.Name.LocalName).Append("=\"").Append(InlineHtml.Escape(attribute.Value).Replace("\"", "&quot;", StringComparison.Ordinal)).Append('"');
        html.Append('>');
        if (Empty.Contains(name)) return;
        Append(html, element);
        html.Append("</").Append(name).Append('>');
    }

    /// <summary>NITF says who made a picture in an element of its own.</summary>
    private static void AppendMedia(StringBuilder html, XElement media)
    {
        html.Append("<figure>");
        foreach (var file in media.All("media-reference"))
            html.Append("<img src=\"").Append(InlineHtml.Escape(file.Attr("source") ?? "").Replace("\"", "&quot;", StringComparison.Ordinal))
                .Append("\" alt=\"").Append(InlineHtml.Escape(file.Attr("alternate-text") ?? "").Replace("\"", "&quot;", StringComparison.Ordinal)).Append("\">");
        html.Append("<figcaption>");
        foreach (var caption in media.All("media-caption")) Append(html, caption);
        if (media.One("media-producer").Words() is { } producer) html.Append("<cite>").Append(InlineHtml.Escape(producer)).Append("</cite>");
        html.Append("</figcaption></figure>");
    }
}
