using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using ContentApi.Tests.Infrastructure;

namespace ContentApi.Tests.Imports.Bulk;

/// <summary>Sends lines and follows what becomes of them, as a client does.</summary>
public static class BulkClient
{
    public static Task<JsonObject> SendLinesAsync(this ServerFixture server, string lines,
        string query = "publish=true") =>
        server.Server.SendLinesAsync(Encoding.UTF8.GetBytes(lines), query);

    public static async Task<JsonObject> SendLinesAsync(this TestServer server, byte[] lines,
        string query = "publish=true")
    {
        using var response = await server.PostLinesAsync(new ByteArrayContent(lines), query);
        Assert.True(response.StatusCode == HttpStatusCode.Accepted,
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return await server.FollowAsync(response.Headers.Location!);
    }

    public static async Task<HttpResponseMessage> PostLinesAsync(
        this TestServer server, HttpContent content, string query = "publish=true",
            string contentType = "application/x-ndjson")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/v1/imports?{query}") { Content = content };
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", TestServer.Key);
        return await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>Asks until it is over.</summary>
    public static async Task<JsonObject> FollowAsync(this TestServer server, Uri import)
    {
        JsonObject? state = null;
        await Patiently.AwaitAsync(async () =>
        {
            state = await server.StateAsync(import);
            return (string?)state["state"] is "done" or "failed";
        });
        return state!;
    }

    public static async Task<JsonObject> StateAsync(this TestServer server, Uri import)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, import);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", TestServer.Key);
        using var response = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return (await response.Content.ReadFromJsonAsync<JsonObject>(TestContext.Current.CancellationToken))!;
    }
}
