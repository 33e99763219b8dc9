namespace ContentApi.Partners;

/// <summary>Who may read (<c>Delivery__…</c>).</summary>
public sealed class DeliveryOptions
{
    /// <summary>Whether anonymous callers are refused.</summary>
    public bool RequireKey { get; set; }

    /// <summary>The territory of anonymous callers (ISO 3166-1), for media whose licence names territories.</summary>
    public string? PublicTerritory { get; set; }
}
