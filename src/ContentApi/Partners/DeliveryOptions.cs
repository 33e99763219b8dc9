namespace ContentApi.Partners;

/// <summary>Who may read (<c>Delivery__…</c>).</summary>
public sealed class DeliveryOptions
{
    /// <summary>Whether anonymous callers are refused.</summary>
    public bool RequireKey { get; set; }

    /// <summary>How many requests a minute a caller without a key may send, by its network address; null: as many as it likes.</summary>
    [System.ComponentModel.DataAnnotations.Range(1, int.MaxValue)]
    public int? AnonymousRate { get; set; }

    /// <summary>The territory of anonymous callers (ISO 3166-1), for media whose licence names territories.</summary>
    public string? PublicTerritory { get; set; }
}
