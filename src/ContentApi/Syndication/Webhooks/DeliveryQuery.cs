using ContentApi.Platform.Database;
using ContentApi.Platform.Paging;
using ContentApi.Platform.Queries;

namespace ContentApi.Syndication.Webhooks;

/// <summary>The parameters of a webhook's log.</summary>
public sealed record DeliveryQuery(string? State, PageRequest Page) : IQuery<DeliveryQuery>
{
    public static DeliveryQuery Read(QueryReader query)
    {
        var state = query.Choice("state", "Only what became that.", [.. Enum.GetValues<DeliveryState>().Select(EnumText.Of)]);
        return new DeliveryQuery(state, PageRequest.Read(query, state ?? ""));
    }
}
