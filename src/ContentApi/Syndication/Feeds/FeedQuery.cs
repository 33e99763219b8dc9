using ContentApi.Articles;
using ContentApi.Platform.Delivery;
using ContentApi.Platform.Paging;
using ContentApi.Platform.Queries;

namespace ContentApi.Syndication.Feeds;

/// <summary>The parameters of feeds: the list's filters.</summary>
/// <param name="Filter">Which articles.</param>
/// <param name="Page">Which of them.</param>
public sealed record FeedQuery(ArticleFilter Filter, PageRequest Page) : IQuery<FeedQuery>
{
    /// <summary>A feed gives whole articles.</summary>
    private static readonly IReadOnlySet<string> Everything = ArticleInclude.Names.ToHashSet(StringComparer.Ordinal);

    /// <summary>The newest first, also of those that are searched for: readers ask what is new.</summary>
    public ArticleListing Listing => new(Filter, Page) { Include = Everything };

    public static FeedQuery Read(QueryReader query)
    {
        var filter = ReadFilter(query);
        return new FeedQuery(filter, PageRequest.Read(query, $"{filter}", filter.Ids?.Count));
    }

    /// <summary>Declares and reads what all feeds take besides <c>limit</c> and <c>cursor</c>.</summary>
    public static ArticleFilter ReadFilter(QueryReader query)
    {
        query.Text(CallerKeys.FeedToken, "A key for feeds alone, for readers that cannot send the header `Authorization`.");
        return ArticleListQuery.ReadFilter(query);
    }
}
