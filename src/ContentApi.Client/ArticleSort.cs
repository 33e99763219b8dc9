namespace ContentApi.Client;

/// <summary>The order of a list of articles.</summary>
public enum ArticleSort
{
    /// <summary><c>-publishedAt</c></summary>
    LastPublishedFirst,

    /// <summary><c>publishedAt</c></summary>
    FirstPublishedFirst,

    /// <summary><c>-updatedAt</c></summary>
    LastUpdatedFirst,

    /// <summary><c>updatedAt</c></summary>
    FirstUpdatedFirst,

    /// <summary><c>relevance</c>: the best match first; only of a search.</summary>
    Relevance,
}
