using System.ComponentModel.DataAnnotations;

namespace ContentApi.Fronts;

/// <summary>A front page as editors write it.</summary>
public sealed record FrontInput
{
    /// <summary>Its name for people; null: it has none.</summary>
    [MinLength(1), MaxLength(300)]
    public string? Name { get; init; }

    /// <summary>The ids of its articles, in order, each once. Those that are not public yet appear by themselves.</summary>
    [MaxLength(FrontStore.MostArticles)]
    public required IReadOnlyList<Guid> Articles { get; init; }
}
