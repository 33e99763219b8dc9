using ContentApi.Platform.Fields;
using ContentApi.Platform.Queries;

namespace ContentApi.Articles;

/// <summary>The parameters of <c>/v1/articles/{id}</c>.</summary>
public sealed record ArticleQuery(string? Format, FieldSelection? Fields, bool IsWorking) : IQuery<ArticleQuery>
{
    public static ArticleQuery Read(QueryReader query)
    {
        var format = ArticleFormatNames.Read(query);
        var fields = query.Fields<Article>("");
        var view = query.Choice("view", "`working`, with the scope `write`: the working copy, with changes that are not published yet.", ["working"]);
        foreach (var other in new[] { "format", "fields" })
            if (view is not null && query.Has(other))
                query.Refuse(other, "notTogether", $"The working view has no '{other}'.", "Leave one of them out.");
        return new ArticleQuery(format, fields, view is not null);
    }
}
