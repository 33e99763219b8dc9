namespace ContentApi.Client.Contract;

/// <summary>Addresses of pages.</summary>
public sealed record PageLinks
{
    /// <summary>This page.</summary>
    public required string Self { get; init; }

    /// <summary>The next page; null on the last.</summary>
    public required string? Next { get; init; }
}
