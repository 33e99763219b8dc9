namespace ContentApi.Client.Mirroring;

/// <summary>Keeps a copy in memory: it is gone with the process.</summary>
public sealed class InMemoryMirrorStore : IMirrorStore
{
    private readonly Lock gate = new();
    private readonly Dictionary<Guid, MirroredArticle> articles = [];
    private MirrorState state = MirrorState.Empty;

    /// <summary>What it has.</summary>
    public IReadOnlyList<MirroredArticle> Articles
    {
        get
        {
            lock (gate) return [.. articles.Values];
        }
    }

    /// <summary>One article; null: it is not there.</summary>
    /// <param name="id">The article's id.</param>
    public MirroredArticle? Find(Guid id)
    {
        lock (gate) return articles.GetValueOrDefault(id);
    }

    /// <inheritdoc/>
    public Task<MirrorState> OpenAsync(CancellationToken cancellation)
    {
        lock (gate) return Task.FromResult(state);
    }

    /// <inheritdoc/>
    public Task ApplyAsync(MirrorBatch batch, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(batch);
        cancellation.ThrowIfCancellationRequested();
        lock (gate)
        {
            foreach (var article in batch.Kept) articles[article.Mark.Id] = article;
            foreach (var id in batch.Dropped) articles.Remove(id);
            if (batch.DropsBefore is { } round)
                foreach (var (id, article) in articles)
                    if (article.Mark.Round < round) articles.Remove(id);
            state = batch.State;
        }
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<IReadOnlyCollection<MirrorMark>> MarksAsync(CancellationToken cancellation)
    {
        lock (gate) return Task.FromResult<IReadOnlyCollection<MirrorMark>>([.. articles.Values.Select(article => article.Mark)]);
    }
}
