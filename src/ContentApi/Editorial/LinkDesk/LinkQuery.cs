using ContentApi.CrossLinks;
using ContentApi.Platform.Database;
using ContentApi.Platform.Paging;
using ContentApi.Platform.Queries;

namespace ContentApi.Editorial.LinkDesk;

/// <summary>The parameters of <c>/v1/cross-links</c>.</summary>
public sealed record LinkQuery(string? State, PageRequest Page) : IQuery<LinkQuery>
{
    public static LinkQuery Read(QueryReader query)
    {
        var state = query.Choice("state", "Only links in this state.", [.. Enum.GetValues<CrossLinkState>().Select(EnumText.Of)]);
        return new LinkQuery(state, PageRequest.Read(query, state ?? ""));
    }
}
