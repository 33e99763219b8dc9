using System.ComponentModel.DataAnnotations;

namespace ContentApi.Fronts;

/// <summary>A front page as the editors left it, also with articles that are not to be seen now.</summary>
public sealed record StoredFront
{
    /// <summary>Its name in addresses.</summary>
    [RegularExpression(Platform.Slug.Pattern), MaxLength(Platform.Slug.MaxLength)]
    public required string Slug { get; init; }

    /// <summary>Its name for people.</summary>
    public required string? Name { get; init; }

    /// <summary>When it was last changed.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>The ids of its articles, in order.</summary>
    public required IReadOnlyList<Guid> Articles { get; init; }
}
