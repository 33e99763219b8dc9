using System.ComponentModel.DataAnnotations;
using ContentApi.Media;

namespace ContentApi.Editorial.Input;

/// <summary>That the article shows a medium. The rest of what readers get of it is the medium's own.</summary>
public sealed record MediumUseInput
{
    /// <summary>The medium's id.</summary>
    public required Guid Id { get; init; }

    /// <summary>What it does in this article.</summary>
    public MediumRole Role { get; init; } = MediumRole.Inline;

    /// <summary>A caption for this article alone; null: the medium's.</summary>
    [MaxLength(ArticleContent.LongestCaption)]
    public string? Caption { get; init; }

    /// <summary>An alternative text for this article alone; null: the medium's.</summary>
    [MaxLength(ArticleContent.LongestCaption)]
    public string? Alt { get; init; }
}
