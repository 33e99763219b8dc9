using System.Xml.Linq;
using ContentApi.Articles;
using ContentApi.Articles.Blocks;
using ContentApi.Imports.Markup;
using ContentApi.Imports.Xml;
using ContentApi.Media;
using ContentApi.Platform.Html;

namespace ContentApi.Imports.NewsMl12;

/// <summary>One NewsItem of NewsML 1.2.</summary>
internal sealed class NewsMl12Item(XElement item, ArticleParts parts)
{
    private const int MostOffers = 100;

    private readonly NewsMl12Media media = new(parts);

    public ReadItem Read()
    {
        var identifier = item.One("Identification", "NewsIdentifier");
        var management = item.One("NewsManagement");
        var provider = identifier.One("ProviderId").Words();
        var origin = new ItemOrigin
        {
            Name = Party("Provider") ?? provider,
            Revision = XmlElements.Number(identifier.One("RevisionId").Words()),
            Standing = StandingOf(management.One("Status").Attr("FormalName")),
        };
        return new ReadItem(IdOf(identifier, provider), Article(management), Metadata(), origin);
    }

    private ReadResult Article(XElement? management)
    {
        var main = item.One("NewsComponent");
        if (main is null)
            return ArticleAssembly.Refused(new("noContent", "The NewsItem has no NewsComponent.", "Send an item with its text.", item.Line()));
        if (ReadBody(main) is { } fault) return ArticleAssembly.Refused(fault, parts.Warnings);
        media.AddWhatTheTextDoesNotShow();
        var lead = Line("SubHeadLine") ?? TakeLead();
        var change = management.One("StatusWillChange");
        var created = SourceTime.Of(management.One("FirstCreated").Words()) ?? SourceTime.Of(management.One("ThisRevisionCreated").Words());
        var release = change is not null && StandingOf(change.One("FutureStatus").Attr("FormalName")) == ItemStanding.Usable
            ? SourceTime.Of(change.One("DateAndTime").Words()) : null;
        return new ArticleAssembly(parts)
        {
            Headline = Line("HeadLine") ?? item.Within("hl1").Select(XmlElements.Words).FirstOrDefault(words => words is not null),
            Kicker = CatchWord(),
            Lead = lead,
            Language = item.Within("Language").Select(language => language.Attr("FormalName")).FirstOrDefault() ?? main.Language(),
            Byline = Line("ByLine") ?? Property("author") ?? item.Within("byline").Select(XmlElements.Words).FirstOrDefault(),
            Sources = [Party("Provider"), Party("Source"), Party("Creator")],
            PublishedAt = release > created ? release : created,
            ModifiedAt = SourceTime.Of(management.One("ThisRevisionCreated").Words()),
        }.Finish();
    }

    private ImportFault? ReadBody(XElement main)
    {
        media.Find(main);
        foreach (var content in main.Within("ContentItem").Where(content => !NewsMl12Media.IsMedium(content) && !media.IsOfMedium(content)))
            foreach (var data in content.All("DataContent").Take(MostOffers))
                if (Add(data) is { } fault) return fault with { Line = data.Line() };
        return null;
    }

    private ImportFault? Add(XElement data)
    {
        if (data.HasElements)
        {
            var body = data.Within("body.content").FirstOrDefault() ?? data.Within("body").FirstOrDefault() ?? data;
            if (body.Descendants().FirstOrDefault(IsLead) is { } lead)
            {
                leadLine = lead.Words();
                lead.Remove();
            }
            return HtmlBody.Read(XmlMarkup.Inner(body), parts);
        }
        var text = data.Value;
        if (text.Contains("</p>", StringComparison.OrdinalIgnoreCase) || text.Contains("<br", StringComparison.OrdinalIgnoreCase)) return HtmlBody.Read(text, parts);
        foreach (var paragraph in HtmlText.Paragraphs(text)) parts.AddParagraph(InlineHtml.Escape(paragraph));
        return null;
    }

