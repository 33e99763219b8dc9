using System.Text.Json;
using System.Text.Json.Nodes;
using ContentApi.Platform.Http;

namespace ContentApi.Platform.OpenApi;

/// <summary>A request to the sample articles whose real answer the document shows (<c>openapi/examples</c>).</summary>
/// <param name="Operation">The operation's id.</param>
/// <param name="Status">The answer's status.</param>
/// <param name="Address">What is asked for, with the path's parameters in braces.</param>
/// <param name="Path">The path's parameters.</param>
/// <param name="Body">What is sent.</param>
/// <param name="Key">Whether a key is sent.</param>
public sealed record Example(
    string Operation, int Status, string Address, IReadOnlyDictionary<string, string>? Path = null, string? Body = null, bool Key = false)
{
    private const string Requests = "examples/requests.json";

    /// <summary>All of them, from <c>openapi/examples/requests.json</c>.</summary>
    public static readonly IReadOnlyList<Example> All = JsonSerializer.Deserialize<List<Example>>(Read(Requests)!, Json.Options)!;

    /// <summary>The name of the file that holds the answer.</summary>
    public string FileName => $"{Operation}.{Status}.json";

    /// <summary>The address with its parameters filled in.</summary>
    public string Target() => (Path ?? new Dictionary<string, string>())
        .Aggregate(Address, (address, parameter) => address.Replace($"{{{parameter.Key}}}", parameter.Value, StringComparison.Ordinal));

    /// <summary>The recorded answer; null where it has not been recorded yet.</summary>
    public JsonNode? Answer() => Read($"examples/{FileName}") is { } answer ? JsonNode.Parse(answer) : null;

    private static string? Read(string name)
    {
        using var stream = typeof(Example).Assembly.GetManifestResourceStream(name);
        if (stream is null) return null;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
