using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;

namespace ContentApi.Platform.Problems;

/// <summary>503: not ready to answer; come back after <c>Retry-After</c>.</summary>
/// <param name="detail">What is away; null: the database.</param>
public sealed class UnavailableProblem(string? detail = null)
    : ProblemResult(ProblemKinds.Unavailable, detail), IEndpointMetadataProvider
{
    private const string RetryAfterSeconds = "2";

    protected override void AddHeaders(IHeaderDictionary headers) => headers.RetryAfter = RetryAfterSeconds;

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProblemResponse(StatusCodes.Status503ServiceUnavailable));
}
