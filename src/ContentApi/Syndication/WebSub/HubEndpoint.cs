using ContentApi.Platform.Problems;
using ContentApi.Syndication.Webhooks;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace ContentApi.Syndication.WebSub;

/// <summary>The hub: whoever keeps a copy of a feed is sent it when it has changed.</summary>
public static class HubEndpoint
{
    private const string Form = "application/x-www-form-urlencoded";

    public static void MapHub(this IEndpointRouteBuilder routes) =>
        routes.MapPost(WebSubHubs.OwnPath, Ask).WithName("askHub").WithTags("Feeds").Accepts<HubInput>(Form)
            .WithMetadata(new ProblemResponse(StatusCodes.Status400BadRequest), new ProblemResponse(StatusCodes.Status404NotFound));

    /// <summary>Subscribes to a feed, or ends that (WebSub).</summary>
    /// <remarks>
    /// The answer only says that it was understood. The subscriber is then asked whether it meant that: a GET of the callback
    /// with `hub.mode`, `hub.topic`, `hub.challenge` and `hub.lease_seconds`, to be answered with 2xx and the challenge alone.
    /// From then on the whole feed is posted there whenever it shows something else, in its media type, with `Link` headers of
    /// the relations `hub` and `self`, and `X-Hub-Signature: sha256=…` where there is a secret. What does not arrive is sent
    /// again as webhooks are, with what the feed shows then. Subscribe again before the lease ends; 410 ends it at once.
    /// Callbacks are under the same rules as webhooks' addresses.
    /// </remarks>
    private static async Task<Results<Accepted, ProblemResult>> Ask(
        HttpContext context, IOptions<WebSubOptions> options, HubForm forms, HubSubscriptions subscriptions, WakeUp wakeUp)
    {
        if (!options.Value.Hub) return new NotFoundProblem("There is no hub here.");
        if (!context.Request.HasFormContentType || context.Request.ContentType!.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase))
            return new UnsupportedMediaTypeProblem(Form);
        IFormCollection form;
        try
        {
            form = await context.Request.ReadFormAsync(context.RequestAborted);
        }
        catch (InvalidDataException)
        {
            return new InvalidInputProblem([new InputError
            {
                Parameter = "body", Code = "malformed", Message = "The form cannot be read, or is too long.", Hint = $"Send {Form}.",
            }]);
        }
        var (request, errors) = await forms.ReadAsync(form, context);
        if (request is null) return new InvalidInputProblem(errors);
        if (await subscriptions.AskAsync(request, context.RequestAborted) is { } full) return full;
        wakeUp.Wake();
        return TypedResults.Accepted((string?)null);
    }
}
