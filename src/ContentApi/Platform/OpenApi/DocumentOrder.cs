using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace ContentApi.Platform.OpenApi;

/// <summary>Puts the document in a stable order. HEAD is told in words: it would only repeat every GET.</summary>
public sealed class DocumentOrder : IDocumentFilter
{
    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        foreach (var path in swaggerDoc.Paths.Values) path.Operations?.Remove(HttpMethod.Head);
        swaggerDoc.Tags = ApiInfo.Tags.Select(tag => new OpenApiTag { Name = tag.Name, Description = tag.Description }).ToHashSet();
        var order = ApiInfo.Tags.Select((tag, position) => (tag.Name, position)).ToDictionary(tag => tag.Name, tag => tag.position);
        var sorted = swaggerDoc.Paths
            .OrderBy(path => order.GetValueOrDefault(path.Value.Operations!.Values.First().Tags!.First().Name!, int.MaxValue))
            .ThenBy(path => path.Key, StringComparer.Ordinal).ToList();
        swaggerDoc.Paths = [];
        foreach (var (address, item) in sorted) swaggerDoc.Paths.Add(address, item);
        swaggerDoc.Components!.Schemas = swaggerDoc.Components.Schemas!.OrderBy(schema => schema.Key, StringComparer.Ordinal)
            .ToDictionary(schema => schema.Key, schema => schema.Value);
    }
}
