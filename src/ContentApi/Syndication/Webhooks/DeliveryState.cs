namespace ContentApi.Syndication.Webhooks;

/// <summary>What became of an event.</summary>
public enum DeliveryState
{
    /// <summary>It is to be sent, for the first time or again.</summary>
    Pending,

    /// <summary>It arrived.</summary>
    Delivered,

    /// <summary>It was given up after the last attempt.</summary>
    Failed,
}
