using ContentApi.Platform.Paging;
using ContentApi.Platform.Queries;

namespace ContentApi.Articles.Related;

/// <summary>The parameters of <c>/v1/articles/{id}/related</c>.</summary>
public sealed record RelatedQuery(PageRequest Page, ArticleItems Items) : IQuery<RelatedQuery>
{
    public static RelatedQuery Read(QueryReader query) => new(
        new PageRequest(
            query.Integer(
                "limit", "The most suggestions that are given.", 1, PageRequest.MaxLimit, PageRequest.DefaultLimit),
            After: null, Scope: ""),
        ArticleItems.Read(query));
}
