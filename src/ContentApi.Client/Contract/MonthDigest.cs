namespace ContentApi.Client.Contract;

/// <summary>What a mirror that is whole has of one month.</summary>
public sealed record MonthDigest
{
    /// <summary>The month, in UTC.</summary>
    /// <example>2026-11</example>
    public required string Month { get; init; }

    /// <summary>How many articles had their last change in it.</summary>
    public required int Count { get; init; }

    /// <summary>Their digest.</summary>
    public required string Sha256 { get; init; }
}
