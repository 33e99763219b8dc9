using Dapper;

namespace ContentApi.Articles;

/// <summary>A value of a facet. An agency that no credit names has no slug.</summary>
[method: ExplicitConstructor]
public sealed record FacetRow(string Facet, string? Slug, string Name, int Count);
