using ContentApi.Client.Mirroring;

namespace ContentApi.Tests.Client.Mirroring;

/// <summary>What was applied is there again, and half of something is not.</summary>
public sealed class FileMirrorStoreTests : IDisposable
{
    private readonly string path = Path.Combine(Directory.CreateTempSubdirectory("mirror").FullName, "articles.ndjson");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);

    [Fact]
    public async Task What_was_applied_is_there_when_it_is_opened_again_to_the_letter()
    {
        var odd = "{\"headline\":\"l’été\u2028\\n😀 \\u00e9\",\r\n\"later\":{\"unknown\":[1.50]}}";
        var (kept, dropped, gone) = (Article(1, odd), Article(2), Article(3, null));
        await WriteAsync(new MirrorBatch { Kept = [kept, dropped], State = State(2) }, new MirrorBatch { Kept = [gone], Dropped = [dropped.Mark.Id], State = State(3) });
        using var store = new FileMirrorStore(path);
        Assert.Equal(State(3), await store.OpenAsync(Ct));
        Assert.Equal(odd.Replace("\r\n", "  ", StringComparison.Ordinal), (await store.FindAsync(kept.Mark.Id, Ct))!.Json);
        Assert.Null(await store.FindAsync(dropped.Mark.Id, Ct));
        Assert.Null((await store.FindAsync(gone.Mark.Id, Ct))!.Json);
        Assert.Equal([kept.Mark, gone.Mark], (await store.MarksAsync(Ct)).OrderBy(mark => mark.Position));
    }

    [Fact]
    public async Task A_batch_that_was_cut_off_anywhere_does_not_count()
    {
        var (first, second) = (Article(1), Article(2));
        await WriteAsync(new MirrorBatch { Kept = [first], State = State(1) });
        var whole = new FileInfo(path).Length;
        await WriteAsync(new MirrorBatch { Kept = [second], Dropped = [first.Mark.Id], State = State(2) });
        var bytes = await File.ReadAllBytesAsync(path, Ct);
        for (var length = (int)whole; length < bytes.Length; length++)
        {
            await File.WriteAllBytesAsync(path, bytes[..length], Ct);
            using (var store = new FileMirrorStore(path))
            {
                Assert.Equal(State(1), await store.OpenAsync(Ct));
                Assert.Equal([first.Mark], store.Marks);
                if (length % 50 == 0) await store.ApplyAsync(new MirrorBatch { Kept = [second], State = State(3) }, Ct);
            }
            using var again = new FileMirrorStore(path);
            Assert.Equal(length % 50 == 0 ? State(3) : State(1), await again.OpenAsync(Ct));
        }
    }

    [Fact]
    public async Task What_nobody_needs_any_more_is_left_out()
    {
        var text = $"{{\"text\":\"{new string('x', 1 << 20)}\"}}";
        var (first, second) = (Guid.NewGuid(), Guid.NewGuid());
        using (var store = new FileMirrorStore(path))
        {
            await store.OpenAsync(Ct);
            for (var i = 1; i <= 40; i++)
                await store.ApplyAsync(new MirrorBatch { Kept = [Article(i, text, first), Article(i, null, second)], State = State(i) }, Ct);
            Assert.InRange(new FileInfo(path).Length, 1 << 20, 18 << 20);
            Assert.Equal(text, (await store.FindAsync(first, Ct))!.Json);
        }
        using var again = new FileMirrorStore(path);
        Assert.Equal(State(40), await again.OpenAsync(Ct));
        Assert.Equal((text, 40), ((await again.FindAsync(first, Ct))!.Json, (await again.FindAsync(second, Ct))!.Mark.Position));
    }

    [Fact]
    public async Task Of_earlier_rounds_nothing_is_left_once_a_round_is_whole()
    {
        var (old, told) = (Article(1), Article(2));
        var anew = told with { Mark = told.Mark with { Round = 1 } };
        await WriteAsync(new MirrorBatch { Kept = [old, told], State = State(1) },
            new MirrorBatch { Kept = [anew], DropsBefore = 1, State = State(2) });
        using var store = new FileMirrorStore(path);
        await store.OpenAsync(Ct);
        Assert.Equal([anew.Mark], store.Marks);
    }

    private static MirrorState State(int position) => new($"cursor-{position}", position, 0, IsComplete: true);

    private static MirroredArticle Article(int position, string? json = "{}", Guid? id = null) => new(
        new MirrorMark(id ?? Guid.NewGuid(), position, new DateTimeOffset(2026, 11, 24, 8, 0, position % 60, 123, TimeSpan.Zero), 0, json is not null), json);

    private async Task WriteAsync(params MirrorBatch[] batches)
    {
        using var store = new FileMirrorStore(path);
        await store.OpenAsync(Ct);
        foreach (var batch in batches) await store.ApplyAsync(batch, Ct);
    }
}
