using ContentApi.CrossLinks;
using ContentApi.Imports.Markup;
using ContentApi.Media;
using ContentApi.Platform.Html;

namespace ContentApi.Imports.Ninjs;

/// <summary>What a ninjs item brings along: media, and links to other items.</summary>
internal sealed class NinjsAssociations(JsonNode item, ArticleParts parts)
{
    private const string DefaultLabel = "Lire aussi";

    private static readonly string[] LeadNames = ["mainimage", "featuremedia", "mainpic", "main", "hero", "lead", "featuredimage", "mainpicture"];

    private readonly List<ImportedMedium> media = [];
    private readonly List<string> uncredited = [];
    private readonly List<CrossLinkParagraph> links = [];
    private ImportedMedium? lead;

    public void Read()
    {
        foreach (var (key, association) in item.List("associations"))
        {
            if (!association.IsObject) continue; // Superdesk leaves null where an editor took one away
            var name = key ?? association.Text("name") ?? "";
            if (association.Text("type") is "picture" or "graphic" or "video" or "audio" || (association.Text("type") is null && association.Has("renditions")))
                AddMedium(name, association);
            else
                AddLink(name, association);
        }
    }

    /// <summary>The main picture leads; what else the text has not shown is its gallery. Links close the text.</summary>
    public void AddWhatTheTextDoesNotShow()
    {
        var isFirst = parts.Media.Count == 0;
        if (lead is not null) parts.AddBeside(lead, MediumRole.Lead);
        foreach (var medium in media)
        {
            if (medium.Id == lead?.Id) continue;
            parts.AddBeside(medium, isFirst && parts.Media.Count == 0 ? MediumRole.Lead : MediumRole.Gallery);
        }
        foreach (var caption in uncredited) parts.AddUnclassified(caption, "This is the caption of a medium without a credit.");
        foreach (var link in links.Where(link => !parts.CrossLinks.Exists(shown => shown.Title == link.Title)).ToList())
            parts.AddCrossLink(link.Label, link.Kind, link.Title, link.Href);
    }

    private void AddMedium(string name, JsonNode association)
    {
        var renditions = association.List("renditions").Select(file => MediumAddress.Rendition(file.Name ?? file.Value.Text("name"),
            file.Value.Text("href"), null, file.Value.Pixels("width"), file.Value.Pixels("height"),
            file.Value.Text("contentType", "mimetype"), file.Value.Number("sizeInBytes") ?? file.Value.Number("sizeinbytes"))).OfType<Rendition>().ToList();
        var caption = Described(association, "caption") ?? HtmlText.Plain(EscapedText(association, "description_caption", "description_text"))
            ?? HtmlText.Plain(association.Text("description_html")) ?? Described(association, null);
        var medium = parts.Describe(KindOf(association.Text("type")), caption,
            Described(association, "alt") ?? association.Text("description_alt", "alt_text", "body_text"), Credit(association), renditions);
        if (medium is null)
        {
            if (caption is not null) uncredited.Add(caption);
            return;
        }
        medium = medium with { Rights = NinjsRights.Of(association) };
        if (lead is null && LeadNames.Contains(name.ToLowerInvariant())) lead = medium;
        media.Add(medium);
        parts.Known.Add(name, medium);
    }

    private void AddLink(string name, JsonNode association)
    {
        var title = association.List("headlines").Select(headline => headline.Value.Text("value")).OfType<string>().FirstOrDefault() ?? association.Text("headline");
        var said = CrossLinkParagraph.Read(InlineHtml.Escape(name), name.Length == 0 ? " " : name, null);
        if (said.Count > 0) title ??= said[0].Title;
        if (title is null) return;
        var href = association.List("renditions").Select(file => file.Value.Text("href")).FirstOrDefault()
            ?? association.List("altIds").Where(id => id.Value.Text("role") == "canonicalUrl").Select(id => id.Value.Text("value")).FirstOrDefault();
        links.Add(new CrossLinkParagraph(said.Count > 0 ? said[0].Label : DefaultLabel, said.Count > 0 ? said[0].Kind : CrossLinkKind.Read,
            HtmlText.Fold(title).Trim(), MediumAddress.Of(href, null)));
    }

    private static string? Described(JsonNode association, string? role)
    {
        var found = association.List("descriptions").Where(entry => role is null ? entry.Value.Text("role") != "alt" : entry.Value.Text("role") == role)
            .Select(entry => (Type: entry.Value.Text("contentType", "contenttype"), Text: entry.Value.Text("value"))).FirstOrDefault();
        return HtmlText.Plain(found.Text is null || found.Type?.Contains("html", StringComparison.Ordinal) == true ? found.Text : InlineHtml.Escape(found.Text));
    }

    private static string? EscapedText(JsonNode association, params ReadOnlySpan<string> names) =>
        association.Text(names) is { } text ? InlineHtml.Escape(text) : null;

    /// <summary>The full line where there is one; an agency and a person make one otherwise; a holder of rights is better than nobody.</summary>
    private static string? Credit(JsonNode association)
    {
        if (association.Text("creditline", "creditLine") is { } line) return line;
        var person = association.Text("by", "byline")
            ?? association.List("people").Where(person => person.Value.Text("rel") == "creator").Select(person => person.Value.Text("name")).FirstOrDefault();
        var agency = association.List("infoSources").Concat(association.List("infosource")).Select(source => source.Value.Text("name")).OfType<string>().FirstOrDefault()
            ?? association.Text("source");
        if (person is not null && agency is not null && !person.Contains(agency, StringComparison.OrdinalIgnoreCase)) return $"{agency} - {person}";
        return person ?? agency ?? association.Text("copyrightHolder", "copyrightholder") ?? association.Text("copyrightNotice", "copyrightnotice");
    }

    private static MediumKind KindOf(string? type) => type switch
    {
        "video" => MediumKind.Video,
        "audio" => MediumKind.Audio,
        "graphic" => MediumKind.Graphic,
        _ => MediumKind.Image,
    };
}
