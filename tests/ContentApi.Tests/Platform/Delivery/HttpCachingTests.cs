using System.IO.Compression;
using System.Net;
using ContentApi.Tests.Infrastructure;

namespace ContentApi.Tests.Platform.Delivery;

public sealed class HttpCachingTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    [Fact]
    public async Task An_entity_tag_names_the_bytes_in_each_encoding()
    {
        var path = $"/v1/articles/{(await server.ImportAsync(Texts.Article("Étiquettes", text: new string('x', 2000))))["articleId"]}";
        var plain = await server.Client.GetByteArrayAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        var tags = new HashSet<string>();
        foreach (var encoding in new[] { "identity", "gzip", "br", "gzip;q=0, br;q=0", "*" })
        {
            using var response = await SendAsync(path, ("Accept-Encoding", encoding));
            var bytes = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
            Assert.Equal(plain, Inflate(bytes, response.Content.Headers.ContentEncoding.SingleOrDefault()));
            Assert.Equal(bytes.Length, response.Content.Headers.ContentLength);
            Assert.False(response.Headers.ETag!.IsWeak);
            tags.Add(response.Headers.ETag.Tag);

            using var again = await SendAsync(path, ("Accept-Encoding", encoding), ("If-None-Match", response.Headers.ETag.Tag));
            Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
            Assert.Equal(response.Headers.ETag, again.Headers.ETag);
            Assert.Equal(response.Headers.CacheControl, again.Headers.CacheControl);
            Assert.Equal(response.Headers.Vary, again.Headers.Vary);
            Assert.Empty(await again.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        }
        Assert.Equal(3, tags.Count);
    }

    [Theory]
    [InlineData("*", 304)]
    [InlineData("\"other\", {0}", 304)]
    [InlineData("W/{0}", 304)]
    [InlineData("\"other\"", 200)]
    [InlineData("nonsense", 200)]
    public async Task If_None_Match_is_understood_in_all_its_forms(string form, int status)
    {
        var path = $"/v1/articles/{(await server.ImportAsync(Texts.Article($"Formes {form}")))["articleId"]}";
        using var first = await SendAsync(path);
        using var second = await SendAsync(path, ("If-None-Match", form.Replace("{0}", first.Headers.ETag!.Tag)));
        Assert.Equal(status, (int)second.StatusCode);
    }

    [Fact]
    public async Task If_Modified_Since_is_heeded_where_there_is_no_tag()
    {
        var path = $"/v1/articles/{(await server.ImportAsync(Texts.Article("Depuis quand", "14 novembre 2017 à 09:41")))["articleId"]}";
        using var first = await SendAsync(path);
        Assert.Equal(new DateTimeOffset(2017, 11, 14, 8, 41, 0, TimeSpan.Zero), first.Content.Headers.LastModified);
        using var same = await SendAsync(path, ("If-Modified-Since", "Tue, 14 Nov 2017 08:41:00 GMT"));
        Assert.Equal(304, (int)same.StatusCode);
        using var before = await SendAsync(path, ("If-Modified-Since", "Tue, 14 Nov 2017 08:40:59 GMT"));
        Assert.Equal(200, (int)before.StatusCode);
        using var both = await SendAsync(path, ("If-Modified-Since", "Tue, 14 Nov 2017 08:41:00 GMT"), ("If-None-Match", "\"other\""));
        Assert.Equal(200, (int)both.StatusCode);
    }

    [Fact]
    public async Task Public_answers_may_be_kept_and_keyed_ones_may_not()
    {
        using var open = await SendAsync("/v1/articles");
        Assert.True(open.Headers.CacheControl!.Public);
        Assert.InRange(open.Headers.CacheControl.MaxAge!.Value.TotalSeconds, 1, 10);
        Assert.Equal(["Accept", "Accept-Encoding", "Authorization"], open.Headers.Vary.Order());
        using var keyed = await SendAsync("/v1/articles", ("Authorization", $"Bearer {TestServer.Key}"));
        Assert.True(keyed.Headers.CacheControl!.Private);
        Assert.False(keyed.Headers.CacheControl.Public);
        using var problem = await SendAsync("/v1/articles/nothing");
        Assert.True(problem.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task Surrogate_keys_name_what_is_shown()
    {
        var target = await server.ImportAsync(Texts.Article("Nommé par une clé"));
        var source = await server.ImportAsync(Texts.Article("Nomme une clé", picture: "AFP - Clé", links: ["Nommé par une clé"]));
        using var response = await SendAsync($"/v1/articles/{source["articleId"]}");
        var keys = response.Headers.GetValues("Surrogate-Key").Single().Split(' ');
        Assert.Contains($"article-{source["articleId"]}", keys);
        Assert.Contains($"article-{target["articleId"]}", keys);
        Assert.Contains(keys, key => key.StartsWith("medium-", StringComparison.Ordinal));
        using var list = await SendAsync("/v1/tags");
        Assert.Contains("lists", list.Headers.GetValues("Surrogate-Key").Single().Split(' '));
    }

    [Fact]
    public async Task Browsers_of_other_sites_may_read_and_see_the_headers()
    {
        using var response = await SendAsync("/v1/articles", ("Origin", "https://front.example"));
        Assert.Equal("*", response.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Contains("ETag", string.Join(',', response.Headers.GetValues("Access-Control-Expose-Headers")));
        using var problem = await SendAsync("/v1/articles?x=1", ("Origin", "https://front.example"));
        Assert.Equal("*", problem.Headers.GetValues("Access-Control-Allow-Origin").Single());
    }

    /// <summary>A cache in front keeps one answer for callers with and without <c>Origin</c>.</summary>
    [Fact]
    public async Task What_is_answered_to_nobody_in_particular_may_be_read_by_pages_of_other_sites_too()
    {
        using var response = await SendAsync("/v1/articles");
        Assert.Equal("*", response.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Contains("ETag", response.Headers.GetValues("Access-Control-Expose-Headers").Single());
    }

    [Fact]
    public async Task A_redirect_says_how_long_it_holds()
    {
        var item = await server.ImportAsync(Texts.Article("Redirigé pour un temps"));
        await server.ExecuteAsync($"insert into article_slug (language, slug, article_id) values ('fr', 'redirige-avant', '{item["articleId"]}')");
        using var open = await SendAsync("/v1/articles/by-slug/redirige-avant");
        Assert.Equal(308, (int)open.StatusCode);
        Assert.True(open.Headers.CacheControl is { Public: true, SharedMaxAge: not null });
        Assert.Equal("lists", open.Headers.GetValues("Surrogate-Key").Single());
        Assert.Contains("Authorization", open.Headers.Vary);
        using var keyed = await SendAsync("/v1/articles/by-slug/redirige-avant", ("Authorization", $"Bearer {TestServer.Key}"));
        Assert.True(keyed.Headers.CacheControl is { Private: true, Public: false });
    }

    [Fact]
    public async Task What_operations_ask_is_never_kept()
    {
        foreach (var path in new[] { "/health/live", "/health/ready" })
        {
            using var response = await SendAsync(path);
            Assert.True(response.Headers.CacheControl?.NoStore);
        }
    }

    /// <summary>Many proxies refuse an answer whose headers exceed 4 KB.</summary>
    [Fact]
    public async Task An_answer_that_shows_too_much_to_name_goes_with_the_lists()
    {
        for (var i = 0; i < 40; i++) await server.ImportAsync(Texts.Article($"Bien trop à nommer {i}", picture: $"AFP - Numéro {i}"));
        using var response = await SendAsync("/v1/articles?limit=200");
        var keys = response.Headers.GetValues("Surrogate-Key").Single();
        Assert.InRange(keys.Length, 1000, 2500);
        Assert.Contains("lists", keys.Split(' '));
        Assert.InRange(response.Headers.Sum(header => header.Key.Length + string.Join(", ", header.Value).Length + 4), 1000, 4000);
    }

    private async Task<HttpResponseMessage> SendAsync(string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static byte[] Inflate(byte[] bytes, string? encoding)
    {
        using var input = new MemoryStream(bytes);
        using Stream stream = encoding switch
        {
            "gzip" => new GZipStream(input, CompressionMode.Decompress),
            "br" => new BrotliStream(input, CompressionMode.Decompress),
            _ => input,
        };
        using var output = new MemoryStream();
        stream.CopyTo(output);
        return output.ToArray();
    }
}
