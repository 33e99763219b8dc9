using ContentApi.Client.Mirroring;

namespace ContentApi.Tests.Client.Mirroring;

/// <summary>A store whose process dies now and then: before something was applied, or after it.</summary>
internal sealed class CrashingStore(IMirrorStore inner, double chance) : IMirrorStore
{
    public Task<MirrorState> OpenAsync(CancellationToken cancellation) => inner.OpenAsync(cancellation);

    public async Task ApplyAsync(MirrorBatch batch, CancellationToken cancellation)
    {
        Die();
        await inner.ApplyAsync(batch, cancellation);
        Die();
    }

    public Task<IReadOnlyCollection<MirrorMark>> MarksAsync(CancellationToken cancellation) => inner.MarksAsync(cancellation);

    private void Die()
    {
        if (Random.Shared.NextDouble() < chance) throw new CrashException();
    }

    public sealed class CrashException : Exception;
}
