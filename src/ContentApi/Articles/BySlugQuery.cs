using ContentApi.Platform.Fields;
using ContentApi.Platform.Queries;

namespace ContentApi.Articles;

/// <summary>The parameters of <c>/v1/articles/by-slug/{slug}</c>.</summary>
public sealed record BySlugQuery(string? Language, string? Format, FieldSelection? Fields) : IQuery<BySlugQuery>
{
    public static BySlugQuery Read(QueryReader query) => new(
        query.Language("language", "The article's language. Without it `fr`, else the only language that has the slug."),
        ArticleFormatNames.Read(query), query.Fields<Article>(""));
}
