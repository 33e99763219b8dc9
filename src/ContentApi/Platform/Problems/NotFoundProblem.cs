using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;

namespace ContentApi.Platform.Problems;

/// <summary>404: there is nothing here that the caller may know of.</summary>
public sealed class NotFoundProblem(string detail) : ProblemResult(ProblemKinds.NotFound, detail), IEndpointMetadataProvider
{
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProblemResponse(StatusCodes.Status404NotFound));
}
