using System.ComponentModel.DataAnnotations;
using ContentApi.Syndication.Changes;

namespace ContentApi.Syndication.Webhooks;

/// <summary>An address that is called when something changes.</summary>
public record Webhook
{
    /// <summary>The webhook's id.</summary>
    public required Guid Id { get; init; }

    /// <summary>Where events are posted.</summary>
    [DataType(DataType.Url)]
    public required string Url { get; init; }

    /// <summary>What is told; an empty list: everything.</summary>
    public required IReadOnlyList<ChangeKind> Kinds { get; init; }

    /// <summary>Which articles it is about.</summary>
    public required WebhookFilter Filter { get; init; }

    /// <summary>How much an event says.</summary>
    public required WebhookPayload Payload { get; init; }

    /// <summary>What it is for; null: nothing was said.</summary>
    public required string? Description { get; init; }

    /// <summary>Whether it is called.</summary>
    public required WebhookState State { get; init; }

    /// <summary>Why it is not: `gone` where its receiver answered 410; null: it is.</summary>
    public required string? DisabledReason { get; init; }

    /// <summary>Since when it is not; null: it is.</summary>
    public required DateTimeOffset? DisabledAt { get; init; }

    /// <summary>How many attempts have failed since the last that did not.</summary>
    [Range(0, int.MaxValue)]
    public required int Failures { get; init; }

    /// <summary>Until when the former secret signs as well; null: there is none.</summary>
    public required DateTimeOffset? FormerSecretUntil { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was last changed.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }
}
