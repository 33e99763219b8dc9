using System.Xml;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using ContentApi.Articles;

namespace ContentApi.Syndication.Formats.NewsMlG2;

/// <summary>An article's body as XHTML. Block by block: in one piece, the tree's time grows with the square.</summary>
internal static class Xhtml
{
    private static readonly XNamespace Name = "http://www.w3.org/1999/xhtml";

    public static XElement Of(Article article) => new(Name + "html",
        new XAttribute(XNamespace.Xml + "lang", article.Language),
        new XElement(Name + "head", new XElement(Name + "title", G2.Clean(article.Headline))),
        new XElement(Name + "body", ArticleHtml.Pieces(article).SelectMany(Nodes)));

    private static List<object> Nodes(string html)
    {
        using var document = new HtmlParser().ParseDocument($"<!doctype html><body>{html}");
        return [.. document.Body!.ChildNodes.SelectMany(Node)];
    }

    private static IEnumerable<object> Node(INode node) => node switch
    {
        IText text => [G2.Clean(text.Data)],
        IElement element when IsName(element.LocalName) => [new XElement(Name + element.LocalName,
            element.Attributes.Where(attribute => IsName(attribute.Name)).DistinctBy(attribute => attribute.Name)
                .Select(attribute => new XAttribute(attribute.Name, G2.Clean(attribute.Value))),
            element.ChildNodes.SelectMany(Node))],
        IElement element => element.ChildNodes.SelectMany(Node),
        _ => [],
    };

    /// <summary>HTML's names may be none of XML's.</summary>
    private static bool IsName(string name)
    {
        try
        {
            return XmlConvert.VerifyNCName(name) != "xmlns";
        }
        catch (XmlException)
        {
            return false;
        }
    }
}
