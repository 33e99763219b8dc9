using System.Net;
using System.Text.Json.Nodes;
using ContentApi.Benchmarks.Servers;

namespace ContentApi.Benchmarks.Limits;

/// <summary>Fetches answers as they are sent, without decompressing them.</summary>
public static class Asking
{
    private static readonly HttpClient Client = new(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None });

    /// <summary>An answer with its headers but those that every server writes by itself.</summary>
    public static async Task<KnownAnswer> ForAnswerAsync(Uri url, string? encoding = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        if (encoding is not null) request.Headers.TryAddWithoutValidation("Accept-Encoding", encoding);
        using var answer = await Client.SendAsync(request);
        var body = await answer.Content.ReadAsByteArrayAsync();
        if (answer.StatusCode != HttpStatusCode.OK)
            throw new InvalidOperationException($"{url} answered {(int)answer.StatusCode}: {System.Text.Encoding.UTF8.GetString(body)}");
        var headers = answer.Headers.Concat(answer.Content.Headers)
            .Where(header => header.Key is not ("Date" or "Content-Length" or "Transfer-Encoding" or "Connection"))
            .ToDictionary(header => header.Key, header => string.Join(", ", header.Value));
        return new KnownAnswer(url.AbsolutePath, encoding, headers, body);
    }

    /// <summary>The address of a far page: cursors are found by walking, in strides of the largest page there is.</summary>
    public static async Task<string> ForPageAsync(ServerProcess server, int page, int size)
    {
        const int Stride = 200;
        var cursor = "";
        for (var passed = 0; passed < (page - 1) * size; passed += Stride)
        {
            var answer = await ForAnswerAsync(new Uri(server.Address, $"/v1/articles?fields=id&limit={Stride}{cursor}"));
            cursor = $"&cursor={JsonNode.Parse(answer.Body)!["page"]!["nextCursor"]}";
        }
        return $"/v1/articles?limit={size}{cursor}";
    }
}
