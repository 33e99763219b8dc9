using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using ContentApi.Media;
using ContentApi.Platform.Html;

namespace ContentApi.Imports.Markup;

/// <summary>Pictures, films, sounds and what other sites show, as markup has them.</summary>
internal sealed partial class HtmlFigures(ArticleParts parts)
{
    /// <returns>False where it is something else, and has to be read as text.</returns>
    public bool TryAdd(IElement element)
    {
        switch (element.LocalName)
        {
            case "figure":
                return TryAddFigure(element);
            case "iframe":
                return TryAddFrame(element);
            case "video" or "audio":
                return TryAddFile(element, null);
            case "picture":
                return element.QuerySelector("img") is { } image && TryAdd(image);
            case "img":
                AddPicture(element, null, null);
                return true;
            default:
                return false;
        }
    }

    /// <summary>A line that stands for something else: an address that is shown as what it leads to, or a shortcode.</summary>
    public bool TryAddShortcode(string text)
    {
        if (text.StartsWith("http", StringComparison.Ordinal) && !text.Any(char.IsWhiteSpace)
            && MediumAddress.Of(text, null) is { } url && EmbedProvider.IsKnown(url))
        {
            parts.AddEmbed(EmbedProvider.Of(url), url, null);
            return true;
        }
        if (text[0] != '[' || text[^1] != ']') return false;
        if (Gallery.Match(text) is { Success: true } gallery)
            foreach (var id in gallery.Groups["ids"].Value.Split(',', StringSplitOptions.TrimEntries))
                if (parts.Known.ById(id) is { } medium) parts.Show(medium);
                else parts.Warn("missingMedium", $"The gallery shows a medium '{id}' that is not in the document.");
        else if (Shortcode.Match(text) is { Success: true } code)
            if (MediumAddress.Of(code.Groups["url"].Value, null) is { } address) parts.AddEmbed(EmbedProvider.Of(address), address, null);
            else parts.AddUnclassified(text, "This looks like a shortcode that is not known here.");
        else return false;
        return true;
    }

    private bool TryAddFigure(IElement figure)
    {
        if (figure.QuerySelector("blockquote") is not null || figure.QuerySelector("table") is not null) return false;
        var caption = figure.QuerySelector("figcaption");
        var pictures = figure.QuerySelectorAll("img").ToList();
        if (pictures.Count == 1)
        {
            var credit = figure.QuerySelector(".credit, .copyright, figcaption cite, figcaption small, [itemprop=copyrightHolder]");
            var creditText = credit is null ? null : HtmlText.Of(credit);
            credit?.Remove();
            AddPicture(pictures[0], caption is null ? HtmlText.Plain(figure.InnerHtml) : HtmlText.Of(caption), creditText);
            if (caption is not null) AddWhatIsLeft(figure);
            return true;
        }
        if (pictures.Count > 1)
        {
            foreach (var picture in pictures)
            {
                var own = picture.Closest("figure") is { } inner && inner != figure ? inner.QuerySelector("figcaption") : null;
                AddPicture(picture, HtmlText.Of(own ?? caption ?? picture), null);
            }
            AddWhatIsLeft(figure);
            return true;
        }
        if (figure.QuerySelector("iframe") is { } frame && TryAddFrame(frame) || figure.QuerySelector("video, audio") is { } file && TryAddFile(file, caption))
        {
            AddRest(figure.LocalName == "figure" && figure.QuerySelector("video, audio") is null ? caption : null);
            return true;
        }
        // <figure class="wp-block-embed">: the address is its text.
        if (figure.ClassName?.Contains("embed", StringComparison.Ordinal) != true) return false;
        var words = caption is null ? figure.TextContent : figure.TextContent.Replace(caption.TextContent, "", StringComparison.Ordinal);
        if (MediumAddress.Of(words, parts.Base) is not { } url) return false;
        parts.AddEmbed(EmbedProvider.Of(url), url, null);
        AddRest(caption);
        return true;
    }

