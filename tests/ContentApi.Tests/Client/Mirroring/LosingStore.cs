using ContentApi.Client.Mirroring;

namespace ContentApi.Tests.Client.Mirroring;

/// <summary>A store that loses one article, whenever it gets it.</summary>
internal sealed class LosingStore(IMirrorStore inner, Guid lost) : IMirrorStore
{
    public Task<MirrorState> OpenAsync(CancellationToken cancellation) => inner.OpenAsync(cancellation);

    public Task ApplyAsync(MirrorBatch batch, CancellationToken cancellation) =>
        inner.ApplyAsync(batch with { Kept = [.. batch.Kept.Where(article => article.Mark.Id != lost)] }, cancellation);

    public Task<IReadOnlyCollection<MirrorMark>> MarksAsync(CancellationToken cancellation) => inner.MarksAsync(cancellation);
}
