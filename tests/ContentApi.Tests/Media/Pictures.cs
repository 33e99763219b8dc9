using System.Text;
using ContentApi.Media.Files;
using ContentApi.Tests.Infrastructure;
using NetVips;

namespace ContentApi.Tests.Media;

/// <summary>Pictures to send in.</summary>
public static class Pictures
{
    /// <summary>IPTC's own: every field of its standard holds a text that names the field.</summary>
    public static byte[] Reference { get; } =
        File.ReadAllBytes(Repository.File("tests", "ContentApi.Tests", "Media", "Data", "iptc-reference-2017.1.jpg"));

    /// <summary>A picture of many colours, so that no two are equal and none compresses to nothing.</summary>
    /// <param name="format">Its form.</param>
    /// <param name="width">Pixels from left to right, before any orientation.</param>
    /// <param name="height">Pixels from top to bottom, before any orientation.</param>
    /// <param name="seed">Another number is another picture.</param>
    /// <param name="xmp">The properties of its XMP packet, as elements.</param>
    /// <param name="orientation">EXIF's, 1 to 8.</param>
    public static byte[] Make(
        PictureFormat format = PictureFormat.Jpeg, int width = 800, int height = 600, int seed = 1, string? xmp = null, int? orientation = null)
    {
        using var plain = Image.Perlin(width, height, cellSize: 64, seed: seed).Linear([80], [128]).Cast(Enums.BandFormat.Uchar);
        using var colours = plain.Bandjoin(plain.Rot180(), plain.Flip(Enums.Direction.Horizontal)).Copy(interpretation: Enums.Interpretation.Srgb);
        using var picture = colours.Mutate(image =>
        {
            if (xmp is not null) image.Set(GValue.BlobType, "xmp-data", Encoding.UTF8.GetBytes(Packet(xmp)));
            if (orientation is { } turned) image.Set(GValue.GIntType, "orientation", turned);
        });
        return format switch
        {
            PictureFormat.Jpeg => picture.JpegsaveBuffer(q: 90),
            PictureFormat.Png => picture.PngsaveBuffer(),
            _ => picture.WebpsaveBuffer(q: 90),
        };
    }

    /// <summary>A picture that hardly compresses.</summary>
    public static byte[] Noise(int width, int height)
    {
        using var noise = Image.Gaussnoise(width, height, mean: 128, sigma: 60, seed: 1).Cast(Enums.BandFormat.Uchar);
        return noise.JpegsaveBuffer(q: 90);
    }

    /// <summary>The header of a PNG, and nothing behind it: a decompression bomb has no more to say.</summary>
    public static byte[] PngHeader(int width, int height, byte bits = 8, byte colours = 2)
    {
        byte[] header = [.. "IHDR"u8, .. BigEndian(width), .. BigEndian(height), bits, colours, 0, 0, 0];
        return [0x89, .. "PNG\r\n\u001A\n"u8, .. Chunk(header), .. Chunk([.. "IDAT"u8, 0x78, 0x9C, 0x63, 0, 0, 0, 1, 0, 1]), .. Chunk("IEND"u8.ToArray())];
    }

    public static byte[] Chunk(byte[] nameAndData) =>
        [.. BigEndian(nameAndData.Length - 4), .. nameAndData, .. BigEndian((int)Crc(nameAndData))];

    public static string Packet(string properties) =>
        $"""
        <?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
          xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
          xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/" xmlns:plus="http://ns.useplus.org/ldf/xmp/1.0/"
          xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/">{properties}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>
        """;

    /// <summary>PNG's checksum, as its specification defines it.</summary>
    private static uint Crc(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++) crc = (crc & 1) == 0 ? crc >> 1 : 0xEDB88320 ^ (crc >> 1);
        }
        return ~crc;
    }

    private static byte[] BigEndian(int value) => [(byte)(value >> 24), (byte)(value >> 16), (byte)(value >> 8), (byte)value];
}
