using System.Reflection;
using ContentApi.Platform.Problems;
using Microsoft.AspNetCore.Http.Metadata;

namespace ContentApi.Articles;

/// <summary>410: the article was taken back. Everybody is told, and why.</summary>
public sealed class Withdrawn(WithdrawalRow row) : ProblemResult(ProblemKinds.Withdrawn, Detail(row)), IEndpointMetadataProvider
{
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) => builder.Metadata.Add(
        new ProducesResponseTypeMetadata(StatusCodes.Status410Gone, typeof(WithdrawnProblem), [MediaType]));

    protected override Problem Complete(Problem problem) => new WithdrawnProblem(problem, row);

    private static string Detail(WithdrawalRow row) =>
        $"The article was withdrawn at {row.WithdrawnAt.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}. Take down what you have of it"
        + (row.SuccessorId is { } successor ? $"; '/v1/articles/{successor}' stands in its place." : ".");
}
