using ContentApi.Platform.Queries;

namespace ContentApi.Platform.Paging;

/// <summary>The parameters of a list without filters.</summary>
public sealed record PageQuery(PageRequest Page) : IQuery<PageQuery>
{
    public static PageQuery Read(QueryReader query) => new(PageRequest.Read(query));
}
