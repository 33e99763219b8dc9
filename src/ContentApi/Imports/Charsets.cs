using System.Text;

namespace ContentApi.Imports;

/// <summary>The encodings behind charset labels, strict, and with the web's reading of the old ones.</summary>
internal static class Charsets
{
    public static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    // Browsers have always read these as Windows-1252, and so whoever declares them writes it.
    private static readonly string[] OldNames =
        ["iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "latin-1", "l1", "us-ascii", "ascii"];

    /// <summary>The encoding, or null where no label is given or it is not known.</summary>
    public static Encoding? Find(string? label)
    {
        var name = label?.Trim(' ', '"', '\'', '\t').ToLowerInvariant();
        if (string.IsNullOrEmpty(name))
            return null;
        try
        {
            return OldNames.Contains(name) ? Strict("windows-1252") : Strict(name);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    public static bool IsWide(Encoding encoding) => encoding is UnicodeEncoding or UTF32Encoding;

    private static Encoding Strict(string name)
    {
        var (encoder, decoder) = (EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        return CodePagesEncodingProvider.Instance.GetEncoding(name, encoder, decoder)
            ?? Encoding.GetEncoding(name, encoder, decoder);
    }
}
