using System.Text;

namespace ContentApi.Imports;

/// <summary>The encodings behind charset labels, strict, and with the web's reading of the old ones.</summary>
internal static class Charsets
{
    public static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>The encoding, or null where no label is given or it is not known.</summary>
    public static Encoding? Find(string? label)
    {
        var name = label?.Trim(' ', '"', '\'', '\t').ToLowerInvariant();
        if (string.IsNullOrEmpty(name))
            return null;
        // Browsers have always read these as Windows-1252, and so whoever declares them writes it.
        if (name is "iso-8859-1" or "iso8859-1" or "iso_8859-1" or "latin1" or "latin-1" or "l1" or "us-ascii" or "ascii")
            name = "windows-1252";
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
                ?? Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    public static bool IsWide(Encoding encoding) => encoding is UnicodeEncoding or UTF32Encoding;
}
