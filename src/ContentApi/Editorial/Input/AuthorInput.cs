using System.ComponentModel.DataAnnotations;

namespace ContentApi.Editorial.Input;

/// <summary>An author who is named in full.</summary>
public sealed record AuthorInput
{
    /// <summary>The full name.</summary>
    [MinLength(1), MaxLength(300)]
    public required string Name { get; init; }

    /// <summary>What the person does.</summary>
    [MaxLength(300)]
    public string? Role { get; init; }

    /// <summary>A page about the person.</summary>
    [DataType(DataType.Url), MaxLength(2000)]
    public string? Url { get; init; }
}
