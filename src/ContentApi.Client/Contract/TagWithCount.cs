namespace ContentApi.Client.Contract;

/// <summary>A tag and how much is under it.</summary>
public sealed record TagWithCount
{
    /// <summary>The tag's readable name in addresses and filters.</summary>
    public required string Slug { get; init; }

    /// <summary>The tag's name for readers.</summary>
    public required string Name { get; init; }

    /// <summary>What it stands for.</summary>
    public required TagKind Kind { get; init; }

    /// <summary>The IPTC Media Topic that it corresponds to, as a URI.</summary>
    public required string? MediaTopic { get; init; }

    /// <summary>How many articles that you may see carry it.</summary>
    public required int ArticleCount { get; init; }
}
