using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ContentApi.Tests.Infrastructure;

namespace ContentApi.Tests.Syndication.Webhooks;

/// <summary>A partner manages its webhooks with its own key, and nobody else's.</summary>
public sealed class WebhookKeysTests(WebhookServer server) : IClassFixture<WebhookServer>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_partner_makes_its_own_and_is_told_what_its_key_may_read()
    {
        await server.Desk.DoAsync("PUT", "/v1/sections/sport", new { name = "Sport" });
        await server.Desk.DoAsync("PUT", "/v1/sections/politique", new { name = "Politique" });
        var (_, one) = await PartnerAsync("Un journal", new { sections = new[] { "sport" } });
        var (_, other) = await PartnerAsync("Une radio", new { });
        var (status, hook) = await SendAsync(one, HttpMethod.Post, "/v1/webhooks", new { url = $"{server.Receiver.Address}/journal" });
        Assert.Equal(201, status);
        var path = $"/v1/webhooks/{hook["id"]}";
        Assert.Equal(200, (await SendAsync(one, HttpMethod.Get, path)).Status);
        Assert.Equal(404, (await SendAsync(other, HttpMethod.Get, path)).Status);
        Assert.Equal(404, (await SendAsync(TestServer.Key, HttpMethod.Get, path)).Status);
        Assert.Empty((await SendAsync(other, HttpMethod.Get, "/v1/webhooks")).Body["data"]!.AsArray());

        await server.Desk.PublishedAsync("Pas pour le journal", new { section = "politique" });
        var sport = await server.Desk.PublishedAsync("Pour le journal", new { section = "sport" });
        await server.AwaitCallsAsync("/journal", 1);
        var call = Assert.Single(server.Receiver.At("/journal"));
        Assert.Equal(sport.Id, call.Article);
        Assert.True(call.IsSignedWith((string)hook["secret"]!));
    }

    private async Task<(string Id, string Key)> PartnerAsync(string name, object entitlements)
    {
        var partner = await server.Desk.DoAsync("POST", "/v1/partners", new { name, entitlements });
        return (partner.Id, (await server.Desk.DoAsync("POST", $"/v1/partners/{partner.Id}/keys", new { })).Text("key"));
    }

    private async Task<(int Status, JsonObject Body)> SendAsync(string key, HttpMethod method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        if (body is not null) request.Content = JsonContent.Create(body);
        using var response = await server.Client.SendAsync(request, Ct);
        return ((int)response.StatusCode, (await response.Content.ReadFromJsonAsync<JsonObject>(Ct))!);
    }
}
