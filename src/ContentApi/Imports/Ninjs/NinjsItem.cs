using ContentApi.Articles;
using ContentApi.Imports.Markup;
using ContentApi.Imports.Own;
using ContentApi.Media;
using ContentApi.Platform.Html;
using ContentApi.Taxonomy;

namespace ContentApi.Imports.Ninjs;

/// <summary>One ninjs item. 3.x has lists with roles, 1.x names that end in the role; both are read side by side.</summary>
internal sealed class NinjsItem(JsonNode item, ArticleParts parts, OwnArticle own)
{
    private static readonly string[] Texts = ["text", "composite", "component"];

    public ReadItem Read()
    {
        var origin = new ItemOrigin
        {
            Name = item.Text("source") ?? Sources().FirstOrDefault(), Url = Address(), Revision = Revision(), Standing = Standing(),
        };
        if (origin.Standing != ItemStanding.Cancelled && Own(origin) is { } exact) return exact;
        var read = item.Text("type") is { } type && !Texts.Contains(type)
            ? ArticleAssembly.Refused(new("notAnArticle", $"The item is of the type '{type}' and no article.", "Send an item of the type 'text' or 'composite'; media belong to an article.", Pointer: $"{item.Pointer}/type"))
            : Article();
        return new ReadItem(item.Text("uri", "guid"), read, Metadata(), origin);
    }

    private ReadItem? Own(ItemOrigin origin) => own.Read(OwnBody("article"), OwnBody("blocks"), new OwnDocument(item.Text("uri"),
        SourceTime.Of(item.Text("versionCreated")), Raw("headlines", "main"), Raw("descriptions", "summary")), origin);

    private string? OwnBody(string role) => item.List("bodies").Select(body => body.Value)
        .Where(body => body.Text("contentType") == "application/json" && body.Text("role") == role).Select(body => body.Text("value")).FirstOrDefault();

    private string? Raw(string list, string role) =>
        item.List(list).Select(entry => entry.Value).Where(entry => entry.Text("role") == role).Select(entry => entry.Text("value")).FirstOrDefault();

    private ReadResult Article()
    {
        var associations = new NinjsAssociations(item, parts);
        associations.Read();
        if (ReadBody() is { } fault) return ArticleAssembly.Refused(fault, parts.Warnings);
        associations.AddWhatTheTextDoesNotShow();
        var created = SourceTime.Of(item.Text("firstpublished", "firstCreated", "firstcreated")) ?? SourceTime.Of(item.Text("versionCreated", "versioncreated"));
        var embargo = SourceTime.Of(item.Text("embargoed", "embargoedUntil"));
        return new ArticleAssembly(parts)
        {
            Headline = Valued("headlines", "main") ?? item.Text("headline") ?? Valued("headlines", null),
            Kicker = Valued("headlines", "kicker") ?? item.Text("headline_kicker"),
            Lead = HtmlText.Plain(Description()),
            Language = item.Text("language"),
            Byline = item.Text("by", "byline"),
            Sources = [.. Sources()],
            PublishedAt = embargo > created ? embargo : created,
            ModifiedAt = SourceTime.Of(item.Text("versionCreated", "versioncreated")),
        }.Finish();
    }

    private ImportFault? ReadBody()
    {
        var bodies = item.List("bodies").Select(body => (Type: body.Value.Text("contentType", "contenttype") ?? "", Text: body.Value.Text("value")))
            .Where(body => body.Text is not null && !body.Type.Contains("json", StringComparison.Ordinal)).ToList();
        var html = bodies.Find(body => body.Type.Contains("html", StringComparison.Ordinal)).Text ?? item.Text("body_html", "body_xhtml");
        var plain = html is null ? bodies.Select(body => body.Text).FirstOrDefault() ?? item.Text("body_text", "body") : null;
        if (html is null && plain is not null && LooksLikeMarkup(plain)) (html, plain) = (plain, null);
        if (html is not null) return HtmlBody.Read(html, parts);
        foreach (var paragraph in HtmlText.Paragraphs(plain ?? "")) parts.AddParagraph(InlineHtml.Escape(paragraph));
        return null;
    }

    private static bool LooksLikeMarkup(string text) =>
        text.Contains("</p>", StringComparison.OrdinalIgnoreCase) || text.Contains("</div>", StringComparison.OrdinalIgnoreCase);

