using ContentApi.Platform.Paging;

namespace ContentApi.Articles;

/// <summary>A page of some articles in some order, with what is to be read of each.</summary>
public sealed record ArticleListing(ArticleFilter Filter, PageRequest Page)
{
    /// <summary>The order, unless the filter names ids: then theirs.</summary>
    public ArticleSort Sort { get; init; } = ArticleSort.Newest;

    /// <summary>The best matches of the search first, instead of an order by time.</summary>
    public bool ByRelevance { get; init; }

    public IReadOnlySet<string> Include { get; init; } = ArticleInclude.None;
}
