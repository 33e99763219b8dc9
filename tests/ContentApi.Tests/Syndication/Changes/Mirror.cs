using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace ContentApi.Tests.Syndication.Changes;

/// <summary>A partner's copy, kept by the loop that the feed's description tells.</summary>
internal sealed class Mirror(HttpClient client, string? key = null)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>The last change of each article that it has.</summary>
    public Dictionary<string, JsonObject> Articles { get; } = [];

    /// <summary>Every change that it was told of.</summary>
    public List<JsonObject> Heard { get; } = [];

    public string? Cursor { get; set; }

    public IEnumerable<string> Kinds => Heard.Select(change => (string)change["kind"]!);

    public async Task<JsonObject> GetAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.RelativeOrAbsolute));
        if (key is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        using var response = await client.SendAsync(request, Ct);
        var text = await response.Content.ReadAsStringAsync(Ct);
        Assert.True(response.IsSuccessStatusCode, $"{path}: {(int)response.StatusCode} {text}");
        return JsonNode.Parse(text)!.AsObject();
    }

    /// <summary>One page.</summary>
    /// <returns>Whether there is more.</returns>
    public async Task<bool> StepAsync(string parameters = "limit=100")
    {
        var page = await GetAsync($"/v1/changes?{parameters}{(Cursor is null ? "" : $"&since={Cursor}")}");
        foreach (var change in page["data"]!.AsArray().Select(node => node!.AsObject())) Take(change);
        Cursor = (string)page["page"]!["nextCursor"]!;
        return (bool)page["page"]!["hasMore"]!;
    }

    /// <summary>As far as there is anything.</summary>
    public async Task CatchUpAsync(string parameters = "limit=100")
    {
        while (await StepAsync(parameters)) { }
    }

    public void Take(JsonObject change)
    {
        if (Heard.Count > 0) Assert.True((long)change["position"]! > (long)Heard[^1]["position"]!, "It was told twice, or late.");
        Heard.Add(change);
        var id = (string)change["articleId"]!;
        if ((string)change["kind"]! is "withdrawn" or "rightsLost") Articles.Remove(id);
        else Articles[id] = change;
    }

    /// <summary>The digest of what it has, computed by its own means.</summary>
    public string Digest(string? month = null) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Articles
        .Where(article => month is null || ((string)article.Value["at"]!).StartsWith(month, StringComparison.Ordinal))
        .OrderBy(article => article.Key, StringComparer.Ordinal)
        .Select(article => $"{article.Key}:{(long)article.Value["position"]!}")))));

    public async Task AssertWholeAsync()
    {
        var digest = await GetAsync("/v1/changes/digest");
        Assert.Equal((int)digest["count"]!, Articles.Count);
        Assert.Equal((string)digest["sha256"]!, Digest());
        Assert.Equal(Articles.Count, digest["months"]!.AsArray().Sum(month => (int)month!["count"]!));
        foreach (var month in digest["months"]!.AsArray())
            Assert.Equal((string)month!["sha256"]!, Digest((string)month["month"]!));
    }
}
