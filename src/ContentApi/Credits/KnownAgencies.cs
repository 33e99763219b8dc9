using ContentApi.Platform;

namespace ContentApi.Credits;

/// <summary>The agencies that are known by name, in the spelling in which they are shown.</summary>
public sealed class KnownAgencies
{
    public static readonly IReadOnlyList<string> Usual =
    [
        "AFP", "AP", "Reuters", "ATS", "Keystone-ATS", "Keystone", "EPA", "DPA", "ANSA", "APA", "SDA", "Belga", "EFE",
        "ANP", "TASS", "Xinhua", "Bloomberg", "Getty Images", "Anadolu", "Kyodo", "Lusa", "PAP", "CTK", "NTB",
        "Ritzau", "Imago", "Sipa", "AWP", "RTS", "SRF", "RSI",
        // Those of the sample articles, which are invented.
        "ATL", "Agence Léman", "Alpimage", "Nordlicht", "Studio Sud",
    ];

    private static readonly char[] Separators = [.. " \u00A0\u202F\t/,;:()©.'’"];

    private readonly Dictionary<string, string> canonical = new(StringComparer.OrdinalIgnoreCase);
    private readonly int longest = 1;

    public KnownAgencies(IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            canonical.TryAdd(Composed.Of(name), name);
            canonical.TryAdd(Accents.Without(name), name);
            longest = Math.Max(longest, Words(name).Length);
        }
    }

    /// <summary>The agency's own spelling, or null where no such agency is known. Case does not matter.</summary>
    public string? Canonical(string name) => canonical.GetValueOrDefault(Composed.Of(name));

    /// <summary>Whether one of the words, or several in a row, is a known agency.</summary>
    public bool AreNamedIn(string text)
    {
        var words = Words(text);
        for (var first = 0; first < words.Length; first++)
            for (var count = 1; count <= longest && first + count <= words.Length; count++)
                if (Canonical(string.Join(' ', words, first, count)) is not null)
                    return true;
        return false;
    }

    private static string[] Words(string text) => text.Split(Separators, StringSplitOptions.RemoveEmptyEntries);
}
