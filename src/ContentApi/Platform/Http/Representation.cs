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
            if (!forms.TryChoose(format, http.Request.GetTypedHeaders().Accept, out var form))
                return new ProblemResult(ProblemKinds.NotAcceptable, Refusal(forms));

            var result = await next(context);
            return HttpMethods.IsPost(http.Request.Method)
                || Unwrap(result) is not (IValueHttpResult { Value: { } value } and IStatusCodeHttpResult { StatusCode: 200 })
                ? result
                : Answer(http, value, form);
        });

    private static IResult Answer(HttpContext context, object value, IRepresentation? form)
    {
        if (form is null)
        {
            var json = JsonSerializer.SerializeToUtf8Bytes(value, value.GetType(), Json.Options);
            var selection = context.Features.Get<FieldSelection>();
            return new SentAnswer(value as ICacheable, Representations.JsonMediaType, selection?.From(json) ?? json)
            {
                Delivers = value as IDelivers, WithFiles = selection?.Selects("media", "renditions") ?? true,
            };
        }
        var rendering = form.Render(value);
        return rendering.Text is { } text
            ? new SentAnswer(value as ICacheable, form.MediaType, Encoding.UTF8.GetBytes(text)) { Delivers = value as IDelivers, WithFiles = form.HasFiles }
            : new ProblemResult(ProblemKinds.NotAcceptable, rendering.Refusal);
    }

    private static string Refusal(Representations forms)
    {
        var types = forms.MediaTypes.ToList();
        if (types is [var only]) return $"This address answers '{only}' only. Send 'Accept: {only}', or no 'Accept'.";
        var names = forms.Others.Select(form => form.Name).Prepend(Representations.Json);
        return $"This address answers {string.Join(", ", types.Select(type => $"'{type}'"))}. Send 'Accept' with one of them, " +
            $"or say 'format': {string.Join(", ", names)}.";
    }

    private static object? Unwrap(object? result) => result is INestedHttpResult nested ? nested.Result : result;
}
