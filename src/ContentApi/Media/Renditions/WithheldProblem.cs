using System.Reflection;
using System.Text.Json;
using ContentApi.Platform.Http;
using ContentApi.Platform.Problems;
using Microsoft.AspNetCore.Http.Metadata;

namespace ContentApi.Media.Renditions;

/// <summary>404: the medium is there, and its file may not be given to this caller now.</summary>
public sealed class WithheldProblem(WithheldReason reason)
    : ProblemResult(ProblemKinds.Withheld, $"The medium is withheld: {Name(reason)}."), IEndpointMetadataProvider
{
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProblemResponse(StatusCodes.Status404NotFound));

    private static string Name(WithheldReason reason) => JsonSerializer.Serialize(reason, Json.Options).Trim('"');
}
