using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using ContentApi.Platform.Delivery;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace ContentApi.Tests.Infrastructure;

/// <summary>A server on a database of its own, for one test class.</summary>
public class ServerFixture(PostgresFixture postgres) : IAsyncLifetime
{
    public TestServer Server { get; private set; } = null!;

    public string ConnectionString { get; private set; } = null!;

    public HttpClient Client => Server.Client;

    /// <summary>Settings for the server besides the usual ones.</summary>
    protected virtual (string Name, string? Value)[] Settings => [];

    public async ValueTask InitializeAsync()
    {
        ConnectionString = await postgres.CreateDatabaseAsync();
        Server = await TestServer.StartReadyAsync(ConnectionString, Settings);
        await PrepareAsync();
    }

    /// <summary>Fills the database before the first test of the class.</summary>
    protected virtual Task PrepareAsync() => Task.CompletedTask;

    public virtual async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Another empty, migrated database.</summary>
    public Task<string> CreateDatabaseAsync() => postgres.CreateDatabaseAsync();

    /// <summary>Sends a text to be imported, and gives back the whole response.</summary>
    public Task<HttpResponseMessage> PostTextAsync(string text, string query = "publish=true") =>
        PostBytesAsync(Encoding.UTF8.GetBytes(text), query);

    public async Task<HttpResponseMessage> PostBytesAsync(byte[] bytes, string query = "publish=true", string contentType = "text/plain")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/v1/imports?{query}") { Content = new ByteArrayContent(bytes) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", TestServer.Key);
        return await Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>Imports and publishes a text, and gives back its item of the report.</summary>
    public async Task<JsonObject> ImportAsync(string text, string query = "publish=true")
    {
        using var response = await PostTextAsync(text, query);
        var report = await response.Content.ReadFromJsonAsync<JsonObject>(TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, report!.ToJsonString());
        return report["items"]![0]!.AsObject();
    }

    public async Task<JsonObject> GetAsync(string path)
    {
        using var response = await Client.GetAsync(new Uri(path, UriKind.RelativeOrAbsolute), TestContext.Current.CancellationToken);
        var body = await response.Content.ReadFromJsonAsync<JsonObject>(TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, $"{path}: {body!.ToJsonString()}");
        return body;
    }

    /// <summary>Gets a problem of this status, and holds it against what every problem has.</summary>
    public async Task<JsonObject> AssertProblemAsync(int status, string path)
    {
        using var response = await Client.GetAsync(new Uri(path, UriKind.RelativeOrAbsolute), TestContext.Current.CancellationToken);
        return await AssertProblemAsync(status, response);
    }

    public static async Task<JsonObject> AssertProblemAsync(int status, HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(status == (int)response.StatusCode, $"{(int)response.StatusCode}: {text}");
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = JsonNode.Parse(text)!.AsObject();
        Assert.Equal(status, (int?)problem["status"]);
        Assert.Equal(Assert.Single(response.Headers.GetValues("X-Request-Id")), (string?)problem["requestId"]);
        foreach (var secret in new[] { "Npgsql", "select ", "   at ", ".cs:", "/src/" }) Assert.DoesNotContain(secret, text);
        return problem;
    }

    /// <summary>Changes the database behind the server's back, and lets it forget what it kept.</summary>
    public async Task ExecuteAsync(string sql)
    {
        await ExecuteAsync(ConnectionString, sql);
        await Server.Services.GetRequiredService<ContentClock>().RefreshAsync(TestContext.Current.CancellationToken);
        Server.Services.GetRequiredService<AnswerCache>().Evict([CacheKeys.All]);
    }

    public static async Task ExecuteAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    public async Task<T> ScalarAsync<T>(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return (T)(await command.ExecuteScalarAsync())!;
    }
}
