using System.Globalization;
using ContentApi.Platform.Problems;

namespace ContentApi.Partners.Rates;

/// <summary>429: more was asked for than was agreed; come back after <c>Retry-After</c>.</summary>
internal sealed class RateLimitedResult(IReadOnlyList<string> violated, int retryAfter) : ProblemResult(ProblemKinds.RateLimited,
    $"As many requests were sent as may be within a {(violated.Contains(Allowance.DayPolicy) ? "day" : "minute")}. Come back in {retryAfter} s.")
{
    protected override Problem Complete(Problem problem) => RateLimitedProblem.Of(problem, violated);

    protected override void AddHeaders(IHeaderDictionary headers) =>
        headers.RetryAfter = retryAfter.ToString(CultureInfo.InvariantCulture);
}
