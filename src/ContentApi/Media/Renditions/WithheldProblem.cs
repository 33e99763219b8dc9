using System.Reflection;
using ContentApi.Platform.Problems;
using Microsoft.AspNetCore.Http.Metadata;

namespace ContentApi.Media.Renditions;

/// <summary>404: the medium is there, and its file may not be given to this caller now.</summary>
/// <param name="reason">As the medium's <c>availability.reason</c> says it.</param>
public sealed class WithheldProblem(string reason)
    : ProblemResult(ProblemKinds.Withheld, $"The medium is withheld: {reason}."), IEndpointMetadataProvider
{
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProblemResponse(StatusCodes.Status404NotFound));
}
