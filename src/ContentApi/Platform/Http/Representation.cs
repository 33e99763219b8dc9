using System.Text.Json;
using ContentApi.Platform.Problems;
using Microsoft.Net.Http.Headers;

namespace ContentApi.Platform.Http;

/// <summary>
/// Sends what a handler answers as JSON of known length, to HEAD as to GET, and refuses, with 406, callers who accept
/// nothing that is answered here.
/// </summary>
public static class Representation
{
    private const string MediaType = "application/json";

    public static TBuilder AnswersJson<TBuilder>(this TBuilder builder) where TBuilder : IEndpointConventionBuilder =>
        builder.AddEndpointFilter(async (context, next) =>
        {
            if (!Accepts(context.HttpContext.Request.GetTypedHeaders().Accept))
                return new ProblemResult(ProblemKinds.NotAcceptable,
                    $"This address answers '{MediaType}' only. Send 'Accept: {MediaType}', or no 'Accept'.");
            var result = await next(context);
            return Unwrap(result) is IValueHttpResult { Value: { } value } and IStatusCodeHttpResult { StatusCode: 200 }
                ? new JsonAnswer(JsonSerializer.SerializeToUtf8Bytes(value, value.GetType(), Json.Options))
                : result;
        });

    private static object? Unwrap(object? result) => result is INestedHttpResult nested ? nested.Result : result;

    private static bool Accepts(IList<MediaTypeHeaderValue> ranges)
    {
        if (ranges.Count == 0) return true;
        var best = ranges.Where(range => range.MatchesMediaType(MediaType))
            .OrderByDescending(range => range.MatchesAllTypes ? 0 : range.MatchesAllSubTypes ? 1 : 2).FirstOrDefault();
        return best is not null && best.Quality is not 0;
    }

    private sealed class JsonAnswer(byte[] body) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.ContentType = $"{MediaType}; charset=utf-8";
            httpContext.Response.ContentLength = body.Length;
            return httpContext.Response.Body.WriteAsync(body, httpContext.RequestAborted).AsTask();
        }
    }
}
