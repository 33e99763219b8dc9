using System.Reflection;
using ContentApi.Platform.Delivery;
using Microsoft.AspNetCore.Http.Metadata;

namespace ContentApi.Platform.Writing;

/// <summary>200: what was written, as it stands now.</summary>
public sealed class Written<T>(Reply reply) : IResult, INeverKept, IEndpointMetadataProvider
{
    public Task ExecuteAsync(HttpContext httpContext) => reply.ExecuteAsync(httpContext);

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) => builder.Metadata.Add(
        new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(T), ["application/json"]));
}
