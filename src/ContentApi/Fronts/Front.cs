using System.ComponentModel.DataAnnotations;
using ContentApi.Articles;
using ContentApi.Platform.Delivery;
using ContentApi.Platform.Paging;

namespace ContentApi.Fronts;

/// <summary>A front page: its articles in the editors' order, those that you may see.</summary>
public sealed record Front : PageOf<ArticleSummary>
{
    /// <summary>The front's readable name in addresses.</summary>
    /// <example>une</example>
    [RegularExpression(Platform.Slug.Pattern), MaxLength(Platform.Slug.MaxLength)]
    public required string Slug { get; init; }

    /// <summary>The front's name for people; null where it has none.</summary>
    /// <example>La une</example>
    public required string? Name { get; init; }

    /// <summary>When editors last put it in order. What its articles do does not move it.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    public override void AddKeys(ISet<string> keys)
    {
        base.AddKeys(keys);
        keys.Add(CacheKeys.Front(Slug));
    }
}
