using System.ComponentModel.DataAnnotations;

namespace ContentApi.Partners.Keys;

/// <summary>A key that is to be made.</summary>
public sealed record KeyInput
{
    /// <summary>What the audit calls its holder; without it, the key's own beginning.</summary>
    /// <example>Mirror in Geneva</example>
    [MinLength(1), MaxLength(300)]
    public string? Name { get; init; }

    /// <summary>What it may do. `feed` stands alone: such a key is in addresses, and addresses get into logs.</summary>
    public IReadOnlyList<KeyScope> Scopes { get; init; } = [KeyScope.Read];

    /// <summary>From when on it is refused; null: never.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }
}
