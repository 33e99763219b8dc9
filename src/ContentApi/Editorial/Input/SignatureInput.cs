using System.ComponentModel.DataAnnotations;

namespace ContentApi.Editorial.Input;

/// <summary>A signature line. Agencies and initials are read from it where they are not given.</summary>
public sealed record SignatureInput
{
    /// <summary>The line to the letter.</summary>
    /// <example>afp/ta</example>
    [MinLength(1), MaxLength(300)]
    public required string Raw { get; init; }

    /// <summary>The news agencies that it names.</summary>
    [MaxLength(20)]
    public IReadOnlyList<string>? Agencies { get; init; }

    /// <summary>The desk's initials.</summary>
    [MaxLength(20)]
    public IReadOnlyList<string>? Initials { get; init; }
}
