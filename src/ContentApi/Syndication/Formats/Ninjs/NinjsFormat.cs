using System.Text.Json;
using System.Text.Json.Nodes;
using ContentApi.Articles;
using ContentApi.Platform.Http;
using ContentApi.Taxonomy;
using Microsoft.OpenApi;

namespace ContentApi.Syndication.Formats.Ninjs;

/// <summary>An article as an IPTC ninjs 3.1 item. What the standard has no member for stands in bodies of our own JSON.</summary>
public sealed class NinjsFormat : IArticleFormat
{
    internal const string PlainText = "text/plain";

    private static readonly char[] Spaces = [' ', '\n', '\t', '\u00a0', '\u202f'];

    public string Name => ArticleFormatNames.Ninjs;

    public string MediaType => "application/vnd.iptc.ninjs+json";

    public bool IsNegotiated => true;

    public OpenApiSchema Schema => NinjsSchema.Create();

    public Rendering Render(Article article) => Rendering.Of(Item(Shareable.Of(article)).ToJsonString(Json.Options));

    internal static JsonNode? Moment(DateTimeOffset? moment) => moment is null ? null : JsonSerializer.SerializeToNode(moment.Value, Json.Options);

    internal static JsonArray? List(IEnumerable<JsonNode?> nodes) => nodes.ToArray() is { Length: > 0 } list ? new JsonArray(list) : null;

    internal static JsonObject? Valued(string role, string? value, string? contentType = null) => value is null ? null
        : JsonLdFormat.WithoutNulls(new JsonObject { ["role"] = role, ["contentType"] = contentType, ["value"] = value });

    private static JsonObject Item(Article article)
    {
        var uri = ItemUri.Of(article.Id);
        var address = ItemUri.Of(article.Url);
        return JsonLdFormat.WithoutNulls(new JsonObject
        {
            ["uri"] = uri,
            ["standard"] = new JsonObject
            {
                ["name"] = "ninjs", ["version"] = "3.1", ["schema"] = "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#",
            },
            ["type"] = "text",
            ["representationType"] = "full",
            ["version"] = article.Version.ToString(provider: null),
            ["firstCreated"] = Moment(article.FirstPublishedAt),
            ["versionCreated"] = Moment(article.UpdatedAt),
            ["embargoedUntil"] = Moment(article.EmbargoUntil),
            ["pubStatus"] = "usable",
            ["language"] = article.Language,
            ["headlines"] = List(Present(Valued("main", article.Headline), Valued("kicker", article.Kicker))),
            ["descriptions"] = List(Present(Valued("summary", article.Lead, PlainText))),
            ["bodies"] = Bodies(article),
            ["by"] = article.Signature?.Raw,
            ["infoSources"] = List((article.Signature?.Agencies ?? []).Select(agency =>
                new JsonObject { ["name"] = agency, ["role"] = "agency" })),
            ["genres"] = Genres(article.Type),
            ["subjects"] = List(Subjects(article)),
            ["people"] = List([.. article.Authors.Select(Person), .. Named(article, TagKind.Person)]),
            ["places"] = List(Named(article, TagKind.Place)),
            ["organisations"] = List(Named(article, TagKind.Organisation)),
            ["slugline"] = article.Slug,
            ["altIds"] = List(Present(AltId("slug", article.Slug), AltId("canonicalUrl", address))),
            ["copyrightHolder"] = article.Rights.CopyrightHolder,
            ["copyrightNotice"] = article.Rights.CopyrightNotice,
            ["usageTerms"] = article.Rights.UsageTerms,
            ["rightsInfo"] = Rights(RightsPolicy.Of(uri, article.Rights.DataMining)),
            ["edNote"] = article.Corrections.Count > 0 ? string.Join('\n', CorrectionNotes.Of(article)) : null,
            ["renditions"] = address is null ? null
                : new JsonArray(new JsonObject { ["name"] = "web", ["contentType"] = "text/html", ["href"] = address }),
            ["associations"] = List(NinjsAssociations.Of(article)),
        });
    }

    internal static JsonObject? AltId(string role, string? value) =>
        value is null ? null : new JsonObject { ["role"] = role, ["value"] = value };

    internal static IEnumerable<JsonObject> Present(params JsonObject?[] nodes) => nodes.OfType<JsonObject>();

    internal static JsonObject Rights(string policy) => new() { ["langId"] = RightsPolicy.Language, ["encodedRights"] = policy };

    /// <summary>The text, then our blocks, then what else we say of the article: roles tell them apart.</summary>
    private static JsonArray Bodies(Article article)
    {
        var running = TextFormat.Running(article);
        var main = Valued("main", ArticleHtml.Of(article), "text/html")!;
        main["charCount"] = running.Length;
        main["wordCount"] = running.Split(Spaces, StringSplitOptions.RemoveEmptyEntries).Length;
        return new JsonArray(main, Valued("blocks", ArticleJson.Blocks(article), Representations.JsonMediaType),
            Valued("article", ArticleJson.WithoutBlocks(article), Representations.JsonMediaType));
    }

    private static JsonArray? Genres(ArticleType type)
    {
        if (type == ArticleType.Article) return null;
        var name = JsonNamingPolicy.CamelCase.ConvertName($"{type}");
        return new JsonArray(JsonLdFormat.WithoutNulls(new JsonObject
        {
            ["name"] = name,
            ["uri"] = type is ArticleType.Analysis or ArticleType.Opinion ? $"http://cv.iptc.org/newscodes/genre/{type}" : null,
            ["literal"] = name,
        }));
    }

    /// <summary>All tags, and the section, which the standard has no member for.</summary>
    private static IEnumerable<JsonObject> Subjects(Article article) =>
    [
        .. article.Tags.Select(tag => Concept(tag, "about")),
        .. article.Section is { } section
            ? new JsonObject[] { new() { ["name"] = section.Name, ["rel"] = "section", ["literal"] = section.Slug } } : [],
    ];

    private static IEnumerable<JsonObject> Named(Article article, TagKind kind) =>
        article.Tags.Where(tag => tag.Kind == kind).Select(tag => Concept(tag, "about"));

    private static JsonObject Concept(Tag tag, string rel) => JsonLdFormat.WithoutNulls(new JsonObject
    {
        ["name"] = tag.Name, ["rel"] = rel, ["uri"] = ItemUri.Of(tag.MediaTopic), ["literal"] = tag.Slug,
    });

    private static JsonObject Person(Author author) => JsonLdFormat.WithoutNulls(new JsonObject
    {
        ["name"] = author.Name, ["rel"] = "author", ["uri"] = ItemUri.Of(author.Url), ["literal"] = author.Role,
    });
}
