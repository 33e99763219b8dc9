using ContentApi.Platform.Queries;

namespace ContentApi.Syndication.Changes;

/// <summary>The parameters of <c>/v1/changes/stream</c>.</summary>
public sealed record StreamQuery(string? Since, bool WithArticle) : IQuery<StreamQuery>
{
    public static StreamQuery Read(QueryReader query) => new(ChangeQuery.ReadSince(query), ChangeQuery.ReadInclude(query));
}
