using ContentApi.Platform.Http;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace ContentApi.Platform.OpenApi;

/// <summary>Describes the forms, beside JSON, in which an endpoint answers.</summary>
public sealed class RepresentationFilter : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var forms = context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<Representations>().FirstOrDefault();
        if (forms is null || operation.Responses?.GetValueOrDefault("200") is not OpenApiResponse { Content: { } content }) return;
        foreach (var forType in forms.Others.GroupBy(form => form.MediaType))
            content[forType.Key] = new OpenApiMediaType { Schema = forType.First().Schema };
        if (operation.Responses["200"] is OpenApiResponse { Headers: { } headers })
            headers["Vary"] = new OpenApiHeader
            {
                Description = "The form depends on `Accept`.",
                Required = true,
                Schema = new OpenApiSchema { Type = JsonSchemaType.String },
            };
    }
}
