using System.ComponentModel.DataAnnotations;

namespace ContentApi.Editorial.Input;

/// <summary>A heading between paragraphs.</summary>
public sealed record HeadingInput : BlockInput
{
    /// <summary>The rank as in HTML, 2 to 4.</summary>
    [Range(2, 4)]
    public int Level { get; init; } = 2;

    /// <summary>The heading, plain text.</summary>
    [MinLength(1), MaxLength(1000)]
    public required string Text { get; init; }
}
