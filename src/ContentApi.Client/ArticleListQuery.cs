using ContentApi.Client.Contract;

namespace ContentApi.Client;

/// <summary>Which articles are asked for, and how.</summary>
/// <remarks>
/// In lists of texts each element is a condition, and all have to hold; within one, commas separate values of which one has
/// to hold: <c>Tag = ["velo,train", "geneve"]</c> finds what is about bicycles or trains, and about Geneva.
/// </remarks>
public sealed record ArticleListQuery
{
    /// <summary>What is searched: words, <c>"phrases"</c>, <c>-without</c>.</summary>
    public string? Q { get; init; }

    /// <summary>These articles, in this order; what is not there is in <see cref="ArticleList.Missing"/>.</summary>
    public IReadOnlyList<Guid> Ids { get; init; } = [];

    /// <summary>Sections, by slug.</summary>
    public IReadOnlyList<string> Section { get; init; } = [];

    /// <summary>Tags, by slug.</summary>
    public IReadOnlyList<string> Tag { get; init; } = [];

    /// <summary>Languages; <c>fr</c> also finds <c>fr-CH</c>.</summary>
    public IReadOnlyList<string> Language { get; init; } = [];

    /// <summary>Agencies that a credit or the signature names.</summary>
    public IReadOnlyList<string> Agency { get; init; } = [];

    /// <summary>People whom a credit names.</summary>
    public IReadOnlyList<string> Creator { get; init; } = [];

    /// <summary>Authors.</summary>
    public IReadOnlyList<string> Author { get; init; } = [];

    /// <summary>Ids at the source.</summary>
    public IReadOnlyList<string> SourceId { get; init; } = [];

    /// <summary>Published at this moment or after it.</summary>
    public DateTimeOffset? PublishedAfter { get; init; }

    /// <summary>Published before this moment.</summary>
    public DateTimeOffset? PublishedBefore { get; init; }

    /// <summary>Last published or corrected at this moment or after it.</summary>
    public DateTimeOffset? UpdatedAfter { get; init; }

    /// <summary>Last published or corrected before this moment.</summary>
    public DateTimeOffset? UpdatedBefore { get; init; }

    /// <summary>The order; null: the newest first, of a search the best match, with <see cref="Ids"/> theirs.</summary>
    public ArticleSort? Sort { get; init; }

    /// <summary>The most articles of a page, from 1 to 200; null: 20.</summary>
    public int? Limit { get; init; }

    /// <summary>Where to go on: the page's <c>nextCursor</c> before; null: at the beginning.</summary>
    public string? Cursor { get; init; }

    /// <summary>Whether to count the whole list, and how; null: not at all.</summary>
    public TotalIs? Count { get; init; }

    /// <summary>What is added to each article.</summary>
    public ArticleInclude Include { get; init; }

    /// <summary>By what the list is counted.</summary>
    public ArticleFacets Facets { get; init; }

    /// <summary>The list as it was, or will be, at that moment; with the scope <c>write</c>.</summary>
    public DateTimeOffset? AsOf { get; init; }

    internal string ToPath(IEnumerable<string> fields) => new QueryText("v1/articles")
        .Add("q", Q).AddList("ids", Ids.Select(id => id.ToString()))
        .AddEach("section", Section).AddEach("tag", Tag).AddEach("language", Language)
        .AddEach("agency", Agency).AddEach("creator", Creator).AddEach("author", Author).AddEach("sourceId", SourceId)
        .Add("publishedAfter", PublishedAfter).Add("publishedBefore", PublishedBefore)
        .Add("updatedAfter", UpdatedAfter).Add("updatedBefore", UpdatedBefore)
        .Add("sort", Sort switch
        {
            ArticleSort.LastPublishedFirst => "-publishedAt",
            ArticleSort.FirstPublishedFirst => "publishedAt",
            ArticleSort.LastUpdatedFirst => "-updatedAt",
            ArticleSort.FirstUpdatedFirst => "updatedAt",
            ArticleSort.Relevance => "relevance",
            _ => null,
        })
        .Add("limit", Limit).Add("cursor", Cursor)
        .Add("count", Count switch { TotalIs.Exact => "exact", TotalIs.Estimated => "estimated", _ => null })
        .AddFlags("include", Include).AddFlags("facets", Facets).AddList("fields", fields).Add("asOf", AsOf).ToString();
}
