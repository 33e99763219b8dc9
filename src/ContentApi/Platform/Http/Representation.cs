using System.Text.Json;
using ContentApi.Platform.Delivery;
using ContentApi.Platform.Fields;
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
            return HttpMethods.IsPost(context.HttpContext.Request.Method)
                || Unwrap(result) is not (IValueHttpResult { Value: { } value } and IStatusCodeHttpResult { StatusCode: 200 })
                ? result
                : new JsonAnswer(value);
        });

    private static byte[] Select(HttpContext context, byte[] json) =>
        context.Features.Get<FieldSelection>() is { } selection ? selection.From(json) : json;

    private static object? Unwrap(object? result) => result is INestedHttpResult nested ? nested.Result : result;

    private static bool Accepts(IList<MediaTypeHeaderValue> ranges)
    {
        if (ranges.Count == 0) return true;
        var best = ranges.Where(range => range.MatchesMediaType(MediaType))
            .OrderByDescending(range => range.MatchesAllTypes ? 0 : range.MatchesAllSubTypes ? 1 : 2).FirstOrDefault();
        return best is not null && best.Quality is not 0;
    }

    /// <summary>Renders a value, keeps it if it was asked for in a way that others will ask, and sends it.</summary>
    private sealed class JsonAnswer(object value) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            var keys = new HashSet<string>();
            foreach (var depends in httpContext.GetEndpoint()?.Metadata.OfType<DependsOn>() ?? []) keys.Add(depends.Key);
            (value as ICacheable)?.AddKeys(keys);
            var answer = new Answer(
                Select(httpContext, JsonSerializer.SerializeToUtf8Bytes(value, value.GetType(), Json.Options)), $"{MediaType}; charset=utf-8",
                httpContext.Response.Headers.Link,
                new AnswerFacts(keys, (value as ICacheable)?.ModifiedAt()));
            var services = httpContext.RequestServices;
            if (httpContext.Features.Get<CachedDelivery.Filling>() is { } filling && keys.Count > 0)
                services.GetRequiredService<AnswerCache>().Store(filling.Address, answer, filling.Since);
            return services.GetRequiredService<AnswerWriter>().WriteAsync(httpContext, answer);
        }
    }
}
