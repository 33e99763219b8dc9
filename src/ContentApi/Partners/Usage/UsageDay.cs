using System.ComponentModel.DataAnnotations;

namespace ContentApi.Partners.Usage;

/// <summary>What was delivered to a partner on a day (UTC).</summary>
public sealed record UsageDay
{
    /// <summary>The day.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>How many requests were answered.</summary>
    [Range(0, long.MaxValue)]
    public required long Requests { get; init; }

    /// <summary>The same by route, such as `/v1/articles/{id}`.</summary>
    public required IReadOnlyDictionary<string, long> ByRoute { get; init; }

    /// <summary>How many articles were delivered, each as often as it was.</summary>
    [Range(0, long.MaxValue)]
    public required long Articles { get; init; }

    /// <summary>How many pictures and other media were delivered, each as often as it was.</summary>
    [Range(0, long.MaxValue)]
    public required long Pictures { get; init; }

    /// <summary>By agency, in the order of their names.</summary>
    public required IReadOnlyList<AgencyUsage> Agencies { get; init; }
}
