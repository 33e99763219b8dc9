using System.Xml.Linq;
using ContentApi.Articles;
using ContentApi.CrossLinks;
using ContentApi.Imports.Markup;
using ContentApi.Imports.Own;
using ContentApi.Imports.Xml;
using ContentApi.Media;
using ContentApi.Platform.Html;
using ContentApi.Taxonomy;

namespace ContentApi.Imports.NewsMlG2;

/// <summary>One text item of NewsML-G2 with the media that belong to it.</summary>
internal sealed class NewsMlG2Item(XElement item, IReadOnlyList<XElement> mediaItems, ArticleParts parts, OwnArticle own)
{
    private const string DefaultLabel = "Lire aussi";

    private readonly XElement? meta = item.One("itemMeta");
    private readonly XElement? content = item.One("contentMeta");

    public ReadItem Read()
    {
        var origin = new ItemOrigin
        {
            Name = meta.One("provider").One("name").Words() ?? meta.One("provider").Attr("literal") ?? Code(meta.One("provider")),
            Url = MediumAddress.Of(meta?.All("link").Where(link => Code(link, "rel") is "canonical").Select(link => link.Attr("href")).FirstOrDefault(), null),
            Revision = XmlElements.Number(item.Attr("version")),
            Standing = Code(meta.One("pubStatus")) switch
            {
                "canceled" or "cancelled" => ItemStanding.Cancelled,
                "withheld" => ItemStanding.Withheld,
                _ => ItemStanding.Usable,
            },
        };
        if (origin.Standing != ItemStanding.Cancelled && Own(origin) is { } exact) return exact;
        return new ReadItem(item.Attr("guid"), Article(origin), Metadata(), origin);
    }

    private ReadItem? Own(ItemOrigin origin) => own.Read(
        item.One("contentSet")?.All("inlineData").FirstOrDefault(data => data.Attr("contenttype") == "application/json")?.Value, null,
        new OwnDocument(item.Attr("guid"), SourceTime.Of(meta.One("versionCreated").Words()), Headline(null), Lead()), origin);

    private string? Lead() => content?.All("description").Where(text => Code(text, "role") is "summary" or "lead" or "abstract" or null)
        .Select(XmlElements.Words).FirstOrDefault(words => words is not null);

    private ReadResult Article(ItemOrigin origin)
    {
        var media = mediaItems.Select(medium => NewsMlG2Media.Describe(medium, parts))
            .Concat(item.All("partMeta").Where(NewsMlG2Parts.IsMedium).Select(part => NewsMlG2Parts.Describe(part, item, parts))).ToList();
        if (ReadBody() is { } fault) return ArticleAssembly.Refused(fault, parts.Warnings);
        var hasLead = parts.Media.Count > 0;
        foreach (var (medium, caption) in media)
        {
            if (medium is null && caption is not null) parts.AddUnclassified(caption, "This is the caption of a medium without a credit.");
            if (medium is null) continue;
            parts.AddBeside(medium, hasLead ? MediumRole.Gallery : MediumRole.Lead);
            hasLead = true;
        }
        AddLinks();
        var created = SourceTime.Of(meta.One("firstCreated").Words()) ?? SourceTime.Of(meta.One("versionCreated").Words());
        var embargo = SourceTime.Of(meta.One("embargoed").Words());
        return new ArticleAssembly(parts)
        {
            Headline = Headline(null) ?? meta.One("title").Words(),
            Kicker = Headline("kicker"),
            Lead = Lead(),
            Language = content.One("language").Attr("tag") ?? item.Language(),
            Byline = content.One("by").Words(),
            Sources = [origin.Name, .. content?.All("infoSource").Select(source => source.One("name").Words() ?? source.Attr("literal") ?? Code(source)) ?? []],
            PublishedAt = embargo > created ? embargo : created,
            ModifiedAt = SourceTime.Of(meta.One("versionCreated").Words()),
        }.Finish();
    }

