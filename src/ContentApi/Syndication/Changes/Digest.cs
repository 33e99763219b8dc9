using System.ComponentModel.DataAnnotations;

namespace ContentApi.Syndication.Changes;

/// <summary>What a mirror that is whole has.</summary>
/// <remarks>
/// A digest is the SHA-256, in hexadecimal, of the lines `articleId:position`, in the order of the ids, separated by line
/// feeds (U+000A) and without one at the end: one line for each article that you may see, with the position of the last change
/// that you were told of it.
/// </remarks>
public sealed record Digest
{
    /// <summary>The position of the last change: a mirror that has come so far can be compared.</summary>
    [Range(0, long.MaxValue)]
    public required long Position { get; init; }

    /// <summary>How many articles there are.</summary>
    [Range(0, int.MaxValue)]
    public required int Count { get; init; }

    /// <summary>The digest of all of them.</summary>
    [RegularExpression("^[0-9a-f]{64}$")]
    public required string Sha256 { get; init; }

    /// <summary>The same for each month in which an article's last change took place (UTC), the earliest first.</summary>
    public required IReadOnlyList<MonthDigest> Months { get; init; }

    public static Digest Of(IReadOnlyList<DigestRow> rows) => new()
    {
        Position = rows[0].Position,
        Count = rows[0].Count,
        Sha256 = rows[0].Sha256,
        Months = [.. rows.Skip(1).Select(row => new MonthDigest { Month = row.Month!, Count = row.Count, Sha256 = row.Sha256 })],
    };
}
