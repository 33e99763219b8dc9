using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace ContentApi.Imports.Bulk;

/// <summary>
/// Cuts what arrives into lines, and lines into chunks. It holds one chunk at a time, however long the whole is; of a
/// line that is too long it only keeps that it was.
/// </summary>
internal sealed class ChunkReader(Stream body) : IDisposable
{
    public const int LongestLine = 10 * 1024 * 1024;

    private const int MostItems = 200;
    private const int MostLines = 5_000; // blank ones count here
    private const int MostBytes = 2 * 1024 * 1024;

    private static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(10);

    /// <summary>What stands for a line that was too long: no JSON begins like this.</summary>
    private static ReadOnlySpan<byte> TooLong => "\0too long"u8;

    private MemoryStream lines = new();
    private long lineStart;
    private bool isTooLong;
    private (int Position, int Line, int Index) next = (0, 1, 0);
    private (int Lines, int Items) inChunk;

    /// <summary>How many items were read.</summary>
    public int Items => next.Index + inChunk.Items;

    public static bool WasTooLong(ReadOnlySpan<byte> line) => line.SequenceEqual(TooLong);

    /// <summary>The chunks; null now and then where lines arrive too slowly to fill one.</summary>
    public async IAsyncEnumerable<BulkChunk?> ReadAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var buffer = new byte[64 * 1024];
        var heard = Stopwatch.StartNew();
        for (var isFirst = true; await body.ReadAsync(buffer, cancellation) is > 0 and var count; isFirst = false)
        {
            var rest = buffer.AsMemory(0, count);
            if (isFirst && rest.Span.StartsWith("\uFEFF"u8)) rest = rest[3..];
            while (!rest.IsEmpty)
            {
                var end = rest.Span.IndexOf((byte)'\n');
                Append(end < 0 ? rest.Span : rest.Span[..end]);
                if (end < 0) break;
                EndLine();
                rest = rest[(end + 1)..];
                if (!IsFull) continue;
                yield return Take();
                heard.Restart();
            }
            if (heard.Elapsed < LongestSilence) continue;
            yield return null;
            heard.Restart();
        }
        if (lines.Length > lineStart || isTooLong) EndLine();
        if (Take() is { } last) yield return last;
    }

    public void Dispose() => lines.Dispose();

    private bool IsFull => inChunk.Items >= MostItems || inChunk.Lines >= MostLines || lines.Length >= MostBytes;

    private void Append(ReadOnlySpan<byte> text)
    {
        if (isTooLong) return;
        isTooLong = lines.Length - lineStart + text.Length > LongestLine;
        if (isTooLong) lines.SetLength(lineStart);
        else lines.Write(text);
    }

    private void EndLine()
    {
        if (isTooLong) lines.Write(TooLong);
        if (!lines.GetBuffer().AsSpan((int)lineStart,
            (int)(lines.Length - lineStart)).Trim(" \t\r"u8).IsEmpty) inChunk.Items++;
        lines.WriteByte((byte)'\n');
        (lineStart, isTooLong) = (lines.Length, false);
        inChunk.Lines++;
    }

    /// <summary>The chunk; null where all of its lines are blank.</summary>
    private BulkChunk? Take()
    {
        var text = lines.GetBuffer().AsSpan(0, (int)lines.Length);
        var chunk = inChunk.Items == 0 ? null : new BulkChunk(next.Position, next.Line, next.Index, text.Length, 0,
            BulkChunk.Pack(text));
        next = (chunk is null ? next.Position : next.Position + 1, next.Line + inChunk.Lines,
            next.Index + inChunk.Items);
        (inChunk, lineStart) = (default, 0);
        if (lines.Capacity > MostBytes * 2) lines = new MemoryStream(); // a long line does not stay for ever
        lines.SetLength(0);
        return chunk;
    }
}
