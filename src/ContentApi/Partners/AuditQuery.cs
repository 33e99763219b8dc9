using ContentApi.Platform.Paging;
using ContentApi.Platform.Queries;

namespace ContentApi.Partners;

/// <summary>The parameters of <c>/v1/audit</c>.</summary>
public sealed record AuditQuery(Guid? Article, Guid? Medium, PageRequest Page) : IQuery<AuditQuery>
{
    public static AuditQuery Read(QueryReader query)
    {
        var article = query.Ids("article", "Only what was done to this article.", 1);
        var medium = query.Ids("medium", "Only what was done to this medium.", 1);
        return new AuditQuery(article is [var one] ? one : null, medium is [var other] ? other : null,
            PageRequest.Read(query, $"{string.Join(',', article ?? [])}|{string.Join(',', medium ?? [])}"));
    }
}
