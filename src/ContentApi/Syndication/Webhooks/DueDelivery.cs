using Dapper;

namespace ContentApi.Syndication.Webhooks;

/// <summary>An event that is to be sent now, and that nobody else sends meanwhile.</summary>
[method: ExplicitConstructor]
public sealed record DueDelivery(
    Guid Id, Guid WebhookId, string Event, Guid? ArticleId, string Body, int Attempts, Guid Lease, string Url, byte[] Secret,
    byte[]? FormerSecret, string Payload, Guid? PartnerId, bool IsMining, string Origin);
