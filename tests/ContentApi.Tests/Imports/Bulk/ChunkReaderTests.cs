using System.Text;
using ContentApi.Imports.Bulk;

namespace ContentApi.Tests.Imports.Bulk;

public sealed class ChunkReaderTests
{
    [Fact]
    public async Task Cuts_into_chunks_and_keeps_every_line_and_its_number()
    {
        var text = string.Concat(Enumerable.Range(1, 1_000).Select(i => i % 10 == 0 ? "\n" : $"ligne {i}\r\n"));
        var chunks = await ReadAsync(Encoding.UTF8.GetBytes(text));
        Assert.True(chunks.Count > 3);
        Assert.Equal(text, string.Concat(chunks.Select(chunk => Encoding.UTF8.GetString(chunk.Unpack()))));
        Assert.Equal(Enumerable.Range(0, chunks.Count), chunks.Select(chunk => chunk.Position));
        Assert.All(chunks, chunk => Assert.StartsWith($"ligne {chunk.FirstLine}\r",
            Encoding.UTF8.GetString(chunk.Unpack()), StringComparison.Ordinal));
        Assert.All(chunks, chunk => Assert.Equal(chunk.FirstLine - 1 - (chunk.FirstLine - 1) / 10, chunk.FirstIndex));
    }

    [Theory]
    [InlineData("a\nb", 2)]
    [InlineData("a\nb\n", 2)]
    [InlineData("\uFEFFa\r\n\r\n \t\nb", 2)]
    [InlineData("", 0)]
    [InlineData("\n\n\r\n", 0)]
    public async Task Counts_what_says_something(string text, int items)
    {
        using var reader = new ChunkReader(new MemoryStream(Encoding.UTF8.GetBytes(text)));
        var count = 0;
        await foreach (var chunk in reader.ReadAsync(TestContext.Current.CancellationToken)) count += chunk is null ? 0
            : 1;
        Assert.Equal((items, items == 0 ? 0 : 1), (reader.Items, count));
    }

    [Fact]
    public async Task Goes_over_any_number_of_blank_lines()
    {
        var chunks = await ReadAsync(Encoding.UTF8.GetBytes(new string('\n', 20_000) + "{}"));
        Assert.Equal((20_001, 0), (Assert.Single(chunks).FirstLine + Encoding.UTF8.GetString(chunks[0].Unpack()).TakeWhile(c => c == '\n').Count(), chunks[0].FirstIndex));
    }

    [Fact]
    public async Task Holds_no_line_that_is_too_long()
    {
        var lines = new MemoryStream();
        lines.Write(Encoding.UTF8.GetBytes("a\n" + new string('x', ChunkReader.LongestLine + 1) + "\n" + new string('y',
            ChunkReader.LongestLine) + "\nb"));
        var chunks = await ReadAsync(lines.ToArray());
        var found = string.Concat(chunks.Select(chunk => Encoding.UTF8.GetString(chunk.Unpack()))).Split('\n');
        Assert.Equal(["a", "b"], [found[0], found[3]]);
        Assert.True(ChunkReader.WasTooLong(Encoding.UTF8.GetBytes(found[1])));
        Assert.Equal(ChunkReader.LongestLine, found[2].Length);
    }

    private static async Task<List<BulkChunk>> ReadAsync(byte[] bytes)
    {
        using var reader = new ChunkReader(new MemoryStream(bytes));
        var chunks = new List<BulkChunk>();
        await foreach (var chunk in reader.ReadAsync(TestContext.Current.CancellationToken))
            if (chunk is not null) chunks.Add(chunk);
        return chunks;
    }
}
