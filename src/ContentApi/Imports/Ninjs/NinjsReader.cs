using System.Text.Json;
using ContentApi.Imports.Markup;

namespace ContentApi.Imports.Ninjs;

/// <summary>Reads IPTC ninjs, of 1.x (also as Superdesk writes it) and 3.x: one item, or a list of them.</summary>
public sealed class NinjsReader(FormatTools tools) : IDocumentReader
{
    private const int MostItems = 10_000;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 64, AllowDuplicateProperties = false };

    public string Format => ImportFormats.Ninjs;

    public ReadDocument Read(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, Options);
            var root = new JsonNode(document.RootElement, "");
            if (document.RootElement.ValueKind == JsonValueKind.Object) return new ReadDocument([Item(root)]);
            if (document.RootElement.ValueKind != JsonValueKind.Array)
                return ReadDocument.Unreadable(new("notAnItem", "The document is neither an item nor a list of items.", "Send a JSON object."));
            if (document.RootElement.GetArrayLength() is 0 or > MostItems)
                return ReadDocument.Unreadable(new("noItems", $"The list has {document.RootElement.GetArrayLength()} items.", $"Send 1 to {MostItems}."));
            return new ReadDocument([.. document.RootElement.EnumerateArray().Select((item, index) => Item(new JsonNode(item, $"/{index}")))]);
        }
        catch (JsonException exception)
        {
            return ReadDocument.Unreadable(new("malformedJson", exception.Message, "Send JSON of at most 64 levels, each member once.",
                exception.LineNumber is { } line ? (int)line + 1 : null));
        }
    }

    private ReadItem Item(JsonNode item)
    {
        try
        {
            return item.IsObject ? new NinjsItem(item, tools.NewParts(), tools.Own).Read() : throw new JsonFault(item.Pointer, "an item");
        }
        catch (JsonFault fault)
        {
            var refused = ArticleAssembly.Refused(new("wrongType", fault.Message, $"Give {fault.Expected}.", Pointer: fault.Pointer));
            return new ReadItem(null, refused, new ItemMetadata(), ItemOrigin.Unknown);
        }
    }
}
