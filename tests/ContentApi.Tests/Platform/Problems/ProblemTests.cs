using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text;
using ContentApi.Platform.Problems;
using ContentApi.Tests.Infrastructure;

namespace ContentApi.Tests.Platform.Problems;

public sealed class ProblemTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    [Theory]
    [InlineData("/nothing")]
    [InlineData("/v1/nothing")]
    [InlineData("/v1")]
    [InlineData("/v1/articles/a/b/c")]
    public async Task Unknown_routes_answer_with_a_problem(string path) => await server.AssertProblemAsync(404, path);

    [Fact]
    public async Task Another_method_is_405_and_told_what_works()
    {
        using var response = await SendAsync(HttpMethod.Delete, "/v1/articles");
        await ServerFixture.AssertProblemAsync(405, response);
        Assert.Equal(["GET", "HEAD", "POST"], response.Content.Headers.Allow.Order());
    }

    [Theory]
    [InlineData("text/html", 406)]
    [InlineData("application/xml, text/*", 406)]
    [InlineData("application/json;q=0, */*", 406)]
    [InlineData("*/*", 200)]
    [InlineData("text/html, */*;q=0.1", 200)]
    [InlineData("application/*", 200)]
    [InlineData("application/json", 200)]
    public async Task Accept_is_heeded(string accept, int status)
    {
        using var response = await SendAsync(HttpMethod.Get, "/v1/articles", request => request.Headers.TryAddWithoutValidation("Accept", accept));
        Assert.Equal(status, (int)response.StatusCode);
        if (status == 406) await ServerFixture.AssertProblemAsync(406, response);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("text/html")]
    [InlineData("application/x-www-form-urlencoded")]
    public async Task A_body_of_another_media_type_is_415(string type)
    {
        using var response = await server.PostBytesAsync("Titre\n\nTexte."u8.ToArray(), contentType: type);
        await ServerFixture.AssertProblemAsync(415, response);
    }

    [Fact]
    public async Task Eleven_megabytes_are_413()
    {
        using var response = await SendAsync(HttpMethod.Post, "/v1/imports", request =>
        {
            request.Headers.ExpectContinue = true; // so that the answer comes before the body
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", TestServer.Key);
            request.Content = new ByteArrayContent(new byte[11 * 1024 * 1024]);
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("text/plain");
        });
        await ServerFixture.AssertProblemAsync(413, response);
    }

    [Fact]
    public async Task A_gzip_body_is_read()
    {
        using var response = await PostEncodedAsync(Compress(Encoding.UTF8.GetBytes(Texts.Article("Comprimé"))), "gzip");
        Assert.True(response.IsSuccessStatusCode);
    }

    [Fact]
    public async Task A_small_body_that_inflates_past_the_limit_is_413()
    {
        using var response = await PostEncodedAsync(Compress(new byte[200 * 1024 * 1024]), "gzip");
        await ServerFixture.AssertProblemAsync(413, response);
    }

    [Fact]
    public async Task A_body_that_is_not_gzip_and_one_that_breaks_off_are_400()
    {
        using var lie = await PostEncodedAsync("not gzip"u8.ToArray(), "gzip");
        await ServerFixture.AssertProblemAsync(400, lie);
        using var half = await PostEncodedAsync(Compress(Encoding.UTF8.GetBytes(Texts.Article("Tronqué")))[..^6], "gzip");
        await ServerFixture.AssertProblemAsync(400, half);
        using var unknown = await PostEncodedAsync("x"u8.ToArray(), "br");
        await ServerFixture.AssertProblemAsync(415, unknown);
    }

    [Theory]
    [InlineData("abc-123_x.Y", "abc-123_x.Y")]
    [InlineData("with space", null)]
    [InlineData("<script>", null)]
    public async Task Takes_over_a_sane_request_id_and_no_other(string sent, string? echoed)
    {
        using var response = await SendAsync(HttpMethod.Get, "/v1/articles", request => request.Headers.TryAddWithoutValidation("X-Request-Id", sent));
        var id = Assert.Single(response.Headers.GetValues("X-Request-Id"));
        if (echoed is null) Assert.Matches("^[0-9a-f]{32}$", id);
        else Assert.Equal(echoed, id);
    }

    [Fact]
    public async Task Every_type_leads_to_a_page()
    {
        foreach (var kind in ProblemKinds.All)
        {
            using var page = await SendAsync(HttpMethod.Get, $"/problems/{kind.Slug}");
            Assert.Equal(200, (int)page.StatusCode);
            Assert.Contains(kind.Code, await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }
        var problem = await server.AssertProblemAsync(404, "/v1/articles/none");
        using var linked = await SendAsync(HttpMethod.Get, (string)problem["type"]!);
        Assert.Equal("text/html", linked.Content.Headers.ContentType?.MediaType);
        await server.AssertProblemAsync(404, "/problems/none");
    }

    [Fact]
    public async Task A_fault_of_ours_tells_nothing_but_its_request_id()
    {
        await using var broken = new BrokenServer(await BrokenServer.StartAsync(server));
        using var response = await broken.Server.Client.GetAsync(new Uri("/v1/tags", UriKind.Relative), TestContext.Current.CancellationToken);
        var problem = await ServerFixture.AssertProblemAsync(500, response);
        Assert.Contains((string)problem["requestId"]!, (string)problem["detail"]!);
        Assert.DoesNotContain("tag ", problem.ToJsonString());
    }

    private Task<HttpResponseMessage> PostEncodedAsync(byte[] body, string encoding) =>
        SendAsync(HttpMethod.Post, "/v1/imports?publish=true", request =>
        {
            request.Content = new ByteArrayContent(body);
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("text/plain");
            request.Content.Headers.ContentEncoding.Add(encoding);
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", TestServer.Key);
        });

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, Action<HttpRequestMessage>? change = null)
    {
        using var request = new HttpRequestMessage(method, path);
        change?.Invoke(request);
        return await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static byte[] Compress(byte[] bytes)
    {
        using var output = new MemoryStream();
        using (var stream = new GZipStream(output, CompressionLevel.Fastest))
            stream.Write(bytes);
        return output.ToArray();
    }

    /// <summary>A server whose database lacks a table.</summary>
    private sealed class BrokenServer(TestServer server) : IAsyncDisposable
    {
        public TestServer Server => server;

        public static async Task<TestServer> StartAsync(ServerFixture other)
        {
            var connection = await other.CreateDatabaseAsync();
            var server = await TestServer.StartReadyAsync(connection);
            await ServerFixture.ExecuteAsync(connection, "alter table tag rename to gone");
            return server;
        }

        public ValueTask DisposeAsync() => server.DisposeAsync();
    }
}
