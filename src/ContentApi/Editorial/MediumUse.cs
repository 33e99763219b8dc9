using ContentApi.Media;

namespace ContentApi.Editorial;

/// <summary>That an article shows a medium. Its own words for it are null where the medium's serve.</summary>
public sealed record MediumUse
{
    /// <summary>The medium's id.</summary>
    public required Guid Id { get; init; }

    /// <summary>What it does in the article.</summary>
    public required MediumRole Role { get; init; }

    /// <summary>A caption for this article alone.</summary>
    public required string? Caption { get; init; }

    /// <summary>An alternative text for this article alone.</summary>
    public required string? Alt { get; init; }
}
