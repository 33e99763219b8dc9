namespace ContentApi.Client.Contract;

/// <summary>Where an imported article came from.</summary>
public sealed record ArticleSource
{
    /// <summary>The item's id at its source; null where the source has none.</summary>
    public required string? Id { get; init; }

    /// <summary>The source's name.</summary>
    public required string? Name { get; init; }

    /// <summary>The format in which it came, such as <c>article-text</c>.</summary>
    public required string Format { get; init; }

    /// <summary>Its address at the source.</summary>
    public required string? Url { get; init; }
}
