using System.Text;

namespace ContentApi.Imports.Files;

/// <summary>Tells a file's format by its name and, as XML has several, by how it begins.</summary>
internal static class FileFormat
{
    private const int Beginning = 16 * 1024;

    /// <summary>Whether a file in a folder is meant. JSON may be anything, unless its name says that it is ninjs.</summary>
    public static bool IsMeant(string path) => Path.GetExtension(path).ToLowerInvariant() is ".txt" or ".xml" or ".wxr" or ".ninjs"
        || path.EndsWith(".ninjs.json", StringComparison.OrdinalIgnoreCase);

    public static string Of(string path, ReadOnlySpan<byte> bytes) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".json" or ".ninjs" => ImportFormats.Ninjs,
        ".wxr" => ImportFormats.Wxr,
        ".xml" => OfXml(Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Beginning)])),
        _ => ImportFormats.ArticleText,
    };

    /// <summary>G2 has its namespace, an export its feed's root; NewsML 1.2 may have nothing but its elements.</summary>
    private static string OfXml(string beginning) =>
        beginning.Contains("http://iptc.org/std/nar/", StringComparison.Ordinal) ? ImportFormats.NewsMlG2
        : beginning.Contains("<rss", StringComparison.Ordinal) ? ImportFormats.Wxr
        : ImportFormats.NewsMl;
}
