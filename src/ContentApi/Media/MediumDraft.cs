namespace ContentApi.Media;

/// <summary>A medium to be stored.</summary>
public sealed record MediumDraft
{
    public required Guid Id { get; init; }
    public required MediumKind Kind { get; init; }
    public required string? Caption { get; init; }
    public required string? Alt { get; init; }
    public required Credit Credit { get; init; }
    public required IReadOnlyList<Rendition> Renditions { get; init; }
    public required Focus? Focus { get; init; }
    public required Redistribution Redistribution { get; init; }
    public required string? UsageTerms { get; init; }
    public required DateTimeOffset? ValidUntil { get; init; }
}
