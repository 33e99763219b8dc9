namespace ContentApi.Syndication.Webhooks;

/// <summary>How much an event says.</summary>
public enum WebhookPayload
{
    /// <summary>What happened to which article, and where it can be read.</summary>
    Thin,

    /// <summary>The article as well, as the receiver may see it when the event is sent.</summary>
    Article,
}
