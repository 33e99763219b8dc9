using ContentApi.Articles;
using ContentApi.Platform.Paging;
using ContentApi.Platform.Queries;

namespace ContentApi.Fronts;

/// <summary>The parameters of <c>/v1/fronts/{slug}</c>.</summary>
public sealed record FrontQuery(PageRequest Page, ArticleItems Items) : IQuery<FrontQuery>
{
    public static FrontQuery Read(QueryReader query) =>
        new(PageRequest.Read(query, @default: FrontStore.MostArticles), ArticleItems.Read(query));
}
