using ContentApi.Platform.Queries;

namespace ContentApi.Media;

/// <summary>The parameters of <c>/v1/media/{id}</c>.</summary>
public sealed record MediumQuery(bool IsWorking) : IQuery<MediumQuery>
{
    public static MediumQuery Read(QueryReader query) => new(IsWorkingView(query));

    internal static bool IsWorkingView(QueryReader query) => query.Choice("view",
        "`working`, with the scope `write`: as the newsroom sees it, with the rights in full.", ["working"]) is not null;
}
