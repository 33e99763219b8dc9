using System.Text.Json.Nodes;
using ContentApi.Platform.Problems;
using ContentApi.Platform.Writing;

namespace ContentApi.Editorial.Input;

/// <summary>
/// Takes away, from what was sent, the members that cannot be written: where they say what is so anyway. Whoever reads the
/// working view, changes a word and sends it back has changed that word; whoever tries to change the rest is told so.
/// </summary>
public sealed class ReadOnlyMembers(JsonObject? present)
{
    private static readonly string[] OfArticle =
    [
        "id", "previousSlugs", "url", "status", "version", "firstPublishedAt", "publishedAt", "updatedAt", "correctedAt",
        "embargoUntil", "corrections", "source", "publishedVersion", "hasUnpublishedChanges", "scheduled", "withdrawal",
        "savedAt", "savedBy", "mediaCount",
    ];
    private static readonly string[] OfMedium = ["kind", "credit", "rights", "availability", "renditions", "focus"];
    private static readonly string[] OfLink = ["position", "state", "target"];
    private static readonly string[] OfMediaBlock = ["caption", "credit"];

    private readonly List<InputError> errors = [];

    public IReadOnlyList<InputError> Errors => errors;

    public void TakeFrom(JsonObject sent)
    {
        Take(sent, present, OfArticle, "");
        if (sent["section"] is JsonObject section && Slug(section, present?["section"], "/section") is { } slug) sent["section"] = slug;
        TakeTags(sent);
        TakeItems(sent, "media", OfMedium, (_, _) => { });
        TakeItems(sent, "crossLinks", OfLink, TakeHref);
        if (sent["body"] is not JsonArray body) return;
        for (var index = 0; index < body.Count; index++)
            if (body[index] is JsonObject block && block["kind"]?.ToString() == "media")
                Take(block, MediumOf(block), OfMediaBlock, $"/body/{index}");
    }

    private void Take(JsonObject sent, JsonObject? known, string[] members, string pointer)
    {
        foreach (var name in members)
        {
            if (!sent.TryGetPropertyValue(name, out var value)) continue;
            sent.Remove(name);
            var isSame = known is null ? value is null or JsonArray { Count: 0 } : JsonNode.DeepEquals(value, known[name]);
            if (!isSame) errors.Add(JsonInput.Error($"{pointer}/{name}", "readOnly", $"'{name}' cannot be written.",
                known is null
                ? "Leave it out." : $"Leave it out, or send what it is: {Shown(known[name])}."));
        }
    }

    private void TakeTags(JsonObject sent)
    {
        if (sent["tags"] is not JsonArray tags) return;
        for (var index = 0; index < tags.Count; index++)
            if (tags[index] is JsonObject tag
                && Slug(tag, (present?["tags"] as JsonArray)?.FirstOrDefault(known => IsSame(known, tag, "slug")), $"/tags/{index}") is { } slug)
                tags[index] = slug;
    }

    /// <summary>The slug of a section or tag that was sent as readers get it.</summary>
    private string? Slug(JsonObject term, JsonNode? known, string pointer)
    {
        if (term["slug"] is not JsonValue value || !value.TryGetValue<string>(out var slug)) return null;
        if (term.Count > 1 && !JsonNode.DeepEquals(term, known))
            errors.Add(JsonInput.Error(pointer, "readOnly", $"The name and kind of '{slug}' are not the article's.",
                $"Send the slug alone: \"{slug}\". The taxonomy has addresses of its own."));
        return slug;
    }

    private void TakeItems(JsonObject sent, string list, string[] members, Action<JsonObject, JsonObject?> andThen)
    {
        if (sent[list] is not JsonArray items) return;
        for (var index = 0; index < items.Count; index++)
            if (items[index] is JsonObject item)
            {
                var known = (present?[list] as JsonArray)?.FirstOrDefault(known => IsSame(known, item, "id")) as JsonObject;
                Take(item, known, members, $"/{list}/{index}");
                andThen(item, known);
            }
    }

    /// <summary>The address of a link that leads to an article is made at the time of reading.</summary>
    private static void TakeHref(JsonObject link, JsonObject? known)
    {
        if (known?["target"] is not null && JsonNode.DeepEquals(link["href"], known["href"])) link.Remove("href");
    }

    /// <summary>What a block that shows this medium says now.</summary>
    private JsonObject? MediumOf(JsonObject block)
    {
        var medium = (present?["media"] as JsonArray)?.FirstOrDefault(medium => JsonNode.DeepEquals(medium?["id"], block["mediaId"]));
        if (medium?.DeepClone() is not JsonObject shown) return null;
        (shown["credit"] as JsonObject)?.Remove("waiver");
        return shown;
    }

    private static bool IsSame(JsonNode? known, JsonObject item, string member) =>
        item[member] is not null && JsonNode.DeepEquals(known?[member], item[member]);

    private static string Shown(JsonNode? value) => value?.ToJsonString() is { } json ? json.Length <= 80 ? json : json[..80] + "…" : "null";
}
