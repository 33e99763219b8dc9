using ContentApi.Syndication.Changes;
using Dapper;

namespace ContentApi.Syndication.Webhooks;

/// <summary>A webhook as it is kept.</summary>
[method: ExplicitConstructor]
public sealed record WebhookRow(
    Guid Id, Guid? PartnerId, bool IsMining, string Url, string[] Kinds, string[] Sections, string[] Tags, string[] Languages,
    string[] Agencies, string? Filter, string Payload, string? Description, DateTimeOffset? FormerUntil, string Origin,
    long Position, int Failures, DateTimeOffset? DisabledAt, string? DisabledReason, int Version, DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt)
{
    public const string Select =
        """
        select w.id, w.partner_id, w.is_mining, w.url, w.kinds, w.sections, w.tags, w.languages, w.agencies, w.filter, w.payload,
            w.description, case when w.former_until > content_now() then w.former_until end as former_until, w.origin,
            w.position, w.failures, w.disabled_at, w.disabled_reason, w.version, w.created_at, w.updated_at
        from webhook w
        """;

    public Webhook ToWebhook() => new()
    {
        Id = Id,
        Url = Url,
        Kinds = [.. Kinds.Select(kind => Enum.Parse<ChangeKind>(kind, ignoreCase: true))],
        Filter = new WebhookFilter { Section = Sections, Tag = Tags, Language = Languages, Agency = Agencies },
        Payload = Enum.Parse<WebhookPayload>(Payload, ignoreCase: true),
        Description = Description,
        State = DisabledAt is null ? WebhookState.Active : WebhookState.Disabled,
        DisabledReason = DisabledReason,
        DisabledAt = DisabledAt,
        Failures = Failures,
        FormerSecretUntil = FormerUntil,
        CreatedAt = CreatedAt,
        UpdatedAt = UpdatedAt,
    };
}
