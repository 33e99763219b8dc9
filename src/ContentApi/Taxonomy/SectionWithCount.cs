using System.ComponentModel.DataAnnotations;

namespace ContentApi.Taxonomy;

/// <summary>A section and how much is in it.</summary>
public sealed record SectionWithCount
{
    /// <summary>The section's readable name in addresses and filters.</summary>
    [RegularExpression(Platform.Slug.Pattern), MaxLength(Platform.Slug.MaxLength)]
    public required string Slug { get; init; }

    /// <summary>The section's name for readers.</summary>
    public required string Name { get; init; }

    /// <summary>How many articles that you may see are in it.</summary>
    [Range(0, int.MaxValue)]
    public required int ArticleCount { get; init; }
}
