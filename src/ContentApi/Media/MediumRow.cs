using Dapper;

namespace ContentApi.Media;

/// <summary>A medium as the database gives it: whole, as JSON.</summary>
[method: ExplicitConstructor]
public sealed record MediumRow(Guid Id, Medium Medium)
{
    public const string Columns = $"m.id, {MediaSql.Medium} as medium";
}
