using ContentApi.Platform.Fields;
using ContentApi.Platform.Queries;

namespace ContentApi.Articles;

/// <summary>The parameters of <c>/v1/articles/{id}</c>.</summary>
public sealed record ArticleQuery(string? Format, FieldSelection? Fields) : IQuery<ArticleQuery>
{
    public static ArticleQuery Read(QueryReader query) => new(ArticleFormatNames.Read(query), query.Fields<Article>(""));
}
