using Dapper;

namespace ContentApi.Partners.Keys;

/// <summary>A key as it is stored, but for its digest.</summary>
[method: ExplicitConstructor]
public sealed record StoredKey(
    Guid Id, Guid? PartnerId, string? PartnerName, string Name, string Prefix, string[] Scopes, DateTimeOffset CreatedAt, string CreatedBy,
    DateTimeOffset? LastUsedAt, DateTimeOffset? ExpiresAt, DateTimeOffset? RevokedAt)
{
    public const string Select =
        """
        select k.id, k.partner_id, p.name as partner_name, k.name, k.prefix, k.scopes, k.created_at, k.created_by, k.last_used_at,
            k.expires_at, k.revoked_at
        from api_key k left join partner p on p.id = k.partner_id
        """;

    public IReadOnlyList<KeyScope> ReadScopes => [.. Scopes.Select(scope => Enum.Parse<KeyScope>(scope, ignoreCase: true))];

    public PartnerKey ToKey() => new()
    {
        Id = Id,
        Name = Name,
        Prefix = Prefix,
        Scopes = ReadScopes,
        CreatedAt = CreatedAt,
        CreatedBy = CreatedBy,
        LastUsedAt = LastUsedAt,
        ExpiresAt = ExpiresAt,
        RevokedAt = RevokedAt,
    };
}
