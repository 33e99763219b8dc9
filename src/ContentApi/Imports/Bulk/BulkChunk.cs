using System.Buffers;
using System.IO.Compression;
using Dapper;

namespace ContentApi.Imports.Bulk;

/// <summary>Some hundred lines of an import, packed.</summary>
/// <param name="Position">Its place in the import, from 0.</param>
/// <param name="FirstLine">The number of its first line, from 1.</param>
/// <param name="FirstIndex">The index of its first item, from 0.</param>
/// <param name="Bytes">How long the lines are unpacked.</param>
/// <param name="Done">How many of its items are stored.</param>
/// <param name="Lines">The lines.</param>
[method: ExplicitConstructor]
public sealed record BulkChunk(int Position, int FirstLine, int FirstIndex, int Bytes, int Done, byte[] Lines)
{
    public const string Select = "select position, first_line, first_index, bytes, done, lines from import_chunk";

    private const int Quality = 1; // packs as fast as lines arrive; more is not worth it for an hour on disk
    private const int Window = 22;

    public static byte[] Pack(ReadOnlySpan<byte> lines)
    {
        var packed = ArrayPool<byte>.Shared.Rent(BrotliEncoder.GetMaxCompressedLength(lines.Length));
        try
        {
            return BrotliEncoder.TryCompress(lines, packed, out var length, Quality, Window)
                ? packed[..length]
                : throw new InvalidOperationException("The lines could not be packed.");
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(packed);
        }
    }

    public byte[] Unpack()
    {
        var lines = new byte[Bytes];
        return BrotliDecoder.TryDecompress(Lines, lines, out var length) && length == Bytes
            ? lines
            : throw new InvalidDataException("The lines cannot be unpacked.");
    }
}
