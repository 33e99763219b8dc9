using ContentApi.Platform.Problems;

namespace ContentApi.Syndication.WebSub;

/// <summary>503: the hub has as much to do as it can.</summary>
public sealed class BusyHubProblem(string detail) : ProblemResult(ProblemKinds.Unavailable, $"{detail} Ask again later.")
{
    private const string Seconds = "60";

    protected override void AddHeaders(IHeaderDictionary headers) => headers.RetryAfter = Seconds;
}
