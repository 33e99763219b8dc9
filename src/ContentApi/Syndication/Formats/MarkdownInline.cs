using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace ContentApi.Syndication.Formats;

/// <summary>Turns the inline markup of paragraphs into CommonMark.</summary>
internal static class MarkdownInline
{
    /// <summary>Deeper markup is shown as the text that it holds.</summary>
    private const int Deepest = 20;

    private static readonly HtmlParser Parser = new();

    public static string Of(string html)
    {
        if (!html.Contains('<') && !html.Contains('&')) return MarkdownText.Paragraph(html);
        var output = new StringBuilder();
        Append(output, Parser.ParseDocument($"<body>{html}").Body!, Deepest);
        return string.Join("\\\n", output.ToString().Split("\\\n").Select(MarkdownText.Line).Where(line => line.Length > 0));
    }

    private static void Append(StringBuilder output, INode parent, int depth)
    {
        foreach (var node in parent.ChildNodes)
        {
            if (node is IText text) output.Append(MarkdownText.Escape(text.Data));
            else if (node is IElement element && depth == 0) output.Append(MarkdownText.Escape(element.TextContent));
            else if (node is IElement child) AppendElement(output, child, depth - 1);
        }
    }

    private static void AppendElement(StringBuilder output, IElement element, int depth)
    {
        var inner = new StringBuilder();
        Append(inner, element, depth);
        var text = inner.ToString();
        switch (element.LocalName)
        {
            case "script" or "style":
                break;
            case "br":
                output.Append("\\\n");
                break;
            case "em" or "i" or "cite":
                AppendMarked(output, element, text, "*", "em");
                break;
            case "strong" or "b":
                AppendMarked(output, element, text, "**", "strong");
                break;
            case "sub" or "sup":
                output.Append("<" + element.LocalName + ">" + text + "</" + element.LocalName + ">");
                break;
            case "q":
                output.Append('“').Append(text).Append('”');
                break;
            case "a":
                output.Append(MarkdownText.Link(text, element.GetAttribute("href")));
                break;
            default:
                output.Append(text);
                break;
        }
    }

    /// <summary>Stars mark only where CommonMark takes them for marks; elsewhere the tag itself is as good.</summary>
    private static void AppendMarked(StringBuilder output, IElement element, string text, string mark, string tag)
    {
        var inner = text.Trim(' ');
        if (inner.Length == 0)
        {
            output.Append(text);
            return;
        }
        if (text[0] == ' ') output.Append(' ');
        char? before = output.Length > 0 ? output[^1] : null;
        var after = text[^1] == ' ' ? ' ' : element.NextSibling?.TextContent.FirstOrDefault();
        var isMarked = before is not '*' && element.NextSibling is not IElement && Opens(before, inner[0]) && Opens(after, inner[^1]);
        output.Append(isMarked ? $"{mark}{inner}{mark}" : $"<{tag}>{inner}</{tag}>");
        if (text[^1] == ' ') output.Append(' ');
    }

    private static bool Opens(char? outside, char inside) =>
        IsWord(inside) || outside is null || char.IsWhiteSpace(outside.Value) || !IsWord(outside.Value);

    private static bool IsWord(char character) => char.IsLetterOrDigit(character);
}
