using Microsoft.AspNetCore.Diagnostics;

namespace ContentApi.Platform.Problems;

/// <summary>Gives a body to the answers that the framework makes without one: unknown routes, 405, 415 and the like.</summary>
public static class StatusProblems
{
    public static Task Write(StatusCodeContext context)
    {
        var http = context.HttpContext;
        var detail = http.Response.StatusCode switch
        {
            StatusCodes.Status404NotFound => $"Nothing is served at {http.Request.Path}. The routes are listed at /swagger.",
            StatusCodes.Status405MethodNotAllowed =>
                $"{http.Request.Method} does not work here. Allowed: {http.Response.Headers.Allow}.",
            _ => null,
        };
        return new ProblemResult(ProblemKinds.For(http.Response.StatusCode), detail).ExecuteAsync(http);
    }
}
