using System.Net;
using ContentApi.Client.Contract;

namespace ContentApi.Client;

/// <summary>That the server answered with something else than what was asked for.</summary>
public sealed class ContentApiException : Exception
{
    internal ContentApiException(HttpStatusCode status, Problem? problem, TimeSpan? retryAfter)
        : base(Say(status, problem)) => (Status, Problem, RetryAfter) = (status, problem, retryAfter);

    /// <summary>The HTTP status.</summary>
    public HttpStatusCode Status { get; }

    /// <summary>What went wrong, in the server's words; null where somebody in between answered.</summary>
    public Problem? Problem { get; }

    /// <summary>The kind of problem for programs, such as <c>invalidInput</c>; null where there is no problem.</summary>
    public string? Code => Problem?.Code;

    /// <summary>After how long the server may be asked again, where it said so.</summary>
    public TimeSpan? RetryAfter { get; }

    private static string Say(HttpStatusCode status, Problem? problem) => problem is null
        ? $"The answer was {(int)status}, and no problem of the API's."
        : $"{problem.Title} ({problem.Code}, {problem.Status}): {problem.Detail} "
            + string.Concat(problem.Errors.Select(error =>
                $"[{error.Parameter ?? error.Pointer}: {error.Message} {error.Hint}] "))
            + $"Request {problem.RequestId}.";
}
