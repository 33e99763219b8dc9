using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace ContentApi.Syndication.Formats.Ninjs;

/// <summary>What the API description says of the ninjs form: the standard's own schema has the rest.</summary>
internal static class NinjsSchema
{
    public static OpenApiSchema Create() => new()
    {
        Type = JsonSchemaType.Object,
        Description =
            "An IPTC ninjs 3.1 item, valid by `http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json`. `uri` is the article's id as " +
            "`urn:uuid:…`. Of `bodies`, `main` is HTML, `blocks` the article's `body` as JSON and `article` the rest of the article's " +
            "JSON; an import of the item is the same article. Media and links are `associations`. What an article does not have " +
            "is left out; links whose target was withdrawn are, too.",
        Required = new HashSet<string> { "uri", "standard", "type", "pubStatus", "version", "versionCreated", "language", "headlines", "bodies" },
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["uri"] = new OpenApiSchema { Type = JsonSchemaType.String, Format = "uri", Description = "The article's id as a name." },
            ["type"] = new OpenApiSchema { Type = JsonSchemaType.String, Const = "text", Description = "Always `text`." },
            ["pubStatus"] = new OpenApiSchema
            {
                Type = JsonSchemaType.String, Enum = [(JsonNode)JsonValue.Create("usable")!], Description = "Withdrawn articles answer 410.",
            },
            ["version"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "The article's version." },
            ["versionCreated"] = new OpenApiSchema
            {
                Type = JsonSchemaType.String, Format = "date-time", Description = "When it was last published or corrected.",
            },
            ["language"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "A BCP 47 tag." },
        },
    };
}
