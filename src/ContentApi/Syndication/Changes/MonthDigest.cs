using System.ComponentModel.DataAnnotations;

namespace ContentApi.Syndication.Changes;

/// <summary>What a mirror that is whole has of one month.</summary>
public sealed record MonthDigest
{
    /// <summary>The month, in UTC.</summary>
    /// <example>2026-11</example>
    [RegularExpression("^[0-9]{4}-[0-9]{2}$")]
    public required string Month { get; init; }

    /// <summary>How many articles had their last change in it.</summary>
    [Range(1, int.MaxValue)]
    public required int Count { get; init; }

    /// <summary>Their digest.</summary>
    [RegularExpression("^[0-9a-f]{64}$")]
    public required string Sha256 { get; init; }
}
