using ContentApi.Media;

namespace ContentApi.Editorial;

/// <summary>That an article shows a medium. Its own words for it are null where the medium's serve.</summary>
public sealed record MediumUse
{
    public required Guid Id { get; init; }
    public required MediumRole Role { get; init; }
    public required string? Caption { get; init; }
    public required string? Alt { get; init; }
}
