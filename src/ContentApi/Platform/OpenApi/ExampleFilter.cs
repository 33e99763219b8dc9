using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace ContentApi.Platform.OpenApi;

/// <summary>Shows real answers as examples, and the parameters by which the sample articles give them.</summary>
public sealed class ExampleFilter : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        foreach (var example in Example.All.Where(example => example.Operation == operation.OperationId))
        {
            if (example.Status == 200) ShowRequest(operation, example);
            if (operation.Responses?.GetValueOrDefault($"{example.Status}") is OpenApiResponse { Content: { Count: > 0 } content }
                && content.First().Value is OpenApiMediaType shown && example.Answer() is { } answer)
                shown.Example = answer;
        }
    }

    private static void ShowRequest(OpenApiOperation operation, Example example)
    {
        foreach (var parameter in (operation.Parameters ?? []).OfType<OpenApiParameter>())
            if (example.Path?.GetValueOrDefault(parameter.Name!) is { } value)
                parameter.Example = JsonValue.Create(value);
        if (example.Body is not null && operation.RequestBody?.Content?.Values.FirstOrDefault() is OpenApiMediaType body)
            body.Example = JsonValue.Create(example.Body);
    }
}
