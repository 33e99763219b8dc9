using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ContentApi.Tests.Infrastructure;

namespace ContentApi.Tests.Media.Desk;

/// <summary>The newsroom's side of media, as its systems call it.</summary>
public sealed class MediaDesk(ServerFixture server)
{
    /// <summary>Sends a request with the key of the tests.</summary>
    public async Task<HttpResponseMessage> SendAsync(
        HttpMethod method, string path, HttpContent? content = null, string? ifMatch = null, string? idempotencyKey = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", TestServer.Key);
        request.Headers.ExpectContinue = true; // so that what is too large is refused before it is sent
        if (ifMatch is not null) request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        if (idempotencyKey is not null) request.Headers.TryAddWithoutValidation("Idempotency-Key", idempotencyKey);
        return await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public Task<HttpResponseMessage> PostAsync(object body, string? idempotencyKey = null) =>
        SendAsync(HttpMethod.Post, "/v1/media", JsonContent.Create(body), idempotencyKey: idempotencyKey);

    public Task<HttpResponseMessage> PutAsync(string id, JsonObject body, string? ifMatch) =>
        SendAsync(HttpMethod.Put, $"/v1/media/{id}", JsonContent.Create(body), ifMatch);

    public Task<HttpResponseMessage> PatchAsync(string id, object body, string? ifMatch) =>
        SendAsync(HttpMethod.Patch, $"/v1/media/{id}", JsonContent.Create(body, new MediaTypeHeaderValue("application/merge-patch+json")), ifMatch);

    public Task<HttpResponseMessage> DeleteAsync(string id, string? ifMatch) => SendAsync(HttpMethod.Delete, $"/v1/media/{id}", ifMatch: ifMatch);

    public Task<HttpResponseMessage> UploadAsync(byte[] picture, string type = "image/jpeg", string query = "")
    {
        var content = new ByteArrayContent(picture);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        return SendAsync(HttpMethod.Post, $"/v1/media{query}", content);
    }

    /// <summary>Makes a medium, and gives back its working view.</summary>
    public async Task<JsonObject> MakeAsync(object body)
    {
        using var response = await PostAsync(body);
        return await BodyAsync(201, response);
    }

    /// <summary>Sends a picture in, and gives back its medium's working view.</summary>
    public async Task<JsonObject> TakeAsync(byte[] picture, string type = "image/jpeg", string query = "")
    {
        using var response = await UploadAsync(picture, type, query);
        return await BodyAsync(201, response);
    }

    public async Task<JsonObject> WorkingAsync(string id)
    {
        using var response = await SendAsync(HttpMethod.Get, $"/v1/media/{id}?view=working");
        return await BodyAsync(200, response);
    }

    /// <summary>Imports an article and has it show the medium; gives back the article's id.</summary>
    public async Task<string> ShowAsync(string medium, string headline, bool publish = true)
    {
        var item = await server.ImportAsync(Texts.Article(headline), publish ? "publish=true" : "publish=false");
        var article = (string)item["articleId"]!;
        await server.ExecuteAsync(
            $$"""
            update article_version set content = jsonb_set(content, '{media}', '[{"id": "{{medium}}", "role": "lead", "caption": null, "alt": null}]')
            where article_id = '{{article}}';
            insert into publication_medium (article_id, position, medium_id, role)
            select article_id, 1, '{{medium}}', 'lead' from publication where article_id = '{{article}}'
            """);
        return article;
    }

    public static async Task<JsonObject> BodyAsync(int status, HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(status == (int)response.StatusCode, $"{(int)response.StatusCode}: {text}");
        return JsonNode.Parse(text)!.AsObject();
    }
}
