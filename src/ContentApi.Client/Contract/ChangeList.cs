namespace ContentApi.Client.Contract;

/// <summary>Changes, the oldest first.</summary>
public sealed record ChangeList
{
    /// <summary>The changes.</summary>
    public required IReadOnlyList<Change> Data { get; init; }

    /// <summary>How to go on.</summary>
    public required ChangePage Page { get; init; }
}
