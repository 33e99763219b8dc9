using System.Reflection;
using ContentApi.Platform.Delivery;
using Microsoft.AspNetCore.Http.Metadata;

namespace ContentApi.Platform.Http;

/// <summary>308: what was asked for has another address now.</summary>
public sealed class PermanentRedirect(string path) : IResult, IEndpointMetadataProvider
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status308PermanentRedirect;
        httpContext.Response.Headers.Location = path;
        // Said, because caches may keep it by themselves where it is not: for how long, they would make up.
        httpContext.RequestServices.GetRequiredService<AnswerWriter>().SayHowToKeep(httpContext,
            string.Join(' ', httpContext.GetEndpoint()?.Metadata.OfType<DependsOn>().Select(depends => depends.Key) ?? []));
        return Task.CompletedTask;
    }

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status308PermanentRedirect, typeof(void)));
}
