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
        var problem = Complete(Of(httpContext, Problem.Of(kind, detail ?? kind.Explanation, errors ?? [])));
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

    /// <summary>A problem as one of this request's.</summary>
    public static Problem Of(HttpContext context, Problem problem) => problem with
    {
        Type = PublicAddresses.Of(context).Absolute(problem.Type),
        Instance = context.Request.Path.ToUriComponent(),
        RequestId = context.TraceIdentifier,
    };

    protected virtual void AddHeaders(IHeaderDictionary headers)
    {
    }
}
