using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;

namespace ContentApi.Syndication.Webhooks;

/// <summary>A webhook whose secret was made just now.</summary>
public sealed record WebhookWithSecret : Webhook
{
    [SetsRequiredMembers]
    public WebhookWithSecret(Webhook webhook, byte[] secret) : base(webhook) => Secret = WebhookSecret.Show(secret);

    /// <summary>
    /// By which the receiver knows that an event is ours (Standard Webhooks, `v1`: HMAC-SHA256 with what follows `whsec_`,
    /// decoded from Base64). It is shown this once.
    /// </summary>
    [RegularExpression("^whsec_[A-Za-z0-9+/]+=*$")]
    public string Secret { get; }
}
