using System.ComponentModel.DataAnnotations;

namespace ContentApi.Partners.Usage;

/// <summary>What was delivered of an agency.</summary>
public sealed record AgencyUsage
{
    /// <summary>Its name, as credits have it.</summary>
    /// <example>Reuters</example>
    public required string Agency { get; init; }

    /// <summary>How many pictures and other media that are credited to it, each as often as it was delivered.</summary>
    [Range(0, long.MaxValue)]
    public required long Pictures { get; init; }

    /// <summary>How many articles that it signs, or in which it is credited, each as often as it was delivered.</summary>
    [Range(0, long.MaxValue)]
    public required long Articles { get; init; }
}
