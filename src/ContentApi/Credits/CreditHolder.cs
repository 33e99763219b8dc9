using System.ComponentModel.DataAnnotations;
using ContentApi.Platform.Delivery;

namespace ContentApi.Credits;

/// <summary>An agency or a person, as media credit them.</summary>
public sealed record CreditHolder : ICacheable
{
    /// <summary>A readable name, unique among agencies and creators together.</summary>
    /// <example>reuters</example>
    [RegularExpression(Platform.Slug.Pattern), MaxLength(Platform.Slug.MaxLength)]
    public required string Slug { get; init; }

    /// <summary>The name as credits give it.</summary>
    /// <example>Reuters</example>
    public required string Name { get; init; }

    /// <summary>Agency or creator.</summary>
    public required CreditHolderKind Kind { get; init; }

    /// <summary>How many media that you may see are credited so.</summary>
    [Range(0, int.MaxValue)]
    public required int MediaCount { get; init; }

    /// <summary>How many articles that you may see show one of them.</summary>
    [Range(0, int.MaxValue)]
    public required int ArticleCount { get; init; }

    void ICacheable.AddKeys(ISet<string> keys) => keys.Add(CacheKeys.Lists);
}
