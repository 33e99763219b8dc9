using System.Buffers.Binary;

namespace ContentApi.Media.Files;

/// <summary>Finds out whether a picture moves. One that does would lose its movement in every other size.</summary>
public static class Animation
{
    private const int PngSignature = 8;
    private const int PngChunkFrame = 12; // length, name, checksum
    private const int WebpHeader = 12;
    private const byte WebpAnimated = 0b10;

    public static bool IsIn(ReadOnlySpan<byte> content, PictureFormat format) => format switch
    {
        PictureFormat.Png => IsAnimatedPng(content[PngSignature..]),
        PictureFormat.Webp => IsAnimatedWebp(content[WebpHeader..]),
        _ => false,
    };

    /// <summary>An animated PNG says so before its first pixels.</summary>
    private static bool IsAnimatedPng(ReadOnlySpan<byte> chunks)
    {
        while (chunks.Length >= PngChunkFrame)
        {
            var name = chunks.Slice(4, 4);
            if (name.SequenceEqual("acTL"u8)) return true;
            if (name.SequenceEqual("IDAT"u8)) return false;
            var length = BinaryPrimitives.ReadUInt32BigEndian(chunks);
            if (length > chunks.Length - PngChunkFrame) return false;
            chunks = chunks[((int)length + PngChunkFrame)..];
        }
        return false;
    }

    private static bool IsAnimatedWebp(ReadOnlySpan<byte> chunks) =>
        chunks.Length > 8 && chunks.StartsWith("VP8X"u8) && (chunks[8] & WebpAnimated) != 0;
}
