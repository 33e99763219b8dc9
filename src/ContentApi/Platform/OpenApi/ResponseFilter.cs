using ContentApi.Platform.Delivery;
using ContentApi.Platform.Http;
using ContentApi.Platform.Paging;
using ContentApi.Platform.Problems;
using Microsoft.AspNetCore.Authorization;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace ContentApi.Platform.OpenApi;

/// <summary>Adds what every operation may answer beside what its signature says, and the headers of each answer.</summary>
public sealed class ResponseFilter : IOperationFilter
{
    /// <summary>What stands under these may be kept by caches.</summary>
    private static readonly string[] Kept = ["v1/", "feeds/", "sitemaps/"];

    private static readonly Dictionary<int, string> Descriptions = new Dictionary<int, string>
    {
        [200] = "The answer.",
        [201] = "It was made.",
        [204] = "It is gone.",
        [304] = "You have it already: what `If-None-Match` or `If-Modified-Since` names is still true.",
        [308] = "It has another address now: see `Location`.",
    };

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var metadata = context.ApiDescription.ActionDescriptor.EndpointMetadata;
        var policies = metadata.OfType<IAuthorizeData>().Select(data => data.Policy).ToList();
        var statuses = new SortedSet<int> { 400, 401, 406, 500, 503 };
        if (policies.Count == 0) statuses.ExceptWith([400, 406]); // operations, outside the versioned API
        if (policies.Count > 0) statuses.UnionWith([403, 429]);
        if (operation.RequestBody is not null) statuses.UnionWith([413, 415]);

        operation.Responses ??= [];
        if (IsCacheable(context)) operation.Responses.TryAdd("304", new OpenApiResponse());
        var problem = context.SchemaGenerator.GenerateSchema(typeof(Problem), context.SchemaRepository);
        var limited = context.SchemaGenerator.GenerateSchema(typeof(RateLimitedProblem), context.SchemaRepository);
        foreach (var status in statuses)
            operation.Responses.TryAdd($"{status}", new OpenApiResponse
            {
                Content = new Dictionary<string, IOpenApiMediaType> { ["application/problem+json"] = new OpenApiMediaType { Schema = status == 429 ? limited : problem } },
            });
        foreach (var (status, response) in operation.Responses)
            if (response is OpenApiResponse answer) Describe(answer, int.Parse(status, null), context);
    }

    private static void Describe(OpenApiResponse answer, int status, OperationFilterContext context)
    {
        answer.Description = Descriptions.TryGetValue(status, out var text) ? text : ProblemKinds.For(status).Title + ".";
        answer.Headers = new Dictionary<string, IOpenApiHeader> { [RequestIds.Header] = Header("The request's id: the caller's own, or a new one.") };
        if (context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<IAuthorizeData>().Any())
        {
            answer.Headers["RateLimit-Policy"] = Header("How much may be asked for with the key, such as `\"default\";q=600;w=60, \"day\";q=50000;w=86400` (draft-ietf-httpapi-ratelimit-headers).", required: false);
            answer.Headers["RateLimit"] = Header("How much of that is left, and for how many seconds, such as `\"default\";r=599;t=60, \"day\";r=49999;t=3600`.", required: false);
        }
        if (status is 200 or 201 && IsVersioned(context))
            answer.Headers["ETag"] = Header("The entity tag of the version that stands now, such as `\"w7\"`.", required: false);
        if (status == 201) answer.Headers["Location"] = Header("Where it can be read.", "uri");
        if (status is 200 or 304 && IsCacheable(context))
            answer.Headers["ETag"] = Header("The strong entity tag of these bytes, one for each encoding (RFC 9110).",
                required: !context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<AlsoAnswers>().Any());
        if (status is 200 or 304 or 308 && IsCacheable(context))
        {
            // The newsroom's view of the same address is nobody's to keep.
            var always = !context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<AlsoAnswers>().Any();
            answer.Headers["Cache-Control"] = Header("How long it may be kept: never past the next moment at which it changes by itself.");
            answer.Headers["Vary"] = Header("The request's headers that it depends on.", required: always);
            answer.Headers["Surrogate-Key"] = Header("The articles, media and lists that it shows, for purging caches; what is too much to name goes with `lists`.", required: always);
        }
        if (status is 200 or 304 && IsCacheable(context))
            answer.Headers["Last-Modified"] = Header("When the article was last changed, or anything that a feed could show; not on lists.", required: false);
        if (status is 200 or 304 && (IsCacheable(context) || context.ApiDescription.RelativePath!.StartsWith("media/", StringComparison.Ordinal)))
        {
            answer.Headers[MiningReservation.Header] = Header(
                "1: mining of texts and data is reserved for something in the answer. 0: for nothing (TDM Reservation Protocol). " +
                "Only where it gives out articles or media.", required: false);
            answer.Headers[MiningReservation.PolicyHeader] = Header("The terms on which it is licensed, where there are some.", "uri", required: false);
        }
        if (status == 308) answer.Headers["Location"] = Header("The present address.", "uri-reference");
        if (status == 401) answer.Headers["WWW-Authenticate"] = Header("The scheme `Bearer` (RFC 6750).");
        if (status == 409) answer.Headers["Retry-After"] = Header("Seconds to wait, where the same request is under way.", required: false);
        if (status == 429) answer.Headers["Retry-After"] = Header("Seconds to wait.");
        if (status == 503) answer.Headers["Retry-After"] = Header("Seconds to wait.");
        if (status == 200 && IsList(context)) answer.Headers["Link"] = Header("`self`, and `next` while there is a next page (RFC 8288).");
    }

    private static bool IsList(OperationFilterContext context) => context.ApiDescription.SupportedResponseTypes
        .Any(response => IsPage(response.Type) || IsPage(response.Type?.BaseType));

    private static bool IsPage(Type? type) => type is { IsGenericType: true } && type.GetGenericTypeDefinition() == typeof(PageOf<>);

    private static bool IsCacheable(OperationFilterContext context) =>
        context.ApiDescription.HttpMethod == HttpMethods.Get && !IsWorking(context)
        && Array.Exists(Kept, start => context.ApiDescription.RelativePath!.StartsWith(start, StringComparison.Ordinal));

    /// <summary>What the newsroom reads is as it is now, for nobody to keep.</summary>
    private static bool IsWorking(OperationFilterContext context) => context.ApiDescription.SupportedResponseTypes.Count > 0
        && context.MethodInfo.ReturnType.GenericTypeArguments is [{ IsGenericType: true } results]
        && results.GenericTypeArguments.Any(type => type.IsAssignableTo(typeof(INeverKept)));

    private static bool IsVersioned(OperationFilterContext context) =>
        context.ApiDescription.HttpMethod != HttpMethods.Get && context.ApiDescription.RelativePath!.StartsWith("v1/articles", StringComparison.Ordinal);

    private static OpenApiHeader Header(string description, string? format = null, bool required = true) => new()
    {
        Description = description,
        Required = required,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = format },
    };
}
