using System.Collections.Concurrent;
using System.IO.Compression;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using ContentApi.Platform.OpenApi;

namespace ContentApi.Tests.Infrastructure;

/// <summary>
/// Holds every answer that a test receives against the API description: status, media type, required headers, body.
/// </summary>
public sealed class ContractCheck(IServiceProvider services)
    : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false })
{
    /// <summary>What the description leaves out: pages for people, and files.</summary>
    private static readonly string[] Undescribed = ["/swagger", "/problems", "/samples/", "/assets/", "/openapi/", "/robots.txt"];

    private static readonly ConcurrentDictionary<string, JsonNode> Parsed = new();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        var path = request.RequestUri!.AbsolutePath;
        if (path == "/" || Array.Exists(Undescribed, start => path.StartsWith(start, StringComparison.Ordinal))) return response;

        await response.Content.LoadIntoBufferAsync(cancellationToken);
        var text = await ApiDescription.WriteAsync(services);
        var hasBody = request.Method != HttpMethod.Head && response.StatusCode != HttpStatusCode.NotModified;
        var body = hasBody ? await ReadAsync(response.Content, cancellationToken) : null;
        var faults = await FaultsAsync(text, request.Method.Method, path, response, body,
            selected: response.IsSuccessStatusCode && request.RequestUri.Query.Contains("fields=", StringComparison.Ordinal));
        if (faults.Count > 0)
            throw new ContractException(
                $"{request.Method} {request.RequestUri.PathAndQuery} answered {(int)response.StatusCode}, but not as described: " +
                $"{string.Join("; ", faults)}\n{body}");
        return response;
    }

    /// <summary>What of an answer is not as the description says.</summary>
    public static async Task<IReadOnlyList<string>> FaultsAsync(
        string description, string method, string path, HttpResponseMessage response, string? body, bool selected = false)
    {
        var paths = Parsed.GetOrAdd(description, text => JsonNode.Parse(text)!)["paths"]!.AsObject();
        var verb = method is "HEAD" ? "get" : method.ToLowerInvariant();
        var template = paths.Select(entry => entry.Key).Where(candidate => Matches(candidate, path))
            .OrderBy(candidate => candidate.Count(c => c == '{')).FirstOrDefault();
        var type = response.Content.Headers.ContentType?.MediaType;
        if (template is null || paths[template]![verb] is null) // what is not there answers with a problem, too
            return type == "application/problem+json"
                ? await BodyFaultsAsync(description, "/components/schemas/Problem", body)
                : [$"'{path}' is not described, and did not answer with a problem but with '{type}'"];

        var status = ((int)response.StatusCode).ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (paths[template]![verb]!["responses"]![status] is not { } answer) return [$"the status {status} is not described"];
        var faults = (answer["headers"]?.AsObject() ?? [])
            .Where(header => header.Value!["required"]?.GetValue<bool>() == true && !Has(response, header.Key))
            .Select(header => $"the header '{header.Key}' is missing").ToList();
        if (answer["content"] is not JsonObject content) return faults;
        if (type is null || content[type] is null) return [.. faults, $"the media type '{type}' is not described"];
        return [.. faults, .. await BodyFaultsAsync(description,
            $"/paths/{Escape(template)}/{verb}/responses/{status}/content/{Escape(type)}/schema", AsJson(type, body), selected)];
    }

    private static async Task<IReadOnlyList<string>> BodyFaultsAsync(string description, string schema, string? body, bool selected = false) =>
        body is not null && SchemaValidator.IsPossible ? await SchemaValidator.FaultsAsync(description, schema, body, selected) : [];

    /// <summary>A text is judged as the JSON string that it would be.</summary>
    private static string? AsJson(string type, string? body) =>
        body is null || type.EndsWith("json", StringComparison.Ordinal) ? body : JsonSerializer.Serialize(body);

    private static bool Matches(string template, string path)
    {
        var (expected, actual) = (template.Split('/'), path.Split('/'));
        return expected.Length == actual.Length
            && expected.Zip(actual).All(part => part.First.StartsWith('{') ? part.Second.Length > 0 : part.First == part.Second);
    }

    private static async Task<string> ReadAsync(HttpContent content, CancellationToken cancellation)
    {
        var stream = new MemoryStream(await content.ReadAsByteArrayAsync(cancellation));
        using Stream plain = content.Headers.ContentEncoding.SingleOrDefault() switch
        {
            "gzip" => new GZipStream(stream, CompressionMode.Decompress),
            "br" => new BrotliStream(stream, CompressionMode.Decompress),
            _ => stream,
        };
        using var reader = new StreamReader(plain);
        return await reader.ReadToEndAsync(cancellation);
    }

    private static bool Has(HttpResponseMessage response, string header) =>
        response.Headers.Contains(header) || response.Content.Headers.NonValidated.Contains(header);

    private static string Escape(string name) => name.Replace("~", "~0", StringComparison.Ordinal)
        .Replace("/", "~1", StringComparison.Ordinal).Replace("{", "%7B", StringComparison.Ordinal).Replace("}", "%7D", StringComparison.Ordinal);
}
