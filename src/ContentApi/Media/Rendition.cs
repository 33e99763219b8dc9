using System.ComponentModel.DataAnnotations;

namespace ContentApi.Media;

/// <summary>One file of a medium.</summary>
public sealed record Rendition
{
    /// <summary>What it is for, such as <c>large</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Its address. An address outside is given back as it came.</summary>
    [DataType(DataType.Url)]
    public required string Url { get; init; }

    /// <summary>Width in pixels.</summary>
    [Range(1, int.MaxValue)]
    public required int? Width { get; init; }

    /// <summary>Height in pixels.</summary>
    [Range(1, int.MaxValue)]
    public required int? Height { get; init; }

    /// <summary>The media type, such as <c>image/jpeg</c>.</summary>
    public required string? ContentType { get; init; }

    /// <summary>The file's size in bytes.</summary>
    [Range(0, long.MaxValue)]
    public required long? SizeBytes { get; init; }
}
