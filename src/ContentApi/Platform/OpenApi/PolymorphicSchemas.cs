using System.Reflection;
using System.Text.Json.Serialization;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace ContentApi.Platform.OpenApi;

/// <summary>
/// A type that serialisation tells apart by a discriminator becomes <c>oneOf</c> its kinds, and each kind has the
/// discriminator as a member with its one value.
/// </summary>
public sealed class PolymorphicSchemas : ISchemaFilter
{
    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (schema is not OpenApiSchema shape) return;
        if (context.Type.GetCustomAttribute<JsonPolymorphicAttribute>(inherit: false) is { } polymorphic)
            ToChoice(shape, polymorphic.TypeDiscriminatorPropertyName!, context);
        else if (context.Type.BaseType?.GetCustomAttribute<JsonPolymorphicAttribute>(inherit: false) is { } parent)
            AddDiscriminator(shape, parent.TypeDiscriminatorPropertyName!, Value(context.Type.BaseType, context.Type));
    }

    private static void ToChoice(OpenApiSchema shape, string discriminator, SchemaFilterContext context)
    {
        var kinds = context.Type.GetCustomAttributes<JsonDerivedTypeAttribute>().ToDictionary(
            kind => (string)kind.TypeDiscriminator!,
            kind => (OpenApiSchemaReference)context.SchemaGenerator.GenerateSchema(kind.DerivedType, context.SchemaRepository));
        shape.Type = null;
        shape.Properties = null;
        shape.Required = null;
        shape.AdditionalPropertiesAllowed = true;
        shape.OneOf = [.. kinds.Values];
        shape.Discriminator = new OpenApiDiscriminator { PropertyName = discriminator, Mapping = kinds };
    }

    private static void AddDiscriminator(OpenApiSchema shape, string discriminator, string value)
    {
        var members = shape.Properties!.ToList();
        shape.Properties = new Dictionary<string, IOpenApiSchema>
        {
            [discriminator] = new OpenApiSchema { Type = JsonSchemaType.String, Const = value, Description = $"Always `{value}`." },
        };
        foreach (var (name, member) in members) shape.Properties.Add(name, member);
        shape.Required!.Add(discriminator);
    }

    private static string Value(Type parent, Type kind) =>
        (string)parent.GetCustomAttributes<JsonDerivedTypeAttribute>().First(derived => derived.DerivedType == kind).TypeDiscriminator!;
}
