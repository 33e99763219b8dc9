using System.Text.RegularExpressions;

namespace ContentApi.Imports.Wxr;

/// <summary>What WordPress does to a text before it shows it.</summary>
internal static partial class WxrContent
{
    /// <summary>Whether it was written in blocks, which say by themselves what a paragraph is.</summary>
    public static bool HasBlocks(string content) => content.Contains("<!-- wp:", StringComparison.Ordinal);

    /// <summary>Pictures with captions become figures, embeds become lines of their own.</summary>
    public static string Prepared(string content)
    {
        if (content.Contains("[caption", StringComparison.Ordinal)) content = Caption.Replace(content, AsFigure);
        if (content.Contains("[embed", StringComparison.Ordinal)) content = Embed.Replace(content, "<p>${url}</p>");
        return content.Contains("[gallery", StringComparison.Ordinal) ? Gallery.Replace(content, "<p>$0</p>") : content;
    }

    private static string AsFigure(Match match)
    {
        var inner = match.Groups["inner"].Value;
        var picture = Picture.Match(inner);
        var words = Attribute.Match(match.Groups["attributes"].Value) is { Success: true } old ? old.Groups["text"].Value
            : picture.Success ? inner[(picture.Index + picture.Length)..] : "";
        return $"<figure>{(picture.Success ? picture.Value : inner)}<figcaption>{words.Trim()}</figcaption></figure>";
    }

    [GeneratedRegex(@"\[caption(?<attributes>[^\[\]]{0,2000})\](?<inner>(?:(?!\[/?caption).){0,20000})\[/caption\]", RegexOptions.Singleline)]
    private static partial Regex Caption { get; }

    [GeneratedRegex(@"(?:<a\b[^<>]*>\s*)?<img\b[^<>]*>(?:\s*</a>)?")]
    private static partial Regex Picture { get; }

    [GeneratedRegex(@"\bcaption=""(?<text>[^""]*)""")]
    private static partial Regex Attribute { get; }

    [GeneratedRegex(@"\[embed[^\[\]]{0,200}\]\s*(?<url>https?://[^\s\[<]+)\s*\[/embed\]")]
    private static partial Regex Embed { get; }

    [GeneratedRegex(@"\[gallery\b[^\[\]]{0,2000}\]")]
    private static partial Regex Gallery { get; }
}
