using System.Security.Claims;

namespace ContentApi.Partners.Keys;

/// <summary>A key that was judged, and what its holder may do and see. It is a feature of the request.</summary>
public sealed record KnownKey
{
    /// <summary>Its id; null for the key of the environment.</summary>
    public Guid? Id { get; init; }

    public required string Name { get; init; }

    public string? Prefix { get; init; }

    public required IReadOnlyList<string> Scopes { get; init; }

    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>By the node's monotonic clock; null: never.</summary>
    public long? ExpiresAtTicks { get; init; }

    public bool IsRevoked { get; init; }

    /// <summary>How much its partner may ask for; null for keys of no partner.</summary>
    public PartnerLimits? Partner { get; init; }

    /// <summary>Null: the public's.</summary>
    public RightsClass? Rights { get; init; }

    /// <summary>Who acts, once and for all requests with this key.</summary>
    public required ClaimsPrincipal Holder { get; init; }

    public bool IsForFeeds => Scopes.Contains(Partners.Scopes.Feed);

    /// <summary>The one that this request was sent with; null: with none.</summary>
    public static KnownKey? Of(HttpContext context) => context.Features.Get<KnownKey>();

    /// <summary>Why it is refused now; null: it is not. Only who holds the key learns it.</summary>
    public string? Refusal(bool inAddress, TimeProvider time)
    {
        if (IsRevoked) return "The key that was sent was revoked.";
        if (ExpiresAtTicks <= time.GetTimestamp()) return "The key that was sent has expired.";
        if (IsForFeeds != inAddress)
            return inAddress
                ? "The key that was sent may not stand in an address. A key with the scope 'feed' may."
                : $"The key that was sent is for feeds only, as '?{FeedToken.Parameter}=' in their addresses.";
        return null;
    }
}
