using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace ContentApi.Syndication.Formats;

/// <summary>What the API description says of the JSON-LD form.</summary>
internal static class JsonLdSchema
{
    public static OpenApiSchema Create() => Object(
        "schema.org's NewsArticle, as search engines read it. What an article does not have is left out. `<`, `>` and `&` are " +
        "escaped, so that it can stand in a `script` element as it is.",
        ["@context", "@type", "headline", "datePublished", "dateModified", "inLanguage", "url", "mainEntityOfPage", "articleBody"],
        new()
        {
            ["@context"] = Constant("https://schema.org"),
            ["@type"] = Constant("NewsArticle"),
            ["headline"] = Text("The headline."),
            ["alternativeHeadline"] = Text("The kicker."),
            ["description"] = Text("The lead."),
            ["datePublished"] = Text("When it was published.", "date-time"),
            ["dateModified"] = Text("When it was last changed.", "date-time"),
            ["inLanguage"] = Text("A BCP 47 tag."),
            ["url"] = Text("The public address.", "uri"),
            ["mainEntityOfPage"] = Object("The page that it stands on.", ["@type", "@id"], new()
            {
                ["@type"] = Constant("WebPage"),
                ["@id"] = Text("The public address.", "uri"),
                ["relatedLink"] = List("Articles that the editors link to.", Text("A public address.", "uri")),
            }),
            ["articleSection"] = Text("The section's name."),
            ["keywords"] = List("The tags' names.", Text("A name.")),
            ["about"] = List("The tags.", Thing("A tag; `sameAs` is its IPTC media topic.", ["Thing", "Person", "Place", "Organization"],
                new() { ["sameAs"] = Text("A media topic.", "uri") })),
            ["author"] = List("Authors who are named, and agencies. Initials are nobody.", Thing("An author.", ["Person", "Organization"],
                new() { ["jobTitle"] = Text("The person's role."), ["url"] = Text("A page about the person.") })),
            ["image"] = List("Pictures and graphics.", Medium(["ImageObject"])),
            ["associatedMedia"] = List("Video and audio.", Medium(["VideoObject", "AudioObject"])),
            ["articleBody"] = Text("The running text, without markup."),
            ["correction"] = List("Corrections.", Object("A correction.", ["@type", "text", "datePublished"], new()
            {
                ["@type"] = Constant("CorrectionComment"),
                ["text"] = Text("What readers are told."),
                ["datePublished"] = Text("When it took effect.", "date-time"),
            })),
            ["copyrightHolder"] = Thing("Who holds the copyright.", ["Organization"], []),
            ["copyrightNotice"] = Text("The notice to print."),
            ["usageInfo"] = Mining(),
        });

    private static OpenApiSchema Medium(string[] types) => Object(
        "A medium with its credit. One that is withheld, or has no file, has no `contentUrl`.", ["@type", "creditText"], new()
        {
            ["@type"] = OneOf(types),
            ["contentUrl"] = Text("The largest file's address.", "uri"),
            ["encodingFormat"] = Text("The file's media type."),
            ["width"] = Number("In pixels."),
            ["height"] = Number("In pixels."),
            ["caption"] = Text("The caption."),
            ["description"] = Text("The alternative text."),
            ["creditText"] = Text("The credit to the letter."),
            ["creator"] = Thing("The person who made it.", ["Person"], []),
            ["copyrightNotice"] = Text("The notice, where the credit is one."),
            ["license"] = Text("The licence's address.", "uri"),
            ["usageInfo"] = Mining(),
        });

    private static OpenApiSchema Mining() =>
        Text("Whether machines may mine it: `DMI-ALLOWED` or `DMI-PROHIBITED` of the PLUS vocabulary.", "uri");

    private static OpenApiSchema Thing(string description, string[] types, Dictionary<string, IOpenApiSchema> more) => Object(
        description, ["@type", "name"], new(more) { ["@type"] = OneOf(types), ["name"] = Text("The name.") });

    private static OpenApiSchema Object(string description, string[] required, Dictionary<string, IOpenApiSchema> members) => new()
    {
        Type = JsonSchemaType.Object,
        Description = description,
        Properties = members,
        Required = required.ToHashSet(),
        AdditionalPropertiesAllowed = false,
    };

    private static OpenApiSchema List(string description, OpenApiSchema items) =>
        new() { Type = JsonSchemaType.Array, Description = description, Items = items, MinItems = 1 };

    private static OpenApiSchema Text(string description, string? format = null) =>
        new() { Type = JsonSchemaType.String, Description = description, Format = format };

    private static OpenApiSchema Number(string description) =>
        new() { Type = JsonSchemaType.Integer, Description = description, Minimum = "1" };

    private static OpenApiSchema Constant(string value) =>
        new() { Type = JsonSchemaType.String, Const = value, Description = $"Always `{value}`." };

    private static OpenApiSchema OneOf(string[] values) => new()
    {
        Type = JsonSchemaType.String,
        Description = "What it is.",
        Enum = [.. values.Select(value => (JsonNode)JsonValue.Create(value)!)],
    };
}
