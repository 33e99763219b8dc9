namespace ContentApi.Client;

/// <summary>How patient a client is.</summary>
public sealed record ContentApiClientOptions
{
    /// <summary>How often a read is tried again after a fault of the network, a 429 or a 503. 0: never.</summary>
    public int MostRetries { get; init; } = 4;

    /// <summary>
    /// The longest that is waited before one retry. A server that asks for more (<c>Retry-After</c>), as when a day's quota
    /// is used up, is not asked again: the read fails at once and tells how long it would be.
    /// </summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>By which pauses are measured.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
