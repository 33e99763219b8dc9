using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;

namespace ContentApi.Platform.Http;

/// <summary>308: what was asked for has another address now.</summary>
public sealed class PermanentRedirect(string path) : IResult, IEndpointMetadataProvider
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status308PermanentRedirect;
        httpContext.Response.Headers.Location = path;
        return Task.CompletedTask;
    }

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status308PermanentRedirect, typeof(void)));
}
