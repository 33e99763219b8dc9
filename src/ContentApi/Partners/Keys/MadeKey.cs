namespace ContentApi.Partners.Keys;

/// <summary>A key that was made. It is shown this once, and kept nowhere.</summary>
public sealed record MadeKey
{
    /// <summary>Its id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The key itself; null where the request was repeated under its <c>Idempotency-Key</c>.</summary>
    public required string? Key { get; init; }

    /// <summary>Its beginning, by which people tell keys apart.</summary>
    /// <example>ca_Yk3vT0qN</example>
    public required string Prefix { get; init; }

    /// <summary>What it may do.</summary>
    public required IReadOnlyList<KeyScope> Scopes { get; init; }

    /// <summary>From when on it is refused; null: never.</summary>
    public required DateTimeOffset? ExpiresAt { get; init; }
}
