using ContentApi.Platform.Fields;
using ContentApi.Platform.Queries;

namespace ContentApi.Articles;

/// <summary>The parameters of <c>/v1/articles/by-url</c>. Without faults, <paramref name="Url"/> is there.</summary>
public sealed record ByUrlQuery(Uri? Url, string? Format, FieldSelection? Fields) : IQuery<ByUrlQuery>
{
    public static ByUrlQuery Read(QueryReader query) => new(
        query.Address("url",
            "The article's address on the site (`url`), present or past, this API's by slug, or where it was imported from "
            + "(`source.url`). `http` or `https`, the case of the host, percent-encoding, a trailing slash, a fragment, and "
            + "parameters such as `utm_source` do not matter."),
        ArticleFormatNames.Read(query), query.Fields<Article>(""));
}
