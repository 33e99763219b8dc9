using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using ContentApi.Tests.Editorial;

namespace ContentApi.Tests.Partners;

/// <summary>The newsroom's office: makes partners and their keys, and asks with them.</summary>
public sealed record Office(HttpClient Client)
{
    private static int count;

    private readonly Desk desk = new(Client);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public Task<Desk.Answer> PartnerAsync(object? terms = null)
    {
        var body = JsonNode.Parse(System.Text.Json.JsonSerializer.Serialize(terms ?? new { }))!.AsObject();
        body["name"] ??= $"Partenaire {Interlocked.Increment(ref count)}";
        return desk.DoAsync("POST", "/v1/partners", body);
    }

    public async Task<(string Id, string Text)> KeyAsync(Desk.Answer partner, params string[] scopes)
    {
        var made = await desk.DoAsync("POST", $"/v1/partners/{partner.Id}/keys", scopes.Length == 0 ? new { } : new { scopes });
        return (made.Id, made.Text("key"));
    }

    /// <summary>The key of a new partner under these terms.</summary>
    public async Task<string> KeyOfNewAsync(object? terms = null, params string[] scopes) => (await KeyAsync(await PartnerAsync(terms), scopes)).Text;

    public Task<HttpResponseMessage> GetAsync(string path, string key) => SendAsync(Client, "GET", path, key);

    public static async Task<HttpResponseMessage> SendAsync(HttpClient client, string method, string path, string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Parse(method), new Uri(path, UriKind.RelativeOrAbsolute));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return await client.SendAsync(request, Ct);
    }

    /// <summary>What the key's holder is answered, which has to succeed.</summary>
    public async Task<JsonObject> ReadAsync(string path, string key)
    {
        using var response = await GetAsync(path, key);
        var text = await response.Content.ReadAsStringAsync(Ct);
        Assert.True(response.IsSuccessStatusCode, $"{path}: {(int)response.StatusCode} {text}");
        return JsonNode.Parse(text)!.AsObject();
    }

    public async Task<int> StatusAsync(string path, string key)
    {
        using var response = await GetAsync(path, key);
        return (int)response.StatusCode;
    }
}
