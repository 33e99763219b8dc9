using System.Buffers.Binary;
using System.Text;

namespace ContentApi.Media.Metadata;

/// <summary>
/// Reads IPTC's older form, IIM 4.2, as JPEG files carry it: among Photoshop's resources. Whatever is broken in it ends it,
/// and what was read before stays.
/// </summary>
public static class IimReader
{
    private const byte TagMarker = 0x1C;
    private const byte Envelope = 1;
    private const byte Application = 2;
    private const ushort IptcResource = 0x0404;

    private static readonly byte[] Photoshop = "Photoshop 3.0\0"u8.ToArray();
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    // What agencies' older systems write without saying so.
    private static readonly Encoding Western = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public static EmbeddedMetadata Read(ReadOnlySpan<byte> block)
    {
        var fields = new Dictionary<(byte Record, byte Number), List<byte[]>>();
        Collect(Iptc(block), fields);
        var isUtf8 = fields.TryGetValue((Envelope, 90), out var charset) && charset[0].AsSpan().SequenceEqual("\u001B%G"u8);
        return new EmbeddedMetadata
        {
            Creator = All(80),
            Credit = First(110),
            Source = First(115),
            CopyrightNotice = First(116),
            Caption = First(120),
            Headline = First(105),
            UsageTerms = First(40),
        };

        string? First(byte number) => Texts(number).FirstOrDefault();

        string? All(byte number) => Texts(number).ToList() is { Count: > 0 } texts ? string.Join(", ", texts) : null;

        IEnumerable<string> Texts(byte number) => fields.TryGetValue((Application, number), out var values)
            ? values.Select(value => PlainText.Of(Decode(value, isUtf8))).OfType<string>()
            : [];
    }

    private static string Decode(byte[] value, bool isUtf8)
    {
        if (isUtf8) return Encoding.UTF8.GetString(value);
        try
        {
            return StrictUtf8.GetString(value); // as most do that do not say so
        }
        catch (DecoderFallbackException)
        {
            return Western.GetString(value);
        }
    }

    /// <summary>The IPTC resource among Photoshop's: each has a number, a name and a length, padded to even.</summary>
    private static ReadOnlySpan<byte> Iptc(ReadOnlySpan<byte> block)
    {
        if (!block.StartsWith(Photoshop)) return block;
        block = block[Photoshop.Length..];
        while (block.Length >= 12 && block.StartsWith("8BIM"u8))
        {
            var number = BinaryPrimitives.ReadUInt16BigEndian(block[4..]);
            var name = 1 + block[6];
            var start = 6 + name + name % 2 + 4;
            if (start > block.Length) return [];
            var length = BinaryPrimitives.ReadUInt32BigEndian(block[(start - 4)..]);
            if (length > block.Length - start) return [];
            if (number == IptcResource) return block.Slice(start, (int)length);
            block = block[Math.Min(block.Length, start + (int)length + (int)length % 2)..];
        }
        return [];
    }

    private static void Collect(ReadOnlySpan<byte> iptc, Dictionary<(byte, byte), List<byte[]>> fields)
    {
        while (iptc.Length >= 5 && iptc[0] == TagMarker)
        {
            var length = BinaryPrimitives.ReadUInt16BigEndian(iptc[3..]);
            if (length >= 0x8000 || length > iptc.Length - 5) return; // longer than any text that we read
            var key = (iptc[1], iptc[2]);
            if (!fields.TryGetValue(key, out var values)) fields[key] = values = [];
            values.Add(iptc.Slice(5, length).ToArray());
            iptc = iptc[(5 + length)..];
        }
    }
}
