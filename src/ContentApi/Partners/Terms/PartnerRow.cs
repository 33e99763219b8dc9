using Dapper;

namespace ContentApi.Partners.Terms;

/// <summary>A partner as it is stored.</summary>
[method: ExplicitConstructor]
public sealed record PartnerRow(
    Guid Id, string Name, string Kind, string? Territory, string[] Sections, string[] Tags, string[] Languages, string[] Agencies,
    int? Rate, int? Quota, int Version, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt)
{
    public const string Select =
        """
        select p.id, p.name, p.kind, p.territory, p.sections, p.tags, p.languages, p.agencies, p.rate, p.quota, p.version,
            p.created_at, p.updated_at
        from partner p
        """;

    public Partner ToPartner() => new()
    {
        Id = Id,
        Name = Name,
        Kind = Enum.Parse<PartnerKind>(Kind, ignoreCase: true),
        Territory = Territory,
        Entitlements = new Entitlements { Sections = Sections, Tags = Tags, Languages = Languages, Agencies = Agencies },
        Rate = Rate,
        Quota = Quota,
        CreatedAt = CreatedAt,
        UpdatedAt = UpdatedAt,
    };
}
