using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using ContentApi.Articles;
using ContentApi.CrossLinks;
using ContentApi.Platform.Http;
using ContentApi.Taxonomy;
using Microsoft.OpenApi;

namespace ContentApi.Syndication.Formats;

/// <summary>An article as schema.org's NewsArticle, ready to stand in a page's head.</summary>
public sealed class JsonLdFormat : IArticleFormat
{
    // Unlike our other JSON it stands inside HTML: '<', '>', '&' and quotes are written as escapes, accents are not.
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public string Name => ArticleFormatNames.JsonLd;

    public string MediaType => "application/ld+json";

    public bool IsNegotiated => true;

    public OpenApiSchema Schema => JsonLdSchema.Create();

    public Rendering Render(Article article)
    {
        var node = new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "NewsArticle",
            ["headline"] = article.Headline,
            ["alternativeHeadline"] = article.Kicker,
            ["description"] = article.Lead,
            ["datePublished"] = Moment(article.PublishedAt),
            ["dateModified"] = Moment(article.UpdatedAt),
            ["inLanguage"] = article.Language,
            ["url"] = article.Url,
            ["mainEntityOfPage"] = Page(article),
            ["articleSection"] = article.Section?.Name,
            ["keywords"] = List(article.Tags.Select(tag => JsonValue.Create(tag.Name))),
            ["about"] = List(article.Tags.Select(Subject)),
            ["author"] = List(Authors(article)),
            ["image"] = List(JsonLdMedia.Pictures(article)),
            ["associatedMedia"] = List(JsonLdMedia.Recordings(article)),
            ["articleBody"] = TextFormat.Running(article),
            ["correction"] = List(article.Corrections.Select(Comment)),
            ["copyrightHolder"] = article.Rights.CopyrightHolder is { } holder ? Thing("Organization", holder) : null,
            ["copyrightNotice"] = article.Rights.CopyrightNotice,
            ["usageInfo"] = RightsPolicy.DataMiningTerm(article.Rights.DataMining),
        };
        return Rendering.Of(WithoutNulls(node).ToJsonString(Options));
    }

    /// <summary>An absent value is left out: null means nothing in JSON-LD.</summary>
    internal static JsonObject WithoutNulls(JsonObject node)
    {
        foreach (var name in node.Where(member => member.Value is null).Select(member => member.Key).ToList()) node.Remove(name);
        return node;
    }

    internal static JsonObject Thing(string type, string name) => new() { ["@type"] = type, ["name"] = name };

    // schema.org knows relatedLink of pages alone, not of articles.
    private static JsonObject Page(Article article) => WithoutNulls(new JsonObject
    {
        ["@type"] = "WebPage",
        ["@id"] = article.Url,
        ["relatedLink"] = List(article.CrossLinks.Where(link => link is { State: CrossLinkState.Ok, Href: not null })
            .Select(link => JsonValue.Create(link.Href))),
    });

    private static JsonObject Subject(Tag tag)
    {
        var subject = Thing(tag.Kind switch
        {
            TagKind.Person => "Person",
            TagKind.Place => "Place",
            TagKind.Organisation => "Organization",
            _ => "Thing",
        }, tag.Name);
        if (tag.MediaTopic is { } topic) subject["sameAs"] = topic;
        return subject;
    }

    /// <summary>Those who are named: initials are nobody's name.</summary>
    private static IEnumerable<JsonObject> Authors(Article article) => article.Authors
        .Select(author => WithoutNulls(new JsonObject
        {
            ["@type"] = "Person", ["name"] = author.Name, ["jobTitle"] = author.Role, ["url"] = author.Url,
        }))
        .Concat((article.Signature?.Agencies ?? []).Select(agency => Thing("Organization", agency)));

    private static JsonObject Comment(Correction correction) => new()
    {
        ["@type"] = "CorrectionComment", ["text"] = correction.Text, ["datePublished"] = Moment(correction.At),
    };

    private static JsonArray? List(IEnumerable<JsonNode?> nodes)
    {
        var list = nodes.ToArray();
        return list.Length == 0 ? null : new JsonArray(list);
    }

    private static JsonNode? Moment(DateTimeOffset moment) => JsonSerializer.SerializeToNode(moment, Json.Options);
}
