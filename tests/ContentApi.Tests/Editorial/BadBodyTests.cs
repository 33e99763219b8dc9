using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text;
using ContentApi.Tests.Infrastructure;

namespace ContentApi.Tests.Editorial;

/// <summary>Bodies that no editor would send: each is refused with its place, nothing is stored, and the server goes on.</summary>
public sealed class BadBodyTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    private readonly Desk desk = new(server.Client);

    [Theory]
    [InlineData("""{"language":"fr","headline":"a\u0000b"}""", "/headline", "controlCharacter")]
    [InlineData("""{"language":"fr","headline":"a\ud800b"}""", "/headline", "loneSurrogate")]
    [InlineData("""{"language":"fr","headline":"a","body":[{"kind":"heading","text":"x","level":1e400000}]}""", "/body/0/level", "outOfRange")]
    [InlineData("""{"language":"fr","headline":"a","headline":"b"}""", "/headline", "duplicateMember")]
    [InlineData("""{"language":"fr","headline":"a","body":[{"text":"x"}]}""", "/body/0/kind", "missing")]
    [InlineData("""{"language":"fr","headline":"a","body":[{"kind":"paragraph","text":"x","colour":"red"}]}""", "/body/0/colour", "unknownMember")]
    [InlineData("""{"language":"fr","headline":"   "}""", "/headline", "empty")]
    [InlineData("""{"language":"fr","headline":null}""", "/headline", "null")]
    [InlineData("""{"language":"français","headline":"a"}""", "/language", "malformed")]
    [InlineData("""{"language":"fr","headline":"a","slug":".."}""", "/slug", "malformed")]
    [InlineData("""{"language":"fr","headline":"a","slug":"a/b"}""", "/slug", "malformed")]
    [InlineData("""{"language":"fr","headline":"a","slug":"%00"}""", "/slug", "malformed")]
    [InlineData("""{"language":"fr","headline":"a","slug":"Été"}""", "/slug", "malformed")]
    [InlineData("""{"language":"fr","headline":"a","slug":"a\n"}""", "/slug", "malformed")]
    [InlineData("""["language"]""", "", "notAnObject")]
    [InlineData("""{"language":"fr","headline":""", "", "malformed")]
    [InlineData("""{"language":"fr","headline":"a"} {}""", "", "malformed")]
    public async Task Names_the_place(string body, string pointer, string code)
    {
        var refused = await desk.SendAsync("POST", "/v1/articles", body);
        Assert.Equal((400, pointer, code), (refused.Status, refused.Pointers[0], refused.Code));
        Assert.Equal(0, await server.ScalarAsync<long>("select count(*) from article"));
    }

    [Theory]
    [InlineData(300, "slug")]
    [InlineData(301, "headline")]
    [InlineData(301, "kicker")]
    public async Task Names_what_is_too_long(int length, string member)
    {
        var body = new Dictionary<string, string> { ["language"] = "fr", ["headline"] = "a", [member] = new string('a', length) };
        var refused = await desk.SendAsync("POST", "/v1/articles", body);
        Assert.Equal((400, $"/{member}", "tooLong"), (refused.Status, refused.Pointers[0], refused.Code));
    }

    [Fact]
    public async Task Depth_without_end_is_refused_before_it_is_followed()
    {
        var deep = $$"""{"language":"fr","headline":"a","body":{{new string('[', 100_000)}}{{new string(']', 100_000)}}}""";
        Assert.Equal("tooDeep", (await desk.SendAsync("POST", "/v1/articles", deep)).Code);
        var markup = string.Concat(Enumerable.Repeat("<b>", 50_000)) + "x";
        var refused = await desk.SendAsync("POST", "/v1/articles", new { language = "fr", headline = "a", body = new[] { new { kind = "paragraph", html = markup } } });
        Assert.Equal((400, "/body/0/html", "tooDeep"), (refused.Status, refused.Pointers[0], refused.Code));
    }

    [Theory]
    [InlineData("text/plain", 415)]
    [InlineData("application/json; charset=iso-8859-1", 415)]
    [InlineData("application/json; charset=utf-8", 400)]
    [InlineData("application/json", 400)]
    public async Task A_lying_charset_is_found_out(string type, int status)
    {
        var body = Encoding.Latin1.GetBytes("""{"language":"fr","headline":"Été à la mer"}""");
        var refused = await desk.SendAsync("POST", "/v1/articles", body, type: type);
        Assert.Equal(status, refused.Status);
        if (status == 400) Assert.Equal("invalidUtf8", refused.Code);
    }

    [Fact]
    public async Task Half_a_gzip_and_fifty_megabytes_are_refused()
    {
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            await gzip.WriteAsync(Encoding.UTF8.GetBytes("""{"language":"fr","headline":"Comprimé"}"""), TestContext.Current.CancellationToken);
        Assert.Equal(400, await SendAsync(packed.ToArray()[..^9], "gzip"));
        Assert.Equal(201, await SendAsync(packed.ToArray(), "gzip"));
        Assert.Equal(413, await SendAsync(new byte[50_000_000], encoding: null));
        await server.ExecuteAsync("delete from article");
    }

    [Theory]
    [InlineData("""{"at":"2026-13-45T00:00:00Z"}""", "malformed")]
    [InlineData("""{"at":"10000-01-01T00:00:00Z"}""", "malformed")]
    [InlineData("""{"at":"0000-01-01T00:00:00Z"}""", "malformed")]
    [InlineData("""{"at":"2026-01-01T00:00:00+02:00"}""", "notUtc")]
    [InlineData("""{"at":"2026-01-01"}""", "malformed")]
    [InlineData("""{"at":"1066-10-14T09:00:00Z"}""", "outOfRange")]
    [InlineData("""{"at":1767225600}""", "wrongType")]
    public async Task A_moment_is_in_UTC_and_within_reach(string body, string code)
    {
        var draft = await desk.DraftAsync("Un moment");
        var refused = await desk.SendAsync("POST", $"/v1/articles/{draft.Id}/publish", body, draft.Tag);
        Assert.Equal((400, "/at", code), (refused.Status, refused.Pointers[0], refused.Code));
        await desk.DoAsync("DELETE", $"/v1/articles/{draft.Id}", seen: draft.Tag);
    }

    private async Task<int> SendAsync(byte[] bytes, string? encoding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/articles") { Content = new ByteArrayContent(bytes) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        if (encoding is not null) request.Content.Headers.ContentEncoding.Add(encoding);
        request.Headers.ExpectContinue = true;
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", TestServer.Key);
        using var response = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        return (int)response.StatusCode;
    }
}