    private void AddWhatIsLeft(IElement figure)
    {
        foreach (var caption in figure.QuerySelectorAll("figcaption").ToList()) caption.Remove();
        if (HtmlText.Inline(figure.InnerHtml) is { Length: > 0 } html) parts.AddParagraph(html);
    }

    private void AddRest(IElement? caption)
    {
        if (caption is not null && HtmlText.Inline(caption.InnerHtml) is { Length: > 0 } html) parts.AddParagraph(html);
    }

    private bool TryAddFrame(IElement frame)
    {
        if (MediumAddress.Of(frame.GetAttribute("src") ?? frame.GetAttribute("data-src"), parts.Base) is not { } url) return false;
        var html = EmbedHtml.Clean(frame.OuterHtml);
        parts.AddEmbed(EmbedProvider.Of(url), url, html.Length == 0 ? null : html);
        return true;
    }

    private bool TryAddFile(IElement file, IElement? caption)
    {
        var src = file.GetAttribute("src") ?? file.QuerySelector("source")?.GetAttribute("src");
        if (MediumAddress.Rendition(null, src, parts.Base, contentType: file.QuerySelector("source")?.GetAttribute("type")) is not { } rendition) return false;
        var kind = file.LocalName == "video" ? MediumKind.Video : MediumKind.Audio;
        ShowOrKeepCaption(parts.Known.ByAddress(rendition.Url), kind, caption is null ? null : HtmlText.Of(caption), null, null, [rendition]);
        return true;
    }

    private void AddPicture(IElement image, string? caption, string? credit)
    {
        var src = image.GetAttribute("src") is { Length: > 0 } own && !own.StartsWith("data:", StringComparison.Ordinal) ? own : image.GetAttribute("data-src");
        var rendition = MediumAddress.Rendition(null, src, parts.Base, Number(image, "width"), Number(image, "height"));
        var known = WordPressId.Match(image.ClassName ?? "") is { Success: true } match ? parts.Known.ById(match.Groups[1].Value) : null;
        known ??= image.GetAttribute("data-id") is { } id ? parts.Known.ById(id) : null;
        known ??= rendition is null ? null : parts.Known.ByAddress(rendition.Url);
        ShowOrKeepCaption(known, MediumKind.Image, caption, image.GetAttribute("alt"), credit, rendition is null ? [] : [rendition]);
    }

    private void ShowOrKeepCaption(
        ImportedMedium? known, MediumKind kind, string? caption, string? alt, string? credit, IReadOnlyList<Rendition> renditions)
    {
        var medium = known is null ? parts.Describe(kind, caption, alt, credit, renditions) : Worded(known, caption, alt);
        if (medium is not null) parts.Show(medium);
        else if ((HtmlText.Plain(caption) ?? HtmlText.Plain(alt)) is { } words) parts.AddUnclassified(words, "This is the caption of a medium without a credit.");
    }

    /// <summary>The text's own caption wins over the one that the medium has elsewhere.</summary>
    private ImportedMedium Worded(ImportedMedium known, string? caption, string? alt)
    {
        var words = CaptionCredit.Split(caption, parts.Agencies).Caption;
        return known with { Caption = words ?? known.Caption, Alt = known.Alt ?? (string.IsNullOrWhiteSpace(alt) ? null : alt.Trim()) };
    }

    private static int? Number(IElement element, string name) =>
        int.TryParse(element.GetAttribute(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex(@"\[gallery\b[^\[\]]{0,500}\bids=[""'](?<ids>[\d, ]+)[""'][^\[\]]*\]")]
    private static partial Regex Gallery { get; }

    [GeneratedRegex(@"\A\[(?<name>[a-z][\w-]*)(?:\s[^\]]*)?\](?:(?<url>https?://[^\s\[]+)\[/\w+\]|.*\])?\z", RegexOptions.Singleline)]
    private static partial Regex Shortcode { get; }

    [GeneratedRegex(@"(?:\A|\s)wp-image-(\d+)(?:\s|\z)")]
    private static partial Regex WordPressId { get; }
}
