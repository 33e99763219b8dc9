using ContentApi.Platform.Writing;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace ContentApi.Platform.OpenApi;

/// <summary>Describes the headers by which a write is made safe.</summary>
public sealed class WriteHeaderFilter : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var metadata = context.ApiDescription.ActionDescriptor.EndpointMetadata;
        operation.Parameters ??= [];
        if (metadata.OfType<NeedsVersion>().FirstOrDefault() is { } needs)
            operation.Parameters.Add(Header("If-Match", required: true, maxLength: null,
                "The entity tag of the version that you have seen, such as `\"w7\"`, so that nobody's work is lost (RFC 9110, section 13.1.1)."
                + (needs.TakesAny ? " Here `*` will do." : "")));
        if (context.ApiDescription.HttpMethod == HttpMethods.Post && metadata.OfType<TakesIdempotencyKey>().Any())
            operation.Parameters.Add(Header(IdempotencyKey.Header, required: false, IdempotencyKey.MaxLength,
                "A name for this act, quoted or bare: sent again with the same request within 24 hours it is not done again, but answered the same."));
    }

    private static OpenApiParameter Header(string name, bool required, int? maxLength, string description) => new()
    {
        Name = name,
        In = ParameterLocation.Header,
        Required = required,
        Description = description,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = maxLength },
    };
}
