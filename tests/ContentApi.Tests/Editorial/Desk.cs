using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ContentApi.Platform.Http;
using ContentApi.Tests.Infrastructure;

namespace ContentApi.Tests.Editorial;

/// <summary>An editor at work: says what is sent, and keeps what comes back.</summary>
public sealed record Desk(HttpClient Client)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>What an act was answered.</summary>
    public sealed record Answer(int Status, string? Tag, JsonObject Body, HttpResponseMessage Response)
    {
        public string Id => (string)Body["id"]!;

        public string Text(string member) => (string)Body[member]!;

        public IReadOnlyList<string> Pointers => [.. Body["errors"]!.AsArray().Select(error => (string?)error!["pointer"] ?? "")];

        public string Code => (string)Body["errors"]![0]!["code"]!;
    }

    public async Task<Answer> SendAsync(string method, string path, object? body = null, string? seen = null, string? key = null, string type = "application/json")
    {
        using var request = new HttpRequestMessage(HttpMethod.Parse(method), new Uri(path, UriKind.RelativeOrAbsolute));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", TestServer.Key);
        if (seen is not null) request.Headers.TryAddWithoutValidation("If-Match", seen);
        if (key is not null) request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        if (body is not null)
        {
            request.Content = body is byte[] bytes ? new ByteArrayContent(bytes)
                : new ByteArrayContent(Encoding.UTF8.GetBytes(body is string text ? text : JsonSerializer.Serialize(body, Json.Options)));
            request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        }
        var response = await Client.SendAsync(request, Ct);
        var answer = await response.Content.ReadAsStringAsync(Ct);
        return new Answer((int)response.StatusCode, response.Headers.ETag?.Tag, answer.Length > 0 ? JsonNode.Parse(answer)!.AsObject() : [], response);
    }

    /// <summary>The same, which has to succeed.</summary>
    public async Task<Answer> DoAsync(string method, string path, object? body = null, string? seen = null, string? key = null)
    {
        var answer = await SendAsync(method, path, body, seen, key);
        Assert.True(answer.Response.IsSuccessStatusCode, $"{method} {path}: {answer.Status} {answer.Body.ToJsonString()}");
        return answer;
    }

    public Task<Answer> DraftAsync(string headline, object? more = null)
    {
        var body = more is null ? [] : JsonSerializer.SerializeToNode(more, Json.Options)!.AsObject();
        body["headline"] = headline;
        body["language"] ??= "fr";
        return DoAsync("POST", "/v1/articles", body);
    }

    public async Task<Answer> PublishedAsync(string headline, object? more = null)
    {
        var draft = await DraftAsync(headline, more);
        return await ActAsync(draft, "publish", new { });
    }

    /// <summary>Does something to the version that was seen.</summary>
    public Task<Answer> ActAsync(Answer seen, string act, object? body = null) => DoAsync("POST", $"/v1/articles/{seen.Id}/{act}", body, seen.Tag);

    public Task<Answer> ChangeAsync(Answer seen, object change) => DoAsync("PATCH", $"/v1/articles/{seen.Id}", change, seen.Tag);

    /// <summary>What readers are answered.</summary>
    public async Task<(int Status, JsonObject Body)> ReadAsync(string path)
    {
        using var response = await Client.GetAsync(new Uri(path, UriKind.RelativeOrAbsolute), Ct);
        var text = await response.Content.ReadAsStringAsync(Ct);
        return ((int)response.StatusCode, text.Length > 0 ? JsonNode.Parse(text)!.AsObject() : []);
    }

    public async Task<string> HeadlineAsync(string id)
    {
        var (status, body) = await ReadAsync($"/v1/articles/{id}");
        return status == (int)HttpStatusCode.OK ? (string)body["headline"]! : $"{status}";
    }
}
