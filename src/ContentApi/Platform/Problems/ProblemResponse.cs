using Microsoft.AspNetCore.Http.Metadata;

namespace ContentApi.Platform.Problems;

/// <summary>Tells the API description that an endpoint may answer with a problem of this status.</summary>
public sealed class ProblemResponse(int status) : IProducesResponseTypeMetadata
{
    public Type Type => typeof(Problem);

    public int StatusCode => status;

    public IEnumerable<string> ContentTypes => ["application/problem+json"];
}
