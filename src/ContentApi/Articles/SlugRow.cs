using Dapper;

namespace ContentApi.Articles;

/// <summary>An article that has or had a slug in a language, with its present language and slug.</summary>
[method: ExplicitConstructor]
public sealed record SlugRow(Guid ArticleId, string Language, string PresentLanguage, string PresentSlug)
{
    public bool IsPresent(string slug) => (Language, slug) == (PresentLanguage, PresentSlug);
}
