using ContentApi.Platform.Fields;
using ContentApi.Platform.Queries;

namespace ContentApi.Articles;

/// <summary>The parameters of <c>/v1/articles/{id}</c>.</summary>
public sealed record ArticleQuery(FieldSelection? Fields) : IQuery<ArticleQuery>
{
    public static ArticleQuery Read(QueryReader query) => new(query.Fields<Article>(""));
}
