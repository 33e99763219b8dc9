namespace ContentApi.Client.Contract;

/// <summary>A section and how much is in it.</summary>
public sealed record SectionWithCount
{
    /// <summary>The section's readable name in addresses and filters.</summary>
    public required string Slug { get; init; }

    /// <summary>The section's name for readers.</summary>
    public required string Name { get; init; }

    /// <summary>How many articles that you may see are in it.</summary>
    public required int ArticleCount { get; init; }
}
