using System.Text;
using System.Text.Json;
using ContentApi.Platform.Delivery;
using ContentApi.Platform.Fields;
using ContentApi.Platform.Problems;

namespace ContentApi.Platform.Http;

/// <summary>
/// Sends what a handler answers in the form that was asked for, as bytes of known length, to HEAD as to GET, and refuses,
/// with 406, callers who accept nothing that is answered here. That form is JSON unless the endpoint has others.
/// </summary>
public static class Representation
{
    public static TBuilder AnswersJson<TBuilder>(this TBuilder builder) where TBuilder : IEndpointConventionBuilder =>
        builder.AddEndpointFilter(async (context, next) =>
        {
            var http = context.HttpContext;
            var forms = http.GetEndpoint()?.Metadata.GetMetadata<Representations>() ?? Representations.OnlyJson;
            var format = forms.Others.Count > 0 ? (string?)http.Request.Query["format"] : null;
            if (forms.Others.Count > 0) http.Response.Headers.AppendCommaSeparatedValues("Vary", "Accept");
            if (!forms.TryChoose(format, http.Request.GetTypedHeaders().Accept, out var form))
                return new ProblemResult(ProblemKinds.NotAcceptable, Refusal(forms));

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
        if (form is null)
            return new Body(Representations.JsonMediaType, JsonSerializer.SerializeToUtf8Bytes(value, value.GetType(), Json.Options));
        var rendering = form.Render(value);
        return rendering.Text is { } text
            ? new Body(form.MediaType, Encoding.UTF8.GetBytes(text))
            : new ProblemResult(ProblemKinds.NotAcceptable, rendering.Refusal);
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
