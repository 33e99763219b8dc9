using ContentApi.Tests.Infrastructure;

namespace ContentApi.Tests.Platform.Problems;

/// <summary>A client that understands one problem understands them all.</summary>
public sealed class ProblemShapeTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    private static readonly string[] Members = ["code", "detail", "errors", "instance", "requestId", "status", "title", "type"];

    public static TheoryData<string, string, int, string> Problems => new()
    {
        { "GET", "/v1/articles?limit=0", 400, "invalidInput" },
        { "POST", "/v1/imports", 401, "unauthorized" },
        { "GET", "/v1/nothing", 404, "notFound" },
        { "GET", "/v1/articles/nothing", 404, "notFound" },
        { "GET", "/v1/imports", 405, "methodNotAllowed" },
        { "PUT", "/v1/tags", 405, "methodNotAllowed" },
        { "GET", "/v1/tags", 406, "notAcceptable" },
    };

    [Theory]
    [MemberData(nameof(Problems))]
    public async Task Has_every_member_and_leads_to_its_page(string method, string path, int status, string code)
    {
        using var request = new HttpRequestMessage(HttpMethod.Parse(method), path);
        request.Headers.TryAddWithoutValidation("X-Request-Id", $"mine-{status}");
        if (status == 406) request.Headers.TryAddWithoutValidation("Accept", "text/html");
        using var response = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        var problem = await ServerFixture.AssertProblemAsync(status, response);
        Assert.Equal(Members, problem.Select(member => member.Key).Order());
        Assert.Equal((code, $"mine-{status}", path.Split('?')[0]),
            ((string?)problem["code"], (string?)problem["requestId"], (string?)problem["instance"]));
        Assert.All(["title", "detail"], member => Assert.NotEmpty((string)problem[member]!));
        Assert.Contains("no-store", response.Headers.CacheControl!.ToString());
        if (status == 405) Assert.NotEmpty(response.Content.Headers.Allow);
        if (status == 401) Assert.Equal("Bearer", Assert.Single(response.Headers.WwwAuthenticate).Scheme);

        using var page = await server.Client.GetAsync(new Uri((string)problem["type"]!), TestContext.Current.CancellationToken);
        Assert.Equal((200, "text/html"), ((int)page.StatusCode, page.Content.Headers.ContentType?.MediaType));
    }

    [Theory]
    [InlineData("/v1/articles?limit=0")]
    [InlineData("/v1/articles/nothing")]
    [InlineData("/v1/nothing")]
    [InlineData("/v1/imports")]
    public async Task Is_announced_to_HEAD_by_the_same_status_and_headers(string path)
    {
        using var get = await server.Client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Head, path);
        using var head = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal((get.StatusCode, get.Content.Headers.ContentType), (head.StatusCode, head.Content.Headers.ContentType));
        Assert.Equal(get.Headers.Select(header => header.Key).Order(), head.Headers.Select(header => header.Key).Order());
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }
}
