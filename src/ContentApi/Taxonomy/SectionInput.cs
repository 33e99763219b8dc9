using System.ComponentModel.DataAnnotations;

namespace ContentApi.Taxonomy;

/// <summary>A section as editors write it.</summary>
public sealed record SectionInput
{
    /// <summary>The same as in the address, where it is sent at all.</summary>
    [RegularExpression(Platform.Slug.Pattern), MaxLength(Platform.Slug.MaxLength)]
    public string? Slug { get; init; }

    /// <summary>The name to show.</summary>
    [MinLength(1), MaxLength(300)]
    public required string Name { get; init; }
}
