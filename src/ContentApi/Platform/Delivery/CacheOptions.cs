namespace ContentApi.Platform.Delivery;

/// <summary>The answers that a node keeps (<c>Cache__…</c>).</summary>
public sealed class CacheOptions
{
    /// <summary>Memory for answers; 0 keeps none.</summary>
    public int MegaBytes { get; set; } = 64;

    /// <summary>How many evicted keys are remembered, so that no answer is stored that was made before.</summary>
    public int RememberedEvictions { get; set; } = 10_000;

    /// <summary>Seconds for which others may keep a public answer.</summary>
    public int MaxAgeSeconds { get; set; } = 10;
}
