using System.Reflection;
using ContentApi.Platform.Problems;
using Microsoft.AspNetCore.Http.Metadata;

namespace ContentApi.Syndication.Changes;

/// <summary>410: from that place the changes cannot be told any more.</summary>
public sealed class StaleCursorProblem(string detail) : ProblemResult(ProblemKinds.CursorExpired, detail,
    [new InputError { Parameter = "since", Code = "expired", Message = detail, Hint = "Begin without 'since': the feed gives everything anew." }]),
    IEndpointMetadataProvider
{
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProblemResponse(StatusCodes.Status410Gone));
}