    private ImportFault? ReadBody()
    {
        var set = item.One("contentSet");
        if (set.One("inlineXML") is { } xml)
        {
            var body = xml.Within("body.content").FirstOrDefault() ?? xml.Within("body").FirstOrDefault() ?? xml;
            return HtmlBody.Read(XmlMarkup.Inner(body), parts) is { } fault ? fault with { Line = xml.Line() } : null;
        }
        if (set.One("inlineData") is not { } data) return null;
        if (data.Attr("contenttype")?.Contains("html", StringComparison.Ordinal) == true || data.Value.Contains("</p>", StringComparison.OrdinalIgnoreCase))
            return HtmlBody.Read(data.Value, parts) is { } fault ? fault with { Line = data.Line() } : null;
        foreach (var paragraph in HtmlText.Paragraphs(data.Value)) parts.AddParagraph(InlineHtml.Escape(paragraph));
        return null;
    }

    /// <summary>In the order of their ranks. Links to the item's own media are none.</summary>
    private void AddLinks()
    {
        var own = mediaItems.Select(medium => medium.Attr("guid")).ToHashSet();
        var links = meta?.All("link").Where(link => Code(link, "rel") is "seeAlso" or "seealso" && !own.Contains(link.Attr("residref")))
            .OrderBy(link => XmlElements.Number(link.Attr("rank")) ?? long.MaxValue) ?? Enumerable.Empty<XElement>();
        foreach (var link in links)
        {
            var label = link.One("name").Words() is { Length: <= 100 } said ? said : DefaultLabel;
            if ((link.One("title").Words() ?? link.One("itemTitle").Words() ?? link.One("headline").Words()) is not { } title
                || parts.CrossLinks.Exists(shown => shown.Title == title)) continue;
            parts.AddCrossLink(label, CrossLinkKind.Read, title, MediumAddress.Of(link.Attr("href"), null));
        }
    }

    private string? Headline(string? role) => content?.All("headline")
        .Where(headline => role is null ? Code(headline, "role")?.Contains("kicker", StringComparison.Ordinal) != true : Code(headline, "role")?.Contains(role, StringComparison.Ordinal) == true)
        .Select(XmlElements.Words).FirstOrDefault(words => words is not null);

    private ItemMetadata Metadata()
    {
        var section = content?.All("subject").FirstOrDefault(subject => Code(subject, "type") == "section");
        var subjects = content?.All("subject").Where(subject => subject != section).Select(subject => SourceTags.Of(subject.One("name").Words() ?? subject.Attr("literal"), KindOf(subject),
            subject.Attr("qcode") ?? subject.Attr("uri"))) ?? [];
        var keywords = content?.All("keyword").Select(keyword => SourceTags.Of(keyword.Words())) ?? [];
        var rights = item.All("rightsInfo").FirstOrDefault(rights => rights.Attr("idrefs") is null);
        var holder = rights.One("copyrightHolder").One("name").Words() ?? rights.One("copyrightHolder").Attr("literal");
        var (notice, terms) = (rights.One("copyrightNotice").Words(), rights.One("usageTerms").Words());
        var mining = MiningTerms.OfTerm(rights.One("dataMining").Attr("uri"));
        return new ItemMetadata
        {
            Section = SourceTags.Section(section.One("name").Words()),
            Tags = SourceTags.List([.. subjects, .. keywords]),
            Rights = holder is null && notice is null && terms is null && mining == DataMining.Allowed ? null
                : new ArticleRights { CopyrightHolder = holder, CopyrightNotice = notice, UsageTerms = terms, DataMining = mining },
        };
    }

    private static TagKind KindOf(XElement subject) => (subject.Attr("type") ?? "").Split(':')[^1].ToLowerInvariant() switch
    {
        "person" => TagKind.Person,
        "geoarea" or "poi" => TagKind.Place,
        "organisation" or "organization" => TagKind.Organisation,
        _ => TagKind.Topic,
    };

    /// <summary>The code without its scheme's alias, which every provider names differently.</summary>
    private static string? Code(XElement? element, string attribute = "qcode") =>
        element.Attr(attribute) is { } code ? code.Split(':', '/', '#')[^1] : attribute == "qcode" ? element.Attr("uri")?.Split(':', '/', '#')[^1] : null;
}
