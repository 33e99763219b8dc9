using ContentApi.CrossLinks;

namespace ContentApi.Imports;

/// <summary>A cross-link as a source words it.</summary>
public sealed record ImportedCrossLink
{
    /// <summary>The reader's own id, by which cross-link blocks refer to it.</summary>
    public required Guid Id { get; init; }

    public required string Label { get; init; }

    public required CrossLinkKind Kind { get; init; }

    public required string Title { get; init; }

    /// <summary>The address that the source gives; null where it only gives words.</summary>
    public string? Href { get; init; }
}
