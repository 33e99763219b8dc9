using ContentApi.Platform.Paging;
using ContentApi.Platform.Queries;

namespace ContentApi.Articles;

/// <summary>The parameters of <c>/v1/articles</c>.</summary>
public sealed record ArticleListQuery(ArticleFilter Filter, PageRequest Page) : IQuery<ArticleListQuery>
{
    public static ArticleListQuery Read(QueryReader query)
    {
        var filter = new ArticleFilter
        {
            Sections = query.Slugs("section", "Sections, by slug."),
            Tags = query.Slugs("tag", "Tags, by slug."),
            Languages = query.Languages("language", "Languages; `fr` also finds `fr-CH`."),
        };
        return new ArticleListQuery(filter, PageRequest.Read(query, filter.ToString()));
    }
}
