namespace ContentApi.Client.Mirroring;

/// <summary>What a store applies at once.</summary>
public sealed record MirrorBatch
{
    /// <summary>Articles that are new, or take the place of what is there.</summary>
    public IReadOnlyList<MirroredArticle> Kept { get; init; } = [];

    /// <summary>Articles that go, where they are there.</summary>
    public IReadOnlyList<Guid> Dropped { get; init; } = [];

    /// <summary>Everything of earlier rounds than this goes; null: nothing does.</summary>
    public int? DropsBefore { get; init; }

    /// <summary>How far the copy has come with it.</summary>
    public required MirrorState State { get; init; }
}
