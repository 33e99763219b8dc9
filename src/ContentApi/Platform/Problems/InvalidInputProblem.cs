using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;

namespace ContentApi.Platform.Problems;

/// <summary>400: the input has faults, all of which are listed.</summary>
public sealed class InvalidInputProblem(IReadOnlyList<InputError> errors)
    : ProblemResult(ProblemKinds.InvalidInput, Summary(errors), errors), IEndpointMetadataProvider
{
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProblemResponse(StatusCodes.Status400BadRequest));

    private static string? Summary(IReadOnlyList<InputError> errors) => errors.Count switch
    {
        0 => null,
        1 => errors[0].Message,
        _ => $"{errors[0].Message} And {errors.Count - 1} more: see 'errors'.",
    };
}
