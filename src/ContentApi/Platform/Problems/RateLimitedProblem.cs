using System.Text.Json.Serialization;

namespace ContentApi.Platform.Problems;

/// <summary>429: more was asked for than was agreed.</summary>
public sealed record RateLimitedProblem : Problem
{
    /// <summary>The policies of <c>RateLimit-Policy</c> that were used up: <c>default</c> (a minute's), <c>day</c>.</summary>
    [JsonPropertyName("violated-policies")]
    public required IReadOnlyList<string> ViolatedPolicies { get; init; }

    /// <summary>Made of a problem like all others.</summary>
    public static RateLimitedProblem Of(Problem problem, IReadOnlyList<string> violated) => new()
    {
        Type = problem.Type,
        Title = problem.Title,
        Status = problem.Status,
        Detail = problem.Detail,
        Instance = problem.Instance,
        Code = problem.Code,
        RequestId = problem.RequestId,
        Errors = problem.Errors,
        ViolatedPolicies = violated,
    };
}
