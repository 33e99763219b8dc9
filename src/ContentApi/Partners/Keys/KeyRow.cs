using System.Security.Claims;
using Dapper;

namespace ContentApi.Partners.Keys;

/// <summary>A key and its partner as they are judged by.</summary>
[method: ExplicitConstructor]
internal sealed record KeyRow(
    Guid Id, string Name, string Prefix, byte[] Hash, string[] Scopes, bool IsRevoked, DateTimeOffset? ExpiresAt, double? SecondsLeft,
    Guid? PartnerId, string? Kind, string? Territory, string? Entitlement, int? Rate, int? Quota)
{
    public const string ByHash =
        """
        select k.id, k.name, k.prefix, k.hash, k.scopes, k.revoked_at is not null as is_revoked, k.expires_at,
            extract(epoch from k.expires_at - content_now())::double precision as seconds_left,
            p.id as partner_id, p.kind, p.territory, p.rate, p.quota,
            entitlement(p.sections, p.tags, p.languages, p.agencies) as entitlement
        from api_key k left join partner p on p.id = k.partner_id
        where k.hash = @hash
        """;

    private const string MiningIsAllowed = "'d:allowed'";

    // Some 300 years: more would not fit.
    private const double Never = 1e10;

    /// <param name="publicTerritory">The territory of those who belong to no partner.</param>
    /// <param name="time">The clock by which the node counts.</param>
    public KnownKey ToKey(string? publicTerritory, TimeProvider time)
    {
        var isMining = Scopes.Contains(Partners.Scopes.Mine) && !Scopes.Contains(Partners.Scopes.Read);
        return new KnownKey
        {
            Id = Id,
            Name = Name,
            Prefix = Prefix,
            Scopes = Scopes,
            ExpiresAt = ExpiresAt,
            ExpiresAtTicks = SecondsLeft is { } left and < Never ? time.GetTimestamp() + (long)(left * time.TimestampFrequency) : null,
            IsRevoked = IsRevoked,
            Partner = PartnerId is { } partner ? new PartnerLimits(partner, Rate, Quota) : null,
            Rights = new RightsClass(PartnerId is null ? publicTerritory : Territory)
            {
                Partner = PartnerId,
                IsOwn = Kind == "own",
                IsMining = isMining,
                Entitlement = !isMining ? Entitlement : Entitlement is null ? MiningIsAllowed : $"{Entitlement} & {MiningIsAllowed}",
            },
            Holder = HolderOf(Name, Id.ToString(), Scopes),
        };
    }

    /// <param name="name">What the audit calls the holder.</param>
    /// <param name="id">What nobody else is called.</param>
    /// <param name="scopes">What the holder may do.</param>
    public static ClaimsPrincipal HolderOf(string name, string id, IEnumerable<string> scopes)
    {
        // Who may read feeds may read, but only feeds let such keys in.
        var claims = scopes.SelectMany(scope => scope == Partners.Scopes.Feed ? [scope, Partners.Scopes.Read] : new[] { scope })
            .Select(scope => new Claim(Partners.Scopes.Claim, scope));
        return new ClaimsPrincipal(new ClaimsIdentity(
            [new Claim(ClaimTypes.Name, name), new Claim(ClaimTypes.NameIdentifier, id), .. claims], KeyAuthentication.SchemeName));
    }
}