    private string? Description()
    {
        foreach (var role in (string?[])["summary", "text", "main", null])
            if (Valued("descriptions", role) is { } found) return found;
        var text = item.Text("description_text", "description_summary");
        return text is null ? item.Text("description_html") : InlineHtml.Escape(text);
    }

    /// <summary>The value with a role; without one, the first that has none or any.</summary>
    private string? Valued(string list, string? role)
    {
        var all = item.List(list).Select(entry => (Role: entry.Value.Text("role"), Type: entry.Value.Text("contentType", "contenttype"), Text: entry.Value.Text("value"))).ToList();
        var found = role is null
            ? all.Find(entry => entry.Role is null) is { Text: not null } plain ? plain : all.Find(entry => entry.Role != "kicker")
            : all.Find(entry => entry.Role == role);
        return found.Text is null || list == "headlines" || found.Type?.Contains("html", StringComparison.Ordinal) == true ? found.Text : InlineHtml.Escape(found.Text);
    }

    private IEnumerable<string> Sources() =>
        item.List("infoSources").Concat(item.List("infosource")).Select(source => source.Value.Text("name")).OfType<string>();

    private string? Address() => MediumAddress.Of(
        item.List("altIds").Where(id => id.Value.Text("role") == "canonicalUrl").Select(id => id.Value.Text("value")).FirstOrDefault()
        ?? item.List("renditions").Where(file => (file.Name ?? file.Value.Text("name")) == "web").Select(file => file.Value.Text("href")).FirstOrDefault()
        ?? item.Text("uri"), null);

    /// <summary>The version where it is a number, else when it was made: both grow.</summary>
    private long? Revision() => Xml.XmlElements.Number(item.Text("version")) ?? SourceTime.Of(item.Text("versionCreated", "versioncreated"))?.ToUnixTimeMilliseconds();

    private ItemStanding Standing() => item.Text("pubStatus", "pubstatus") switch
    {
        "withheld" => ItemStanding.Withheld,
        "canceled" or "cancelled" => ItemStanding.Cancelled,
        _ => ItemStanding.Usable,
    };

    private ItemMetadata Metadata()
    {
        var people = item.List("people").Concat(item.List("person")).Where(IsAbout).Select(person => SourceTags.Of(person.Value.Text("name"), TagKind.Person, person.Value.Text("uri")));
        var places = item.List("places").Concat(item.List("place")).Where(IsAbout).Select(place => SourceTags.Of(place.Value.Text("name"), TagKind.Place, place.Value.Text("uri")));
        var organisations = item.List("organisations").Concat(item.List("organisation")).Where(IsAbout).Select(body => SourceTags.Of(body.Value.Text("name"), TagKind.Organisation, body.Value.Text("uri")));
        // What is listed under two headings is what the narrower one says.
        var kinds = people.Concat(places).Concat(organisations).OfType<Tag>().ToList();
        var subjects = item.List("subjects").Concat(item.List("subject")).Select(subject => subject.Value).ToList();
        var topics = subjects.Where(subject => subject.Text("rel") != "section")
            .Select(subject => SourceTags.Of(subject.Text("name"), uri: subject.Text("uri") ?? $"medtop:{subject.Text("code")}"))
            .Select(topic => kinds.Find(kind => kind.Slug == topic?.Slug) ?? topic);
        var (holder, notice, terms) = (item.Text("copyrightHolder", "copyrightholder"), item.Text("copyrightNotice", "copyrightnotice"), item.Text("usageTerms", "usageterms"));
        var mining = NinjsRights.Of(item).DataMining;
        return new ItemMetadata
        {
            Section = SourceTags.Section(subjects.Where(subject => subject.Text("rel") == "section").Select(subject => subject.Text("name")).FirstOrDefault()),
            Tags = SourceTags.List([.. topics, .. kinds]),
            Rights = holder is null && notice is null && terms is null && mining == DataMining.Allowed ? null
                : new ArticleRights { CopyrightHolder = holder, CopyrightNotice = notice, UsageTerms = terms, DataMining = mining },
        };
    }

    private static bool IsAbout((string? Name, JsonNode Value) entry) => entry.Value.Text("rel") is null or "about" or "mentions";
}
