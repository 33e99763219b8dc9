namespace ContentApi.Client.Mirroring;

/// <summary>A copy while it is kept: how far it has come, and what is applied to it.</summary>
internal sealed class MirrorCopy(ContentApiClient client, IMirrorStore store, MirrorOptions options)
{
    public MirrorState State { get; private set; } = MirrorState.Empty;

    public async Task OpenAsync(CancellationToken cancellation) => State = await store.OpenAsync(cancellation);

    public Task<MirrorPage> NextAsync(TimeSpan wait, CancellationToken cancellation) => client.GetMirrorPageAsync(
        new ChangeQuery { Since = State.Cursor, Wait = wait, Limit = options.PageSize, WithArticle = true }, cancellation);

    /// <summary>A page, and with it the cursor behind it. With the first last page, what did not come again is dropped.</summary>
    public Task ApplyAsync(MirrorPage page, CancellationToken cancellation)
    {
        var isComplete = State.IsComplete || !page.Page.HasMore;
        return ApplyAsync(page.Data, State with { Cursor = page.Page.NextCursor, IsComplete = isComplete }, cancellation);
    }

    /// <summary>
    /// Some changes of a page, without its cursor: should it end here, they come again, and applying them twice is the same
    /// as once.
    /// </summary>
    public Task ApplyPartAsync(IReadOnlyList<MirrorChange> changes, CancellationToken cancellation) =>
        ApplyAsync(changes, State, cancellation);

    public async Task ApplyAsync(MirrorBatch batch, CancellationToken cancellation)
    {
        await store.ApplyAsync(batch, cancellation);
        State = batch.State;
    }

    public Task<IReadOnlyCollection<MirrorMark>> MarksAsync(CancellationToken cancellation) => store.MarksAsync(cancellation);

    public async Task BeginAnewAsync(string reason, CancellationToken cancellation)
    {
        await ApplyAsync(new MirrorBatch { State = new MirrorState(null, 0, State.Round + 1, IsComplete: false) }, cancellation);
        Tell(MirrorOutcome.BegunAnew, reason, 0);
    }

    public void Tell(MirrorOutcome outcome, string detail, int count) =>
        options.Report?.Invoke(new MirrorReport(outcome, detail, count, State.Position));

    private async Task ApplyAsync(IReadOnlyList<MirrorChange> changes, MirrorState next, CancellationToken cancellation)
    {
        var last = changes.GroupBy(change => change.ArticleId).Select(of => of.Last()).ToList();
        await ApplyAsync(new MirrorBatch
        {
            Kept = [.. last.Where(change => !change.IsEnd).Select(change => change.ToArticle(State.Round))],
            Dropped = [.. last.Where(change => change.IsEnd).Select(change => change.ArticleId)],
            DropsBefore = next.IsComplete && !State.IsComplete ? State.Round : null,
            State = next with { Position = changes.Count > 0 ? changes[^1].Position : State.Position },
        }, cancellation);
        if (changes.Count > 0) Tell(MirrorOutcome.Applied, $"{changes.Count} changes were applied.", changes.Count);
    }
}
