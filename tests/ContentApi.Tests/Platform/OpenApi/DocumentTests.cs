using System.Text.Json.Nodes;
using ContentApi.Hosting;
using ContentApi.Platform.OpenApi;
using ContentApi.Tests.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace ContentApi.Tests.Platform.OpenApi;

/// <summary>The API description: complete, and the same as the committed copy. Written without a database.</summary>
public sealed class DocumentTests
{
    private static readonly string[] Described = ["/.well-known", "/v1", "/health", "/media", "/feeds", "/sitemaps", "/websub"];
    private static readonly string[] Verbs = ["get", "post", "put", "patch", "delete"];

    [Fact]
    public async Task Is_the_committed_copy()
    {
        var file = Repository.File("openapi", "content-api.v1.json");
        var written = await WriteAsync();
        if (Repository.Updates) await File.WriteAllTextAsync(file, written, TestContext.Current.CancellationToken);
        Assert.True(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken) == written,
            "openapi/content-api.v1.json is out of date. Run this test with UPDATE_OPENAPI=1, twice if examples changed, and commit it.");
    }

    [Fact]
    public async Task Is_OpenAPI_3_1() => Assert.StartsWith("3.1.", (string?)JsonNode.Parse(await WriteAsync())!["openapi"]);

    [Fact]
    public async Task Lists_every_route_that_is_mapped()
    {
        await using var app = TestServer.Build("Host=localhost");
        var mapped = app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(endpoint => endpoint.RoutePattern.RawText!.TrimEnd('/'))
            .Where(route => Described.Any(start => route.StartsWith(start, StringComparison.Ordinal)));
        var described = JsonNode.Parse(await WriteAsync())!["paths"]!.AsObject().Select(path => path.Key);
        Assert.Equal(mapped.Distinct().Order(), described.Order());
    }

    [Fact]
    public async Task Describes_every_operation_parameter_answer_and_member()
    {
        var document = JsonNode.Parse(await WriteAsync())!;
        var silent = new List<string>();
        foreach (var (path, item) in document["paths"]!.AsObject())
            foreach (var (verb, operation) in item!.AsObject().Where(entry => Verbs.Contains(entry.Key)))
            {
                Note($"{verb} {path}", operation!["summary"]);
                foreach (var parameter in operation["parameters"]?.AsArray() ?? []) Note($"{verb} {path} {parameter!["name"]}", parameter["description"]);
                foreach (var (status, answer) in operation["responses"]!.AsObject()) Note($"{verb} {path} {status}", answer!["description"]);
            }
        foreach (var (name, schema) in document["components"]!["schemas"]!.AsObject())
        {
            Note(name, schema!["description"]);
            foreach (var (member, shape) in schema["properties"]?.AsObject() ?? []) Note($"{name}.{member}", shape!["description"]);
        }
        Assert.Empty(silent);

        void Note(string place, JsonNode? text)
        {
            if (string.IsNullOrWhiteSpace((string?)text)) silent.Add(place);
        }
    }

    [Fact]
    public async Task Requires_every_member_that_need_not_be_asked_for_and_allows_no_other()
    {
        var shapes = JsonNode.Parse(await WriteAsync())!["components"]!["schemas"]!.AsObject()
            .Where(schema => schema.Value!["properties"] is JsonObject && !schema.Key.EndsWith("Input", StringComparison.Ordinal)).ToDictionary(schema => schema.Key, schema => schema.Value!);
        Assert.DoesNotContain(shapes, schema => schema.Value["additionalProperties"]?.GetValue<bool>() != false);
        var feeds = shapes.Where(schema => schema.Key.StartsWith("JsonFeed", StringComparison.Ordinal)).Select(schema => schema.Key).ToList();
        foreach (var feed in feeds) shapes.Remove(feed); // their standard has what there is not left out
        Assert.Equal(
            [
                "ArticleList.facets", "ArticleList.missing", "ArticleSummary.body", "ArticleSummary.corrections", "ArticleSummary.crossLinks",
                "ArticleSummary.highlights",
                "Facets.agency", "Facets.language", "Facets.section", "Facets.tag",
                "MiningRule.tdm-policy",
            ],
            shapes.SelectMany(schema => schema.Value["properties"]!.AsObject().Select(member => member.Key)
                .Except(schema.Value["required"]?.AsArray().Select(name => (string)name!) ?? []).Select(name => $"{schema.Key}.{name}"))
                .Order(StringComparer.Ordinal));
    }

    private static async Task<string> WriteAsync()
    {
        await using var app = ContentServer.Build(new Dictionary<string, string?> { ["ConnectionStrings:Content"] = "Host=localhost" });
        return await ApiDescription.WriteAsync(app.Services);
    }
}
