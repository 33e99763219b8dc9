using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;

namespace ContentApi.Platform.Problems;

/// <summary>415: the body's media type, or its encoding, is not read here.</summary>
public sealed class UnsupportedMediaTypeProblem(string expected) : ProblemResult(ProblemKinds.UnsupportedMediaType,
    $"Send 'Content-Type: {expected}'; the body may be compressed with 'gzip'."), IEndpointMetadataProvider
{
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProblemResponse(StatusCodes.Status415UnsupportedMediaType));
}
