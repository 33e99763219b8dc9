namespace ContentApi.Syndication.Webhooks;

/// <summary>Whether a webhook is called.</summary>
public enum WebhookState
{
    /// <summary>It is called.</summary>
    Active,

    /// <summary>It is not, until it is enabled again. What it is to be told waits.</summary>
    Disabled,
}
