using ContentApi.Partners.Keys;

namespace ContentApi.Partners.Me;

/// <summary>The key that a request was sent with.</summary>
public sealed record CallingKey
{
    /// <summary>Its id; null: it is the one of the server's environment.</summary>
    public required Guid? Id { get; init; }

    /// <summary>What the audit calls its holder.</summary>
    public required string Name { get; init; }

    /// <summary>Its beginning; null: it is the one of the server's environment.</summary>
    /// <example>ca_Yk3vT0qN</example>
    public required string? Prefix { get; init; }

    /// <summary>What it may do.</summary>
    public required IReadOnlyList<KeyScope> Scopes { get; init; }

    /// <summary>From when on it is refused; null: never.</summary>
    public required DateTimeOffset? ExpiresAt { get; init; }
}
