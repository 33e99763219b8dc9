namespace ContentApi.Client.Mirroring;

/// <summary>How a copy is kept.</summary>
public sealed record MirrorOptions
{
    /// <summary>Whether to end as soon as the copy is up to date and proven whole, instead of waiting for more.</summary>
    public bool UntilWhole { get; init; }

    /// <summary>The changes that are asked for at once, from 1 to 200.</summary>
    public int PageSize { get; init; } = 200;

    /// <summary>For how long the server may hold back an empty answer, up to 25 seconds.</summary>
    public TimeSpan Wait { get; init; } = TimeSpan.FromSeconds(25);

    /// <summary>How long after one proof something that has changed is proven again.</summary>
    public TimeSpan ProveEvery { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>The longest pause after faults of the network or the server, in a row.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Is told what happens, in order.</summary>
    public Action<MirrorReport>? Report { get; init; }
}
