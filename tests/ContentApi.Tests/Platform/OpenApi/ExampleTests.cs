using System.Net.Http.Headers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ContentApi.Platform.OpenApi;
using ContentApi.Tests.Infrastructure;

namespace ContentApi.Tests.Platform.OpenApi;

/// <summary>The examples are real answers: the same requests give the same answers today.</summary>
public sealed class ExampleTests(SampleServerFixture server) : IClassFixture<SampleServerFixture>
{
    private static readonly JsonSerializerOptions Pretty = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TheoryData<string> Names => [.. Example.All.Select(example => example.FileName)];

    [Theory, MemberData(nameof(Names))]
    public async Task Is_what_the_program_answers(string name)
    {
        var example = Example.All.Single(candidate => candidate.FileName == name);
        using var request = new HttpRequestMessage(example.Body is null ? HttpMethod.Get : HttpMethod.Post, example.Target());
        request.Headers.Add("X-Request-Id", "01a0b5c2e4d87f3c9b1d5a6e7f801234");
        if (example.Key) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", TestServer.Key);
        if (example.Body is not null) request.Content = new StringContent(example.Body, Encoding.UTF8, "text/plain");
        using var response = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!.ToJsonString(Pretty) + "\n";

        Assert.Equal(example.Status, (int)response.StatusCode);
        var file = Repository.File("openapi", "examples", name);
        if (Repository.Updates) await File.WriteAllTextAsync(file, answer, TestContext.Current.CancellationToken);
        Assert.Equal(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), answer);
    }

    // What the newsroom does has other ids and dates each time; of imports, the report of a text is shown.
    private static readonly string[] Newsroom = ["Administration", "Changes", "Editorial", "Imports", "Webhooks", "Your access"];

    [Fact]
    public void Every_operation_that_reads_for_everybody_has_one() => Assert.Empty(
        JsonNode.Parse(File.ReadAllText(Repository.File("openapi", "content-api.v1.json")))!["paths"]!.AsObject()
            .SelectMany(path => path.Value!.AsObject())
            .Where(operation => operation.Key == "get" && operation.Value!["responses"]!["200"]!["content"]?["application/json"] is not null
                && !Newsroom.Contains((string?)operation.Value!["tags"]![0]))
            .Select(operation => (string)operation.Value!["operationId"]!)
            .Except(Example.All.Where(example => example.Status == 200).Select(example => example.Operation)));
}
