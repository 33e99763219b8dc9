using System.Text.Json;
using System.Text.Json.Nodes;
using ContentApi.Platform.Database;
using ContentApi.Platform.Http;
using ContentApi.Syndication.Changes;

namespace ContentApi.Syndication.Webhooks;

/// <summary>Writes events as they are posted (Standard Webhooks): type, timestamp, data.</summary>
public static class WebhookEvent
{
    public const string Ping = "webhook.ping";

    public static string TypeOf(ChangeKind kind) => $"article.{EnumText.Of(kind)}";

    /// <summary>The event's id: the same whoever makes it, and however often.</summary>
    public static string IdOf(Guid webhook, long position) => $"msg_{webhook:N}_{position}";

    /// <summary>A change as <c>/v1/changes</c> has it, and where its article can be read.</summary>
    public static string Of(ChangeRow row, PublicAddresses addresses)
    {
        var data = JsonSerializer.SerializeToNode(row.ToChange(addresses, article: null), Json.Options)!.AsObject();
        data["apiUrl"] = addresses.Absolute($"/v1/articles/{row.ArticleId}");
        return Write(TypeOf(row.Kind), row.At, data);
    }

    public static string OfPing(Guid webhook, DateTimeOffset at) => Write(Ping, at, new JsonObject { ["webhookId"] = webhook });

    /// <summary>The event with its article.</summary>
    public static string With(string written, object article)
    {
        var whole = JsonNode.Parse(written)!.AsObject();
        whole["data"]!["article"] = JsonSerializer.SerializeToNode(article, article.GetType(), Json.Options);
        return whole.ToJsonString(Json.Options);
    }

    private static string Write(string type, DateTimeOffset at, JsonObject data) => new JsonObject
    {
        ["type"] = type,
        ["timestamp"] = JsonSerializer.SerializeToNode(at, Json.Options),
        ["data"] = data,
    }.ToJsonString(Json.Options);
}
