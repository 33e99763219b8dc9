namespace ContentApi.Partners.Keys;

/// <summary>A key of a partner, without the key itself, which nobody has but its holder.</summary>
public sealed record PartnerKey
{
    /// <summary>Its id.</summary>
    public required Guid Id { get; init; }

    /// <summary>What the audit calls its holder.</summary>
    public required string Name { get; init; }

    /// <summary>Its beginning, by which people tell keys apart.</summary>
    /// <example>ca_Yk3vT0qN</example>
    public required string Prefix { get; init; }

    /// <summary>What it may do.</summary>
    public required IReadOnlyList<KeyScope> Scopes { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>By whom it was made.</summary>
    public required string CreatedBy { get; init; }

    /// <summary>When it was last used, a few seconds late; null: never.</summary>
    public required DateTimeOffset? LastUsedAt { get; init; }

    /// <summary>From when on it is refused; null: never.</summary>
    public required DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>Since when it is refused; null: it was not revoked.</summary>
    public required DateTimeOffset? RevokedAt { get; init; }
}
