using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using ContentApi.Client.Contract;
using Polly;

namespace ContentApi.Client;

/// <summary>Asks the server, again where that may help, and tells answers from problems.</summary>
internal sealed class Transport
{
    private const string ProblemType = "application/problem+json";
    private const int MostMoves = 5;

    private readonly HttpClient http;
    private readonly string? key;
    private readonly Uri root;
    private readonly ContentApiClientOptions options;
    private readonly ResiliencePipeline<HttpResponseMessage> pipeline;

    public Transport(HttpClient http, string? key, ContentApiClientOptions options)
    {
        var address = http.BaseAddress ?? throw new ArgumentException("The client needs a base address: where the server is.", nameof(http));
        root = address.AbsoluteUri.EndsWith('/') ? address : new Uri(address.AbsoluteUri + "/");
        (this.http, this.key, this.options, pipeline) = (http, key, options, Patience.Of(options));
    }

    public async Task<T> GetAsync<T>(string path, CancellationToken cancellation)
    {
        using var response = await SendAsync(path, cancellation);
        return await ReadAsync<T>(response, cancellation);
    }

    /// <summary>The same, or nothing where there is nothing.</summary>
    public async Task<T?> FindAsync<T>(string path, CancellationToken cancellation) where T : class
    {
        using var response = await SendAsync(path, cancellation);
        return response.StatusCode == HttpStatusCode.NotFound && await ProblemAsync<Problem>(response, cancellation) is not null
            ? null
            : await ReadAsync<T>(response, cancellation);
    }

    public async Task<ArticleResult?> FindArticleAsync(string path, CancellationToken cancellation)
    {
        using var response = await SendAsync(path, cancellation);
        return response.StatusCode switch
        {
            HttpStatusCode.Gone when await ProblemAsync<WithdrawnProblem>(response, cancellation) is { } withdrawal =>
                ArticleResult.Withdrawn(withdrawal),
            HttpStatusCode.NotFound when await ProblemAsync<Problem>(response, cancellation) is not null => null,
            _ => ArticleResult.Found(await ReadAsync<Article>(response, cancellation)),
        };
    }

    /// <summary>An article to the letter; null where it is not there, or was withdrawn.</summary>
    public async Task<JsonElement?> FindJsonAsync(string path, CancellationToken cancellation)
    {
        using var response = await SendAsync(path, cancellation);
        return response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Gone
            && await ProblemAsync<Problem>(response, cancellation) is not null
            ? null
            : await ReadAsync<JsonElement>(response, cancellation);
    }

    private async Task<HttpResponseMessage> SendAsync(string path, CancellationToken cancellation) =>
        await pipeline.ExecuteAsync(async attempt => await FollowAsync(new Uri(root, path), attempt), cancellation);

    /// <summary>
    /// What has moved is asked for at its new place, with the key. A client that follows by itself leaves the key out there,
    /// and would be answered as the public is.
    /// </summary>
    private async Task<HttpResponseMessage> FollowAsync(Uri address, CancellationToken cancellation)
    {
        for (var moves = 0; ; moves++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
            if (key is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
            var response = await http.SendAsync(request, cancellation);
            var moved = (int)response.StatusCode is 301 or 302 or 307 or 308 && response.Headers.Location is { } location
                ? new Uri(address, location)
                : key is not null && response.RequestMessage?.RequestUri is { } last && last != address ? last : null;
            if (moved is null || moves == MostMoves || moved.Authority != root.Authority || moved.Scheme != root.Scheme)
                return response;
            response.Dispose();
            address = moved;
        }
    }

    private async Task<T> ReadAsync<T>(HttpResponseMessage response, CancellationToken cancellation) =>
        response.IsSuccessStatusCode
            ? await response.Content.ReadFromJsonAsync<T>(ClientJson.Options, cancellation)
                ?? throw new JsonException("The answer was null.")
            : throw new ContentApiException(
                response.StatusCode, await ProblemAsync<Problem>(response, cancellation), Patience.RetryAfter(response, options.Time));

    /// <summary>The answer's problem; null where it is none of the API's.</summary>
    private static async Task<T?> ProblemAsync<T>(HttpResponseMessage response, CancellationToken cancellation) where T : Problem
    {
        if (response.Content.Headers.ContentType?.MediaType != ProblemType) return null;
        try
        {
            return await response.Content.ReadFromJsonAsync<T>(ClientJson.Options, cancellation);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
