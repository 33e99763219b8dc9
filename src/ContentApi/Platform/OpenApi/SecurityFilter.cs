using Microsoft.AspNetCore.Authorization;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace ContentApi.Platform.OpenApi;

/// <summary>Says which operations need a key, and with which scope.</summary>
public sealed class SecurityFilter : IOperationFilter
{
    public const string Scheme = "key";
    private const string OpenToAll = "read";
    private const string AnyKey = "any";

    public static readonly OpenApiSecurityScheme Definition = new()
    {
        Type = SecuritySchemeType.Http,
        Scheme = "bearer",
        Description = "A key with some of the scopes `read`, `write` (editorial), `admin` and `mine` (text and data mining).",
    };

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var policies = context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<IAuthorizeData>().Select(data => data.Policy).ToList();
        operation.Security = [];
        if (policies.Count == 0) return;
        if (policies.All(policy => policy == OpenToAll)) operation.Security.Add([]); // anonymous callers, unless a key is required
        operation.Security.Add(new OpenApiSecurityRequirement
        {
            [new OpenApiSecuritySchemeReference(Scheme, context.Document)] = [],
        });
        if (policies.Find(policy => policy != OpenToAll) is { } scope)
            operation.Description = $"{operation.Description}\n\nNeeds a key{(scope == AnyKey ? "" : $" with the scope `{scope}`")}.".Trim();
    }
}
