namespace ContentApi.Client.Contract;

/// <summary>The article that a cross-link leads to, as it is at the time of reading.</summary>
public sealed record CrossLinkTarget
{
    /// <summary>The article's id.</summary>
    public required Guid Id { get; init; }

    /// <summary>Its present slug: a renamed target heals by itself.</summary>
    public required string Slug { get; init; }

    /// <summary>Its present public address.</summary>
    public required string Url { get; init; }

    /// <summary>Its present headline.</summary>
    public required string Headline { get; init; }

    /// <summary>When it was published.</summary>
    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>Its lead medium with its credit, or an empty list.</summary>
    public required IReadOnlyList<ArticleMedium> Media { get; init; }
}
