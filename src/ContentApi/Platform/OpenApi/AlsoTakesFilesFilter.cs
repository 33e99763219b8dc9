using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace ContentApi.Platform.OpenApi;

/// <summary>Describes bodies that may be a file instead of JSON.</summary>
public sealed class AlsoTakesFilesFilter : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        foreach (var files in context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<AlsoTakesFiles>())
            foreach (var type in files.MediaTypes)
                if (operation.RequestBody is OpenApiRequestBody { Content: { } content })
                    content[type] = new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" } };
    }
}
