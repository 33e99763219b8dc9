using System.Text.RegularExpressions;
using System.Xml.Linq;
using ContentApi.Imports.Markup;
using ContentApi.Imports.Xml;
using ContentApi.Media;

namespace ContentApi.Imports.Wxr;

/// <summary>The attachments that a post shows.</summary>
internal sealed partial class WxrMedia(WxrSite site, ArticleParts parts)
{
    private const int MostAttachments = 500;

    private static readonly string[] CreditFields =
        ["_wp_attachment_credit", "credit", "_credit", "photo_credit", "_photo_credit", "media_credit", "_media_credit", "copyright", "_copyright", "photographer", "source", "_source_credit"];

    /// <summary>Makes what the text may show known, and puts the featured picture on top.</summary>
    public void Find(XElement post, string content)
    {
        var thumbnail = WxrSite.Meta(post, "_thumbnail_id");
        var ids = Ids.Matches(content).SelectMany(match => match.Groups["ids"].Value.Split(',', StringSplitOptions.TrimEntries))
            .Concat(site.ByParent[post.One("post_id").Words() ?? ""].Select(attachment => attachment.One("post_id").Words()).OfType<string>())
            .Prepend(thumbnail).OfType<string>().Distinct().Take(MostAttachments);
        foreach (var id in ids)
            if (site.Attachment(id) is { } attachment && Describe(attachment, isShown: id == thumbnail || content.Contains(id, StringComparison.Ordinal)) is { } medium)
            {
                parts.Known.Add(id, medium);
                if (id == thumbnail) parts.AddBeside(medium, MediumRole.Lead);
            }
    }

    private ImportedMedium? Describe(XElement attachment, bool isShown)
    {
        if (MediumAddress.Rendition(null, attachment.One("attachment_url").Words() ?? attachment.One("guid").Words(), site.Address) is not { } file) return null;
        // Its excerpt is the caption; its content a description, which some newsrooms use for the credit.
        var caption = HtmlText.Plain(Encoded(attachment, "excerpt"));
        var credit = CreditFields.Select(field => WxrSite.Meta(attachment, field)).FirstOrDefault(value => value is not null);
        var (words, inCaption) = CaptionCredit.Split(caption, parts.Agencies);
        var (_, inDescription) = CaptionCredit.Split(HtmlText.Plain(Encoded(attachment, "content")), parts.Agencies);
        if ((credit ?? inCaption ?? inDescription) is not { } named)
        {
            // What the post does not show is nobody's concern.
            if (isShown) parts.Warn("noCredit", $"The medium {file.Url} has no credit and was left out.", attachment.Line());
            return null;
        }
        return parts.Describe(KindOf(file.Url), credit is null && inCaption is not null ? words : caption, WxrSite.Meta(attachment, "_wp_attachment_image_alt"), named, [file]);
    }

    /// <summary><c>content:encoded</c> and <c>excerpt:encoded</c> differ in their namespaces only.</summary>
    public static string Encoded(XElement item, string which) =>
        item.All("encoded").FirstOrDefault(element => element.Name.NamespaceName.Contains($"/{which}/", StringComparison.Ordinal))?.Value ?? "";

    private static MediumKind KindOf(string url) => Path.GetExtension(new Uri(url).AbsolutePath).ToLowerInvariant() switch
    {
        ".mp4" or ".webm" or ".mov" or ".m4v" or ".ogv" => MediumKind.Video,
        ".mp3" or ".m4a" or ".ogg" or ".wav" or ".oga" => MediumKind.Audio,
        _ => MediumKind.Image,
    };

    [GeneratedRegex(@"wp-image-(?<ids>\d+)|data-id=[""'](?<ids>\d+)|""id"":\s*(?<ids>\d+)|attachment_(?<ids>\d+)|\[gallery\b[^\[\]]{0,500}\bids=[""'](?<ids>[\d, ]+)")]
    private static partial Regex Ids { get; }
}
