using System.ComponentModel.DataAnnotations;
using ContentApi.Platform.Http;
using ContentApi.Syndication.Changes;

namespace ContentApi.Syndication.Webhooks;

/// <summary>A webhook as its owner writes it.</summary>
public sealed record WebhookInput
{
    /// <summary>
    /// Where events are posted: an address that everybody can reach, over https, without a user or a password. Private and
    /// reserved addresses are refused unless the newsroom's settings open them.
    /// </summary>
    /// <example>https://partner.example/hooks/content</example>
    [DataType(DataType.Url), MaxLength(WebAddress.MaxLength)]
    public required string Url { get; init; }

    /// <summary>What is told; an empty list: everything.</summary>
    [MaxLength(20)]
    public IReadOnlyList<ChangeKind> Kinds { get; init; } = [];

    /// <summary>Which articles it is about; without one: all that you may see.</summary>
    public WebhookFilter Filter { get; init; } = new();

    /// <summary>How much an event says.</summary>
    public WebhookPayload Payload { get; init; } = WebhookPayload.Thin;

    /// <summary>What it is for, for people; null: nothing is said.</summary>
    [MinLength(1), MaxLength(1000)]
    public string? Description { get; init; }
}
