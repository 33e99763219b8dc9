using Dapper;

namespace ContentApi.Articles;

/// <summary>An article that has or had a slug in a language, with its present language and slug.</summary>
[method: ExplicitConstructor]
public sealed record SlugRow(Guid ArticleId, string Language, string PresentLanguage, string PresentSlug)
{
    /// <summary>The language that is meant where none is said.</summary>
    public const string DefaultLanguage = "fr";

    public bool IsPresent(string slug) => (Language, slug) == (PresentLanguage, PresentSlug);

    /// <summary>The French one; else, where all are one article whose language was mended, its present address.</summary>
    public static SlugRow? Preferred(List<SlugRow> found, string slug) =>
        found.Find(row => row.Language == DefaultLanguage)
        ?? (found.DistinctBy(row => row.ArticleId).Count() == 1 ? found.Find(row => row.IsPresent(slug)) ?? found[0] : null);
}
