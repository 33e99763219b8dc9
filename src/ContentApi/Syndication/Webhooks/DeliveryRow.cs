using System.Text.Json;
using ContentApi.Platform.Http;
using Dapper;

namespace ContentApi.Syndication.Webhooks;

/// <summary>A delivery as its log shows it.</summary>
[method: ExplicitConstructor]
public sealed record DeliveryRow(
    Guid Id, string Event, string Kind, long? Position, Guid? ArticleId, string State, string Log, DateTimeOffset? NextAt,
    DateTimeOffset CreatedAt)
{
    public const string Select =
        """
        select d.id, d.event, d.kind, d.position, d.article_id, d.state, d.log::text as log,
            case when d.state = 'pending' and (w.disabled_at is null or d.position is null) then d.due_at end as next_at, d.created_at
        from webhook_delivery d join webhook w on w.id = d.webhook_id
        """;

    public WebhookDelivery ToDelivery() => new()
    {
        Id = Id,
        EventId = Event,
        Type = Kind,
        Position = Position,
        ArticleId = ArticleId,
        State = Enum.Parse<DeliveryState>(State, ignoreCase: true),
        Attempts = JsonSerializer.Deserialize<List<DeliveryAttempt>>(Log, Json.Options)!,
        NextAttemptAt = NextAt,
        CreatedAt = CreatedAt,
    };
}
