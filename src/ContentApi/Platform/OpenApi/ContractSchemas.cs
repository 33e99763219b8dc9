using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using ContentApi.Platform.Fields;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace ContentApi.Platform.OpenApi;

/// <summary>
/// Makes schemas as strict as answers are: every member is there, save those that are only there when asked for, none
/// besides, and null only where the type says so. Of what callers send, only what is required has to be there.
/// </summary>
public sealed class ContractSchemas : ISchemaFilter
{
    private const string Input = "Input";

    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (schema is not OpenApiSchema { Properties: { Count: > 0 } properties } shape || context.MemberInfo is not null) return;
        shape.AdditionalPropertiesAllowed = false;
        var isInput = context.Type.Name.EndsWith(Input, StringComparison.Ordinal);
        shape.Required = properties.Keys.ToHashSet();
        var nullability = new NullabilityInfoContext();
        foreach (var member in context.Type.GetProperties())
        {
            var name = member.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? JsonNamingPolicy.CamelCase.ConvertName(member.Name);
            if (properties.TryGetValue(name, out var property))
            {
                var optional = member.IsDefined(typeof(OnlyWhenAskedAttribute));
                if (optional || (isInput && !member.IsDefined(typeof(RequiredMemberAttribute)))) shape.Required.Remove(name);
                properties[name] = WithNull(property, !optional && nullability.Create(member).ReadState == NullabilityState.Nullable);
            }
        }
    }

    private static IOpenApiSchema WithNull(IOpenApiSchema property, bool nullable)
    {
        if (property is OpenApiSchema inline)
        {
            inline.Type = nullable ? inline.Type | JsonSchemaType.Null : inline.Type & ~JsonSchemaType.Null;
            return inline;
        }
        return nullable
            ? new OpenApiSchema { Description = property.Description, AnyOf = [property, new OpenApiSchema { Type = JsonSchemaType.Null }] }
            : property;
    }
}
