using System.Buffers.Binary;
using System.Text;
using System.Text.Unicode;

namespace ContentApi.Imports;

/// <summary>
/// Makes text of bytes: a byte order mark is believed, then valid UTF-8, then the declared charset, and what is left
/// is read as Windows-1252, with a warning. Nothing is replaced: bytes that cannot be text are a fault.
/// </summary>
public static class TextDecoding
{
    public static DecodedText Decode(ReadOnlyMemory<byte> bytes, string? declaredCharset)
    {
        var warnings = new List<ImportWarning>();
        string text;
        try
        {
            text = FromMark(bytes.Span) ?? FromGuess(bytes.Span, declaredCharset, warnings);
        }
        catch (Exception exception) when (exception is DecoderFallbackException or InvalidDataException)
        {
            return new(null, warnings, new("invalidEncoding",
                "The text begins with a byte order mark, but its bytes are not valid in that encoding.",
                "Save the text as UTF-8 and send it again."));
        }

        return ForbiddenCharacters.FindIn(text) is { } fault ? new(null, warnings, fault) : new(text, warnings, null);
    }

    private static string? FromMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, .. var rest] => new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(rest),
        // Before UTF-16, whose mark is the beginning of this one.
        [0xFF, 0xFE, 0, 0, .. var rest] => Utf32(bigEndian: false).GetString(rest),
        [0, 0, 0xFE, 0xFF, .. var rest] => Utf32(bigEndian: true).GetString(rest),
        [0xFF, 0xFE, .. var rest] => Utf16(rest, bigEndian: false),
        [0xFE, 0xFF, .. var rest] => Utf16(rest, bigEndian: true),
        _ => null,
    };

    private static UTF32Encoding Utf32(bool bigEndian) =>
        new(bigEndian, byteOrderMark: false, throwOnInvalidCharacters: true);

    private static string FromGuess(ReadOnlySpan<byte> bytes, string? declaredCharset, List<ImportWarning> warnings)
    {
        var declared = Charsets.Find(declaredCharset);
        // UTF-16 without a mark is valid UTF-8 as long as it is ASCII, but every second character is NUL.
        if (Utf8.IsValid(bytes) && !(declared is not null && Charsets.IsWide(declared) && bytes.Contains((byte)0)))
            return Encoding.UTF8.GetString(bytes);
        if (declared is not null && TryDecode(declared, bytes) is { } text)
            return text;
        warnings.Add(new()
        {
            Line = null,
            Code = "guessedEncoding",
            Message = string.IsNullOrWhiteSpace(declaredCharset)
                ? "The text is not UTF-8 and names no charset. It was read as Windows-1252."
                : $"The text is not in the charset that it names ({declaredCharset}). It was read as Windows-1252.",
        });
        return Charsets.Windows1252.GetString(bytes);
    }

    private static string? TryDecode(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    // Not through UnicodeEncoding, which would hide where an unpaired surrogate stands.
    private static string Utf16(ReadOnlySpan<byte> bytes, bool bigEndian)
    {
        if (bytes.Length % 2 != 0)
            throw new InvalidDataException();
        return string.Create(bytes.Length / 2, (bytes.ToArray(), bigEndian), static (text, source) =>
        {
            for (var at = 0; at < text.Length; at++)
            {
                var unit = source.Item1.AsSpan(at * 2);
                text[at] = (char)(source.bigEndian
                    ? BinaryPrimitives.ReadUInt16BigEndian(unit)
                    : BinaryPrimitives.ReadUInt16LittleEndian(unit));
            }
        });
    }
}
