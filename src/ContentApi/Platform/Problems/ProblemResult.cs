using System.Text.Json;
using ContentApi.Platform.Http;

namespace ContentApi.Platform.Problems;

/// <summary>Answers with a problem. Derived types name one status each, so that a handler's signature tells it.</summary>
public class ProblemResult(ProblemKind kind, string? detail = null, IReadOnlyList<InputError>? errors = null) : IResult
{
    public const string MediaType = "application/problem+json";

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        var problem = Problem.Of(kind, detail ?? kind.Explanation, errors ?? []);
        problem = Complete(problem with
        {
            Type = PublicAddresses.Of(httpContext).Absolute(problem.Type),
            Instance = httpContext.Request.Path.ToUriComponent(),
            RequestId = httpContext.TraceIdentifier,
        });
        response.StatusCode = kind.Status;
        response.Headers.CacheControl = "no-store";
        AddHeaders(response.Headers);
        response.ContentType = MediaType;
        var body = JsonSerializer.SerializeToUtf8Bytes(problem, problem.GetType(), Json.Options);
        response.ContentLength = body.Length;
        await response.Body.WriteAsync(body, httpContext.RequestAborted);
    }

    /// <summary>Adds what this kind of problem tells besides.</summary>
    protected virtual Problem Complete(Problem problem) => problem;

    protected virtual void AddHeaders(IHeaderDictionary headers)
    {
    }
}
