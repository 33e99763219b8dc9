using Dapper;

namespace ContentApi.Media;

/// <summary>What a write has to know of a medium that is there.</summary>
[method: ExplicitConstructor]
public sealed record StoredMedium(Guid Id, string? Caption, string? Alt, string CreditRaw, IReadOnlyList<Rendition> Renditions)
{
    public const string Select = "select m.id, m.caption, m.alt, m.credit_raw, m.renditions from medium m";
}
