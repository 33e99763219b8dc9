using System.ComponentModel.DataAnnotations;

namespace ContentApi.Partners.Usage;

/// <summary>
/// What was delivered to a partner, with all its keys together. An article counts once for each answer that has it, and so
/// does a picture whose files were given; neither does in 304 answers, which give nothing. Days are those of UTC.
/// </summary>
public sealed record Usage
{
    /// <summary>The first day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day.</summary>
    public required DateOnly To { get; init; }

    /// <summary>How many requests were answered; those that were refused for their rate are none.</summary>
    [Range(0, long.MaxValue)]
    public required long Requests { get; init; }

    /// <summary>How many articles were delivered, each as often as it was.</summary>
    [Range(0, long.MaxValue)]
    public required long Articles { get; init; }

    /// <summary>How many pictures and other media were delivered, each as often as it was.</summary>
    [Range(0, long.MaxValue)]
    public required long Pictures { get; init; }

    /// <summary>How many different articles those were.</summary>
    [Range(0, long.MaxValue)]
    public required long DifferentArticles { get; init; }

    /// <summary>How many different pictures and other media those were.</summary>
    [Range(0, long.MaxValue)]
    public required long DifferentPictures { get; init; }

    /// <summary>By agency, in the order of their names.</summary>
    public required IReadOnlyList<AgencyUsage> Agencies { get; init; }

    /// <summary>The days on which something was asked for, in order.</summary>
    public required IReadOnlyList<UsageDay> Days { get; init; }

    /// <summary>The articles that were delivered most often, at most as many as `top` says.</summary>
    public required IReadOnlyList<ItemUsage> TopArticles { get; init; }

    /// <summary>The pictures and other media that were delivered most often, at most as many as `top` says.</summary>
    public required IReadOnlyList<ItemUsage> TopPictures { get; init; }
}
