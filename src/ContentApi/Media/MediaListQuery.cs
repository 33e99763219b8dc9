using ContentApi.Platform.Paging;
using ContentApi.Platform.Queries;

namespace ContentApi.Media;

/// <summary>The parameters of <c>/v1/media</c>.</summary>
public sealed record MediaListQuery(PageRequest Page, bool IsWorking) : IQuery<MediaListQuery>
{
    public static MediaListQuery Read(QueryReader query)
    {
        var isWorking = MediumQuery.IsWorkingView(query);
        return new MediaListQuery(PageRequest.Read(query, isWorking ? "working" : ""), isWorking);
    }
}
