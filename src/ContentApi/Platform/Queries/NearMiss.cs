namespace ContentApi.Platform.Queries;

/// <summary>Guesses what was meant by a name that does not exist.</summary>
public static class NearMiss
{
    /// <summary>The known name that differs in case only, or in one letter: more, less, another, or two swapped.</summary>
    public static string? Find(string name, IReadOnlyCollection<string> known) =>
        known.FirstOrDefault(candidate => string.Equals(name, candidate, StringComparison.OrdinalIgnoreCase))
        ?? known.FirstOrDefault(candidate => IsNear(name.ToLowerInvariant(), candidate.ToLowerInvariant()));

    private static bool IsNear(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var same = a.CommonPrefixLength(b);
        a = a[same..];
        b = b[same..];
        return (a.Length - b.Length) switch
        {
            0 => a.Length == 0 || a[1..].SequenceEqual(b[1..]) || IsSwap(a, b),
            1 => a[1..].SequenceEqual(b),
            -1 => a.SequenceEqual(b[1..]),
            _ => false,
        };
    }

    private static bool IsSwap(ReadOnlySpan<char> a, ReadOnlySpan<char> b) =>
        a.Length > 1 && a[0] == b[1] && a[1] == b[0] && a[2..].SequenceEqual(b[2..]);
}
