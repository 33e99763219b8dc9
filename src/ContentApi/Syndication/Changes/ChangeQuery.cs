using ContentApi.Platform.Paging;
using ContentApi.Platform.Queries;

namespace ContentApi.Syndication.Changes;

/// <summary>The parameters of <c>/v1/changes</c>.</summary>
public sealed record ChangeQuery(string? Since, int Wait, int Limit, bool WithArticle) : IQuery<ChangeQuery>
{
    private const int LongestWait = 25;

    public static ChangeQuery Read(QueryReader query) => new(
        ReadSince(query),
        query.Integer("wait", "Seconds for which an empty answer is held back until something happens.", 0, LongestWait, 0),
        query.Integer("limit", "The most changes on a page.", 1, PageRequest.MaxLimit, 100),
        ReadInclude(query));

    internal static string? ReadSince(QueryReader query) => query.Text("since",
        "How far you have come: `page.nextCursor` of the page before, unchanged. Without it the feed begins at the beginning.");

    internal static bool ReadInclude(QueryReader query) =>
        query.Choices("include", "With each change the article as it is now.", ["article"]).Count > 0;
}
