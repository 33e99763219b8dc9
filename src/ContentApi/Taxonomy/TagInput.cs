using System.ComponentModel.DataAnnotations;

namespace ContentApi.Taxonomy;

/// <summary>A tag as editors write it.</summary>
public sealed record TagInput
{
    /// <summary>The same as in the address, where it is sent at all.</summary>
    [RegularExpression(Platform.Slug.Pattern), MaxLength(Platform.Slug.MaxLength)]
    public string? Slug { get; init; }

    /// <summary>The name to show.</summary>
    [MinLength(1), MaxLength(300)]
    public required string Name { get; init; }

    /// <summary>What it stands for.</summary>
    public TagKind Kind { get; init; } = TagKind.Topic;

    /// <summary>The URI of the IPTC Media Topic that it is; null: of none.</summary>
    [DataType(DataType.Url), MaxLength(500)]
    public string? MediaTopic { get; init; }
}
