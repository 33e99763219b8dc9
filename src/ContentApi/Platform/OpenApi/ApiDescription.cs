using ContentApi.Platform.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.Swagger;
using Swashbuckle.AspNetCore.SwaggerUI;

namespace ContentApi.Platform.OpenApi;

/// <summary>The OpenAPI document and Swagger UI.</summary>
public static class ApiDescription
{
    public const string Path = "/openapi/v1.json";
    private const string DocumentName = "v1";

    public static IServiceCollection AddApiDescription(this IServiceCollection services)
    {
        services.AddEndpointsApiExplorer();
        services.AddSwaggerGen(options =>
        {
            options.SwaggerDoc(DocumentName, ApiInfo.Create());
            options.AddServer(new OpenApiServer { Url = "/", Description = "The server that sent this document." });
            options.IncludeXmlComments(typeof(ApiDescription).Assembly, includeControllerXmlComments: false);
            options.SupportNonNullableReferenceTypes();
            options.CustomSchemaIds(SchemaNames.Of);
            options.AddSecurityDefinition(SecurityFilter.Scheme, SecurityFilter.Definition);
            options.MapType<System.Text.Json.Nodes.JsonNode>(() => new OpenApiSchema());
            options.SchemaFilter<ContractSchemas>();
            options.SchemaFilter<PolymorphicSchemas>();
            options.OperationFilter<ParameterFilter>();
            options.OperationFilter<WriteHeaderFilter>();
            options.OperationFilter<ResponseFilter>();
            options.OperationFilter<AlsoAnswersFilter>();
            options.OperationFilter<AlsoTakesFilesFilter>();
            options.OperationFilter<RepresentationFilter>();
            options.OperationFilter<SecurityFilter>();
            options.OperationFilter<ExampleFilter>();
            options.DocumentFilter<DocumentOrder>();
        });
        services.AddSingleton<ApiDocument>();
        return services;
    }

    public static void MapApiDescription(this WebApplication app)
    {
        app.MapReads(Path, Document).ExcludeFromDescription();
        app.UseSwaggerUI(options =>
        {
            options.DocumentTitle = "ContentApi";
            options.SwaggerEndpoint(Path, "ContentApi v1");
            options.InjectStylesheet("/assets/swagger.css");
            options.EnableDeepLinking();
            options.EnablePersistAuthorization();
            options.EnableTryItOutByDefault();
            options.EnableFilter();
            options.DisplayRequestDuration();
            options.DefaultModelsExpandDepth(0);
            options.DocExpansion(DocExpansion.List);
            options.ConfigObject.ValidatorUrl = null;
        });
    }

    /// <summary>The document as it is served and committed.</summary>
    public static Task<string> WriteAsync(IServiceProvider services) => services.GetRequiredService<ApiDocument>().TextAsync();

    private static async Task<ContentHttpResult> Document(ApiDocument document) =>
        TypedResults.Content(await document.TextAsync(), "application/json; charset=utf-8");

    /// <summary>The document's text: the code does not change while it runs, so it is written once.</summary>
    private sealed class ApiDocument(IServiceProvider services)
    {
        private readonly Lazy<Task<string>> text = new(async () =>
        {
            using var scope = services.CreateScope();
            var provider = scope.ServiceProvider.GetRequiredService<IAsyncSwaggerProvider>();
            var document = await provider.GetSwaggerAsync(DocumentName, host: null, basePath: null);
            return await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1) + "\n";
        });

        public Task<string> TextAsync() => text.Value;
    }
}
