using System.Collections.Frozen;
using AngleSharp.Dom;

namespace ContentApi.Imports.Markup;

/// <summary>Which elements run with the text.</summary>
internal static class HtmlKinds
{
    private const string Blocks = "img, picture, iframe, video, audio, object, embed, figure, p, div, ul, ol, table, blockquote, pre, "
        + "h1, h2, h3, h4, h5, h6, section, article";

    private static readonly FrozenSet<string> Inline = FrozenSet.ToFrozenSet(
    [
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "br", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd",
        "label", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
    ]);

    /// <summary>What is for machines, or stands for something that is there.</summary>
    public static bool IsUnseen(IElement element) => element.LocalName is "script" or "style" or "noscript" or "template" or "meta" or "link" or "base";

    public static bool IsInline(IElement element) => Inline.Contains(element.LocalName);

    public static bool HoldsBlocks(IElement element) => element.FirstElementChild is not null && element.QuerySelector(Blocks) is not null;

    /// <summary>Whether all that a list says is in its items; people's markup has text between them.</summary>
    public static bool HasOnlyItems(IElement list) => list.Descendants<IText>().Where(text => text.Data.Any(char.IsLetterOrDigit))
        .All(text => text.ParentElement?.Closest("li, ul, ol") is { LocalName: "li" });
}