    private static bool IsLead(XElement element) => element.Name.LocalName == "p" && element.Attr("lede") is "true" or "yes" or "1";

    private string? leadLine;

    /// <summary>The paragraph that is marked as the lead, else the first one, where it is no more than text.</summary>
    private string? TakeLead()
    {
        if (leadLine is not null) return leadLine;
        if (parts.Blocks.Count < 2 || parts.Blocks[0] is not Paragraph first || !PlainHtml.Says(first.Html, first.Text)
            || Characters.Count(first.Text) > ArticleLimits.Lead) return null;
        parts.Blocks.RemoveAt(0);
        return first.Text;
    }

    /// <summary>Of the item's own lines, not of its pictures'.</summary>
    private string? Line(string name) => item.Within(name).Where(line => !media.IsOfMedium(line)).Select(XmlElements.Words).FirstOrDefault(words => words is not null);

    private string? CatchWord() => item.Within("NewsLine").Where(line => line.One("NewsLineType").Attr("FormalName") is { } type
        && (type.Equals("CatchWord", StringComparison.OrdinalIgnoreCase) || type.Equals("CatchLine", StringComparison.OrdinalIgnoreCase)))
        .Select(line => line.One("NewsLineText").Words()).FirstOrDefault();

    private string? Party(string role) => item.Within(role).Where(element => !media.IsOfMedium(element)).SelectMany(element => element.All("Party"))
        .Select(party => party.Attr("FormalName")).FirstOrDefault(name => name is not null);

    private string? Property(string name) => item.Within("Property").Where(property => !media.IsOfMedium(property) && string.Equals(property.Attr("FormalName"), name, StringComparison.OrdinalIgnoreCase))
        .Select(property => property.Attr("Value") ?? property.Words()).FirstOrDefault();

    private ItemMetadata Metadata()
    {
        var subjects = item.Within("Subject").Where(subject => subject.Parent?.Name.LocalName == "SubjectCode" && !media.IsOfMedium(subject))
            .Select(subject => SubjectCodes.TagOf(subject.Attr("FormalName")));
        var keywords = item.Within("KeywordLine").Select(XmlElements.Words)
            .Concat(item.Within("Property").Where(property => string.Equals(property.Attr("FormalName"), "Keyword", StringComparison.OrdinalIgnoreCase)).Select(property => property.Attr("Value")))
            .OfType<string>().SelectMany(words => words.Split([',', ';'], StringSplitOptions.TrimEntries)).Select(word => SourceTags.Of(word));
        var holder = item.Within("CopyrightHolder").Select(XmlElements.Words).FirstOrDefault(words => words is not null);
        var notice = Line("CopyrightLine");
        return new ItemMetadata
        {
            Tags = SourceTags.List([.. subjects, .. keywords]),
            Rights = holder is null && notice is null ? null
                : new ArticleRights { CopyrightHolder = holder, CopyrightNotice = notice, UsageTerms = null, DataMining = DataMining.Allowed },
        };
    }

    /// <summary>Without the revision, by which the public identifier ends: the same for all that follow.</summary>
    private static string? IdOf(XElement? identifier, string? provider)
    {
        var (date, id, revision) = (identifier.One("DateId").Words(), identifier.One("NewsItemId").Words(), identifier.One("RevisionId").Words());
        if (identifier.One("PublicIdentifier").Words() is { } whole)
            return revision is not null && whole.EndsWith($":{revision}", StringComparison.Ordinal) ? whole[..^(revision.Length + 1)] : whole;
        return id is null ? null : string.Join(':', new[] { "urn:newsml", provider, date, id }.OfType<string>());
    }

    private static ItemStanding StandingOf(string? status) => status?.ToLowerInvariant() switch
    {
        "canceled" or "cancelled" => ItemStanding.Cancelled,
        "withheld" or "embargoed" => ItemStanding.Withheld,
        _ => ItemStanding.Usable,
    };
}
