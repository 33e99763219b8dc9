using System.ComponentModel.DataAnnotations;

namespace ContentApi.Media.Desk;

/// <summary>Whom a medium is credited to: the credit as it was given, or its parts. Either makes the other.</summary>
public sealed record CreditInput
{
    /// <summary>The credit to the letter, such as `Reuters - Jonathan Ernst`.</summary>
    [MaxLength(500)]
    public string? Raw { get; init; }

    /// <summary>The agency.</summary>
    [MaxLength(300)]
    public string? Agency { get; init; }

    /// <summary>The person.</summary>
    [MaxLength(300)]
    public string? Creator { get; init; }

    /// <summary>Why the medium may be published without a credit. It is noted who said so.</summary>
    [MinLength(1), MaxLength(1000)]
    public string? Waiver { get; init; }
}
