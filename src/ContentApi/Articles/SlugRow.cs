using Dapper;

namespace ContentApi.Articles;

/// <summary>An article that has or had a slug, with its present one.</summary>
[method: ExplicitConstructor]
public sealed record SlugRow(Guid ArticleId, string Language, string Slug);
