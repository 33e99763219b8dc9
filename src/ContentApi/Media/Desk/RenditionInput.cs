using System.ComponentModel.DataAnnotations;

namespace ContentApi.Media.Desk;

/// <summary>One file of a medium, on another site.</summary>
public sealed record RenditionInput
{
    /// <summary>What it is for, such as `large`.</summary>
    [MinLength(1), MaxLength(100)]
    public required string Name { get; init; }

    /// <summary>Its absolute address.</summary>
    [DataType(DataType.Url), MaxLength(2000)]
    public required string Url { get; init; }

    /// <summary>Width in pixels.</summary>
    [Range(1, int.MaxValue)]
    public int? Width { get; init; }

    /// <summary>Height in pixels.</summary>
    [Range(1, int.MaxValue)]
    public int? Height { get; init; }

    /// <summary>The media type, such as `image/jpeg`.</summary>
    [RegularExpression("^[a-z]+/[A-Za-z0-9.+-]+$"), MaxLength(100)]
    public string? ContentType { get; init; }

    /// <summary>The file's size in bytes.</summary>
    [Range(0, long.MaxValue)]
    public long? SizeBytes { get; init; }
}
