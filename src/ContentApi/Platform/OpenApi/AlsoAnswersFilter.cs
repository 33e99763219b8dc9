using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace ContentApi.Platform.OpenApi;

/// <summary>Describes an answer that may be one of several shapes.</summary>
public sealed class AlsoAnswersFilter : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        foreach (var also in context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<AlsoAnswers>())
            if (operation.Responses?["200"] is OpenApiResponse { Content: { } content } && content.TryGetValue("application/json", out var json)
                && json is OpenApiMediaType { Schema: { } usual } answer)
                answer.Schema = new OpenApiSchema { AnyOf = [usual, context.SchemaGenerator.GenerateSchema(also.Type, context.SchemaRepository)] };
    }
}
