using ContentApi.Platform;
using ContentApi.Tests.Infrastructure;

namespace ContentApi.Tests.Platform.Delivery.Edge;

/// <content>How they ask.</content>
public abstract partial class EdgeTests
{
    /// <summary>Publishes an article that is worth compressing, and gives its path when caches have heard of it.</summary>
    protected async Task<string> ImportAsync(string headline)
    {
        var path = await ImportAsync(headline, text: "");
        await server.AwaitQuietAsync();
        return path;
    }

    protected async Task<string> ImportAsync(string headline, string text)
    {
        var name = Slug.From(headline);
        var item = await server.ImportAsync(
            Texts.Article(headline, text: text + string.Join(' ', Enumerable.Repeat("Le texte se répète.", 100))),
            $"publish=true&sourceId={name}&tags={name}");
        return $"/v1/articles/{item["articleId"]}";
    }

    protected Task<Reply> AskAsync(string path, params (string Name, string? Value)[] headers) =>
        AskAsync(path, HttpMethod.Get, headers);

    protected async Task<Reply> AskAsync(string path, HttpMethod method, params (string Name, string? Value)[] headers)
    {
        using var response = await SendAsync(path, method, headers);
        return new Reply(response.StatusCode, response.Headers, response.Content.Headers,
            await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>Asks until an answer was kept: gives the one that was, and the one that came from there.</summary>
    protected async Task<(Reply First, Reply Second)> AskTwiceAsync(string path)
    {
        Reply first = null!, second = await AskAsync(path);
        await Patiently.AwaitAsync(async () =>
        {
            (first, second) = (second, await AskAsync(path));
            return second.IsHit && !first.IsHit;
        });
        return (first, second);
    }

    private async Task AssertProblemAsync(int status, string path, params (string Name, string? Value)[] headers)
    {
        using var response = await SendAsync(path, HttpMethod.Get, headers);
        await ServerFixture.AssertProblemAsync(status, response);
        Assert.True(response.Headers.CacheControl!.NoStore);
        Assert.NotEqual("HIT", response.Headers.GetValues("X-Cache-Status").Single());
    }

    private async Task<HttpResponseMessage> SendAsync(string path, HttpMethod method, (string Name, string? Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        foreach (var (name, value) in headers.Where(header => header.Value is not null))
            request.Headers.TryAddWithoutValidation(name, value);
        return await server.Edge.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
