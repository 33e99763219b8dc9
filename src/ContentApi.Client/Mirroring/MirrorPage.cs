using ContentApi.Client.Contract;

namespace ContentApi.Client.Mirroring;

/// <summary>A page of changes as a mirror reads it.</summary>
internal sealed record MirrorPage
{
    public required IReadOnlyList<MirrorChange> Data { get; init; }

    public required ChangePage Page { get; init; }
}
