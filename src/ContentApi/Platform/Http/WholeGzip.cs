using System.Buffers.Binary;
using System.IO.Compression;
using Microsoft.AspNetCore.RequestDecompression;

namespace ContentApi.Platform.Http;

/// <summary>
/// Reads gzip bodies (RFC 1952) and refuses those that break off: the framework's stream takes what there is, and half an
/// article would be stored as a whole one.
/// </summary>
public sealed class WholeGzip : IDecompressionProvider
{
    public Stream GetDecompressionStream(Stream stream)
    {
        var tail = new TailStream(stream);
        return new CheckedStream(new GZipStream(tail, CompressionMode.Decompress), tail);
    }

    /// <summary>Remembers the last four bytes that went by: gzip's own count of what it holds.</summary>
    private sealed class TailStream(Stream inner) : ReadOnlyStream
    {
        private readonly byte[] last = new byte[4];

        public uint DeclaredLength => BinaryPrimitives.ReadUInt32LittleEndian(last);

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var count = await inner.ReadAsync(buffer, cancellationToken);
            var kept = Math.Max(0, 4 - count);
            last.AsSpan(4 - kept, kept).CopyTo(last);
            buffer.Span[Math.Max(0, count - 4)..count].CopyTo(last.AsSpan(kept));
            return count;
        }
    }

    private sealed class CheckedStream(GZipStream inner, TailStream tail) : ReadOnlyStream
    {
        private uint length;

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var count = await inner.ReadAsync(buffer, cancellationToken);
            length = unchecked(length + (uint)count);
            return count > 0 || buffer.IsEmpty || length == tail.DeclaredLength
                ? count
                : throw new InvalidDataException("The gzip body breaks off.");
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing) inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
