using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ContentApi.Client.Contract;

namespace ContentApi.Client.Mirroring;

/// <summary>The digest of a copy, by which it is compared with the server's.</summary>
internal static class MirrorDigest
{
    public static string MonthOf(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    public static bool IsWhole(IReadOnlyCollection<MirrorMark> marks, Digest digest) =>
        marks.Count == digest.Count && Of(marks) == digest.Sha256;

    /// <summary>The months in which the copy is not what the server says.</summary>
    public static IReadOnlyList<string> DifferingMonths(IReadOnlyCollection<MirrorMark> marks, Digest digest)
    {
        var mine = marks.GroupBy(mark => MonthOf(mark.At)).ToDictionary(month => month.Key, Of);
        var theirs = digest.Months.ToDictionary(month => month.Month, month => month.Sha256);
        return [.. mine.Keys.Union(theirs.Keys).Where(month => mine.GetValueOrDefault(month) != theirs.GetValueOrDefault(month)).Order()];
    }

    private static string Of(IEnumerable<MirrorMark> marks)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var separator = "";
        foreach (var line in marks.Select(mark => $"{mark.Id}:{mark.Position}").Order(StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.ASCII.GetBytes(separator + line));
            separator = "\n";
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
