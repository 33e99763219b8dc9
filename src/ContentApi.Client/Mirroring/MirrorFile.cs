using System.Text.Json;

namespace ContentApi.Client.Mirroring;

/// <summary>Reads and writes a copy's file: JSON by the line, in batches that end with how far the copy has come.</summary>
internal static class MirrorFile
{
    private const int Buffer = 1 << 20;

    public static FileStream Open(string path) =>
        new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, bufferSize: 0);

    /// <summary>Written and on the disk when it returns. Half a batch is none.</summary>
    public static async Task AppendAsync(FileStream file, MirrorLines lines)
    {
        file.Seek(0, SeekOrigin.End);
        await file.WriteAsync(lines.Bytes, CancellationToken.None);
        file.Flush(flushToDisk: true);
    }

    public static async Task<MirroredArticle> ReadAsync(FileStream file, MirrorPlace place, CancellationToken cancellation)
    {
        var bytes = new byte[place.Length];
        for (var read = 0; read < bytes.Length;)
            read += await RandomAccess.ReadAsync(file.SafeFileHandle, bytes.AsMemory(read), place.Offset + read, cancellation) is > 0 and var n
                ? n
                : throw new EndOfStreamException("The copy's file is shorter than it was.");
        var line = JsonSerializer.Deserialize<MirrorLine>(bytes, ClientJson.Options)!;
        return new MirroredArticle(place.Mark, line.Article is { ValueKind: JsonValueKind.Object } article ? article.GetRawText() : null);
    }

    /// <summary>
    /// What the file has. It is cut off behind the last batch that is whole: what came after is fetched again, because the
    /// cursor is as old.
    /// </summary>
    public static async Task<(Dictionary<Guid, MirrorPlace> Places, MirrorState State)> ReadAsync(
        FileStream file, CancellationToken cancellation)
    {
        var (places, state, whole) = (new Dictionary<Guid, MirrorPlace>(), MirrorState.Empty, 0L);
        var batch = new List<(MirrorLine Line, long Offset, int Length)>();
        await foreach (var (offset, bytes) in LinesAsync(file, cancellation))
        {
            if (Parse(bytes.Span) is not { } line) break;
            batch.Add((line with { Article = null }, offset, bytes.Length));
            if (line.State is null) continue;
            foreach (var (one, at, length) in batch)
                if (one.Keep is { } mark) places[mark.Id] = new MirrorPlace(mark, at, length);
                else if (one.Drop is { } id) places.Remove(id);
            (state, whole) = (line.State, offset + bytes.Length);
            batch.Clear();
        }
        file.SetLength(whole);
        file.Seek(0, SeekOrigin.End);
        return (places, state);
    }

    private static MirrorLine? Parse(ReadOnlySpan<byte> line)
    {
        try
        {
            return JsonSerializer.Deserialize<MirrorLine>(line, ClientJson.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Lines that have an end, with it.</summary>
    private static async IAsyncEnumerable<(long Offset, ReadOnlyMemory<byte> Line)> LinesAsync(
        FileStream file, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var (buffer, filled, offset) = (new byte[Buffer], 0, 0L);
        file.Seek(0, SeekOrigin.Begin);
        while (await file.ReadAsync(buffer.AsMemory(filled), cancellation) is > 0 and var read)
        {
            filled += read;
            var start = 0;
            for (int end; (end = buffer.AsSpan(start, filled - start).IndexOf((byte)'\n')) >= 0; start += end + 1)
                yield return (offset + start, buffer.AsMemory(start, end + 1));
            buffer.AsSpan(start, filled - start).CopyTo(buffer);
            (offset, filled) = (offset + start, filled - start);
            if (filled == buffer.Length) Array.Resize(ref buffer, buffer.Length * 2);
        }
    }
}
