namespace ContentApi.Client.Mirroring;

/// <summary>Where a copy is kept: articles, and how far they have come, in one.</summary>
/// <remarks>
/// A store of your own, in a database, is a transaction for <see cref="ApplyAsync"/>, and two queries.
/// </remarks>
public interface IMirrorStore
{
    /// <summary>How far the copy has come; <see cref="MirrorState.Empty"/> where there is none yet.</summary>
    /// <param name="cancellation">Gives up.</param>
    Task<MirrorState> OpenAsync(CancellationToken cancellation);

    /// <summary>
    /// Applies all of it or nothing. Where a store cannot, it applies the articles first and keeps the state last: whatever
    /// happens in between, the same comes again.
    /// </summary>
    /// <param name="batch">What is to be applied, in the order of its members.</param>
    /// <param name="cancellation">Gives up, before anything was applied.</param>
    Task ApplyAsync(MirrorBatch batch, CancellationToken cancellation);

    /// <summary>What it has, without the articles themselves.</summary>
    /// <param name="cancellation">Gives up.</param>
    Task<IReadOnlyCollection<MirrorMark>> MarksAsync(CancellationToken cancellation);
}
