using ContentApi.Media;

namespace ContentApi.Imports;

/// <summary>What a text cannot say of its picture.</summary>
public sealed record PictureMetadata
{
    public IReadOnlyList<Rendition> Renditions { get; init; } = [];

    public Focus? Focus { get; init; }

    public PictureRights? Rights { get; init; }

    public string? CopyrightNotice { get; init; }
}
