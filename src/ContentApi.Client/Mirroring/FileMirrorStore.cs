namespace ContentApi.Client.Mirroring;

/// <summary>
/// Keeps a copy in one file, to the end of which it is written: what a crash leaves half written there is cut off when it is
/// opened again, and comes again. In memory is only where each article lies in it.
/// </summary>
/// <remarks>One process at a time may write to a file. What nobody needs any more is left out when it is half of it.</remarks>
public sealed class FileMirrorStore : IMirrorStore, IDisposable
{
    private const long WorthTheWhile = 16 << 20;

    private readonly string path;
    private readonly SemaphoreSlim gate = new(1);
    private Dictionary<Guid, MirrorPlace> places = [];
    private MirrorState state = MirrorState.Empty;
    private FileStream? file;

    /// <summary>Makes a store; the file comes into being when it is first opened.</summary>
    /// <param name="path">The file's path. Its folder has to be there.</param>
    public FileMirrorStore(string path) => this.path = path;

    /// <summary>What it has, without the articles themselves.</summary>
    public IReadOnlyCollection<MirrorMark> Marks
    {
        get
        {
            gate.Wait();
            try
            {
                return [.. places.Values.Select(place => place.Mark)];
            }
            finally
            {
                gate.Release();
            }
        }
    }

    /// <inheritdoc/>
    public Task<MirrorState> OpenAsync(CancellationToken cancellation) => AloneAsync(async () =>
    {
        if (file is not null) return state;
        file = MirrorFile.Open(path);
        (places, state) = await MirrorFile.ReadAsync(file, cancellation);
        return state;
    }, cancellation);

    /// <inheritdoc/>
    public Task ApplyAsync(MirrorBatch batch, CancellationToken cancellation) => AloneAsync(async () =>
    {
        ArgumentNullException.ThrowIfNull(batch);
        var open = file ?? throw new InvalidOperationException("The store has to be opened first.");
        cancellation.ThrowIfCancellationRequested();
        var lines = new MirrorLines(open.Length);
        foreach (var article in batch.Kept) lines.Keep(article);
        foreach (var id in batch.Dropped.Where(places.ContainsKey)) lines.Drop(id);
        if (batch.DropsBefore is { } round)
            foreach (var place in places.Values.Where(place => place.Mark.Round < round)) lines.Drop(place.Mark.Id, unlessKept: true);
        lines.End(batch.State);
        await MirrorFile.AppendAsync(open, lines);
        lines.Apply(places);
        state = batch.State;
        if (open.Length > WorthTheWhile && places.Values.Sum(place => (long)place.Length) < open.Length / 2) await ShrinkAsync(open);
        return state;
    }, cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyCollection<MirrorMark>> MarksAsync(CancellationToken cancellation) => Task.FromResult(Marks);

    /// <summary>One article; null: it is not there.</summary>
    /// <param name="id">The article's id.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task<MirroredArticle?> FindAsync(Guid id, CancellationToken cancellation = default) => AloneAsync(async () =>
        file is not null && places.TryGetValue(id, out var place) ? await MirrorFile.ReadAsync(file, place, cancellation) : null, cancellation);

    /// <inheritdoc/>
    public void Dispose()
    {
        file?.Dispose();
        gate.Dispose();
    }

    /// <summary>Writes what is needed to a new file, which takes the place of the old one whole.</summary>
    private async Task ShrinkAsync(FileStream open)
    {
        var (next, found) = (path + ".new", new Dictionary<Guid, MirrorPlace>());
        File.Delete(next); // what an earlier attempt has left
        await using (var smaller = MirrorFile.Open(next))
        {
            foreach (var some in places.Values.Chunk(200))
            {
                var lines = new MirrorLines(smaller.Length);
                foreach (var place in some) lines.Keep(await MirrorFile.ReadAsync(open, place, CancellationToken.None));
                await MirrorFile.AppendAsync(smaller, lines);
                lines.Apply(found);
            }
            var end = new MirrorLines(smaller.Length);
            end.End(state);
            await MirrorFile.AppendAsync(smaller, end);
        }
        await open.DisposeAsync();
        File.Move(next, path, overwrite: true);
        (file, places) = (MirrorFile.Open(path), found);
        file.Seek(0, SeekOrigin.End);
    }

    private async Task<T> AloneAsync<T>(Func<Task<T>> act, CancellationToken cancellation)
    {
        await gate.WaitAsync(cancellation);
        try
        {
            return await act();
        }
        finally
        {
            gate.Release();
        }
    }
}
