using System.Xml.Linq;
using ContentApi.Imports.ArticleText;
using ContentApi.Imports.Markup;
using ContentApi.Imports.Xml;
using ContentApi.Taxonomy;

namespace ContentApi.Imports.Wxr;

/// <summary>One post of an export.</summary>
internal sealed class WxrPost(XElement post, WxrSite site, FormatTools tools)
{
    private const string NoTime = "0000-00-00 00:00:00";

    /// <summary>The category of what was put into none, in the languages of its installations.</summary>
    private static readonly string[] NoCategory = ["uncategorized", "non-classe", "allgemein", "unkategorisiert", "senza-categoria", "non-classifie"];

    private readonly ArticleParts parts = tools.NewParts(MediumAddress.Of(post.One("link").Words(), site.Address) is { } url ? new Uri(url) : site.Address);

    public ReadItem Read()
    {
        var status = post.One("status").Words() ?? "publish";
        var origin = new ItemOrigin
        {
            Name = site.Name, Url = MediumAddress.Of(post.One("link").Words(), site.Address),
            Revision = Time("post_modified")?.ToUnixTimeMilliseconds(),
            Standing = status switch
            {
                "publish" or "future" => ItemStanding.Usable,
                "trash" => ItemStanding.Cancelled,
                _ => ItemStanding.Draft,
            },
        };
        return new ReadItem(post.One("guid").Words() ?? post.One("post_id").Words(), Article(), Metadata(), origin);
    }

    private ReadResult Article()
    {
        var content = WxrContent.Prepared(WxrMedia.Encoded(post, "content"));
        new WxrMedia(site, parts).Find(post, content);
        // The editor of old writes no paragraphs: blank lines part them when the page is shown.
        if (HtmlBody.Read(content, parts, hasLines: !WxrContent.HasBlocks(content)) is { } fault)
            return ArticleAssembly.Refused(fault with { Line = post.Line() }, parts.Warnings);
        return new ArticleAssembly(parts)
        {
            Headline = HtmlText.Plain(post.One("title")?.Value),
            Lead = HtmlText.Plain(WxrMedia.Encoded(post, "excerpt")),
            Language = site.Language,
            Byline = site.AuthorOf(post.One("creator").Words()),
            PublishedAt = Time("post_date"),
            ModifiedAt = Time("post_modified"),
        }.Finish();
    }

    /// <summary>The time in UTC; drafts have only the one of the site's clock, or none.</summary>
    private DateTimeOffset? Time(string name)
    {
        if (post.One($"{name}_gmt").Words() is { } utc && utc != NoTime) return SourceTime.Of(utc);
        if (post.One(name).Words() is not { } local || local == NoTime || SourceTime.Of(local) is not { } wall) return null;
        return ZonedTime.ToUtc(DateOnly.FromDateTime(wall.UtcDateTime), TimeOnly.FromTimeSpan(wall.TimeOfDay), tools.TimeZone, out _);
    }

    /// <summary>The first category is the section; the others, and the tags, are tags.</summary>
    private ItemMetadata Metadata()
    {
        var categories = Terms("category").Where(tag => !NoCategory.Contains(tag.Slug)).ToList();
        return new ItemMetadata
        {
            Section = categories.Count == 0 ? null : new Section { Slug = categories[0].Slug, Name = categories[0].Name },
            Tags = SourceTags.List(categories.Skip(1).Concat(Terms("post_tag"))),
        };
    }

    private IEnumerable<Tag> Terms(string domain) => post.All("category").Where(term => term.Attr("domain") == domain)
        .Select(term => SourceTags.Of(HtmlText.Plain(term.Value))).OfType<Tag>();
}
