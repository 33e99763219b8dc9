using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ContentApi.Imports.Bulk.Lines;
using ContentApi.Imports.Markup;
using ContentApi.Platform.Http;

namespace ContentApi.Imports.Own;

/// <summary>
/// Reads the JSON of an article that this program has put into a document of another form, so that nothing is lost. It is
/// trusted no more than a line of a bulk import; and it counts only as long as the document around it is the one that it
/// came with.
/// </summary>
public sealed class OwnArticle(LineReader lines)
{
    private static readonly JsonDocumentOptions Options = new() { AllowDuplicateProperties = false };

    /// <param name="json">The article's JSON, with or without its blocks.</param>
    /// <param name="blocks">Its blocks, where they stand by themselves.</param>
    /// <param name="around">What the document says.</param>
    /// <param name="origin">Where the document comes from.</param>
    /// <returns>Null where there is no such JSON, it cannot be read, or it is not this document's.</returns>
    public ReadItem? Read(string? json, string? blocks, OwnDocument around, ItemOrigin origin)
    {
        if (json is null || Joined(json, blocks) is not { } article || !IsOf(article, around)) return null;
        FollowLinks(article);
        var item = lines.Read(Encoding.UTF8.GetBytes(article.ToJsonString(Json.Options)), 1, 0, new ItemMetadata(), isPublished: true);
        if (item.Read.Article is null) return null;
        return new ReadItem(around.Uri, item.Read with { Warnings = [.. item.Read.Warnings.Select(warning => warning with { Line = null })] },
            item.Metadata, origin);
    }

    private static JsonObject? Joined(string json, string? blocks)
    {
        try
        {
            if (JsonNode.Parse(json, documentOptions: Options) is not JsonObject article) return null;
            if (blocks is not null && !article.ContainsKey("body")) article["body"] = JsonNode.Parse(blocks, documentOptions: Options) as JsonArray;
            return article["language"] is JsonValue && article["body"] is JsonArray ? article : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool IsOf(JsonObject article, OwnDocument around) =>
        around.Uri is not null && around.Uri.Equals($"urn:uuid:{Text(article["id"])}", StringComparison.OrdinalIgnoreCase)
        && SourceTime.Of(Text(article["updatedAt"])) is { } version && version == around.VersionCreated
        && IsSame(Text(article["headline"]), around.Headline) && IsSame(Text(article["lead"]), around.Lead);

    /// <summary>What led to an article of the other newsroom leads to its public address, until that article is here.</summary>
    private static void FollowLinks(JsonObject article)
    {
        foreach (var link in (article["crossLinks"] as JsonArray ?? []).OfType<JsonObject>())
            if (Text(link["state"]) == "ok" && Text(link["href"]) is not null) link["state"] = "external";
    }

    /// <summary>Forms fold spaces.</summary>
    private static bool IsSame(string? one, string? other) => Folded(one) == Folded(other);

    private static string Folded(string? text) => HtmlText.Fold(text ?? "").Trim();

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
