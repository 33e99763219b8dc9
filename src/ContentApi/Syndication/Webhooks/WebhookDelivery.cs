namespace ContentApi.Syndication.Webhooks;

/// <summary>An event that a webhook's receiver is, or was, to be told.</summary>
public sealed record WebhookDelivery
{
    /// <summary>The delivery's id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The event's id, sent as `webhook-id` at each attempt: by it the receiver knows what it was told already.</summary>
    /// <example>msg_0193c2f4a1b27c3d8e4f5a6b7c8d9e0f_4711</example>
    public required string EventId { get; init; }

    /// <summary>The event's type.</summary>
    /// <example>article.published</example>
    public required string Type { get; init; }

    /// <summary>The change's position in `/v1/changes`; null for a test.</summary>
    public required long? Position { get; init; }

    /// <summary>The article that it is about; null for a test.</summary>
    public required Guid? ArticleId { get; init; }

    /// <summary>What became of it.</summary>
    public required DeliveryState State { get; init; }

    /// <summary>Each time that it was sent, the earliest first.</summary>
    public required IReadOnlyList<DeliveryAttempt> Attempts { get; init; }

    /// <summary>When it is sent next, at the earliest; null: it is not sent any more, or its webhook is switched off.</summary>
    public required DateTimeOffset? NextAttemptAt { get; init; }

    /// <summary>When it came to be.</summary>
    public required DateTimeOffset CreatedAt { get; init; }
}
