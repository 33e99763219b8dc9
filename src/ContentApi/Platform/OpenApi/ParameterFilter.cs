using System.Globalization;
using System.Reflection;
using System.Text.Json.Nodes;
using ContentApi.Platform.Queries;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace ContentApi.Platform.OpenApi;

/// <summary>Describes query parameters from the same declaration by which they are read.</summary>
public sealed class ParameterFilter : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var query = context.MethodInfo.GetParameters().FirstOrDefault(parameter => parameter.ParameterType.IsAssignableTo(typeof(IJudgedQuery)));
        if (query is null) return;
        var declared = (IReadOnlyList<QueryParameter>)query.ParameterType
            .GetMethod("Parameters", BindingFlags.Public | BindingFlags.Static)!.Invoke(null, null)!;
        operation.Parameters ??= [];
        foreach (var parameter in declared)
            operation.Parameters.Add(new OpenApiParameter
            {
                Name = parameter.Name,
                In = ParameterLocation.Query,
                Description = parameter.Description,
                Required = parameter.Required,
                Explode = parameter.MaxItems is null,
                Style = parameter.MaxItems is null ? null : ParameterStyle.Form,
                Schema = parameter.Repeatable || parameter.MaxItems is not null
                    ? new OpenApiSchema { Type = JsonSchemaType.Array, MaxItems = parameter.MaxItems, Items = SchemaOf(parameter) }
                    : SchemaOf(parameter),
            });
    }

    private static OpenApiSchema SchemaOf(QueryParameter parameter) => new()
    {
        Type = parameter.Type switch
        {
            "integer" => JsonSchemaType.Integer,
            "boolean" => JsonSchemaType.Boolean,
            _ => JsonSchemaType.String,
        },
        Format = parameter.Format,
        Pattern = parameter.Pattern,
        Minimum = parameter.Minimum?.ToString(CultureInfo.InvariantCulture),
        Maximum = parameter.Maximum?.ToString(CultureInfo.InvariantCulture),
        MaxLength = parameter.MaxLength,
        Default = parameter.Default switch
        {
            int number => JsonValue.Create(number),
            bool flag => JsonValue.Create(flag),
            string text => JsonValue.Create(text),
            _ => null,
        },
        Enum = parameter.Choices.Count == 0 ? null : [.. parameter.Choices.Select(choice => JsonValue.Create(choice)!)],
    };
}
