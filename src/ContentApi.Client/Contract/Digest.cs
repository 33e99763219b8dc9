namespace ContentApi.Client.Contract;

/// <summary>What a mirror that is whole has.</summary>
/// <remarks>
/// A digest is the SHA-256, in hexadecimal, of the lines `articleId:position`, in the order of the ids, separated by line
/// feeds (U+000A) and without one at the end: one line for each article that you may see, with the position of the last change
/// that you were told of it.
/// </remarks>
public sealed record Digest
{
    /// <summary>The position of the last change: a mirror that has come so far can be compared.</summary>
    public required long Position { get; init; }

    /// <summary>How many articles there are.</summary>
    public required int Count { get; init; }

    /// <summary>The digest of all of them.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The same for each month in which an article's last change took place (UTC), the earliest first.</summary>
    public required IReadOnlyList<MonthDigest> Months { get; init; }
}
