using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using ContentApi.Tests.Infrastructure;

namespace ContentApi.Tests.Platform.Delivery.Edge;

/// <summary>What has to hold behind any cache, with the configuration that the project offers for it.</summary>
public abstract partial class EdgeTests
{
    private readonly EdgeFixture server;

    protected EdgeTests(EdgeFixture server)
    {
        this.server = server;
        if (server.Missing is { } missing) Tool.Need(isThere: false, missing);
    }

    [Fact]
    public async Task The_second_who_asks_gets_what_the_first_got()
    {
        var path = await ImportAsync("Demandé deux fois");
        var (first, second) = await AskTwiceAsync(path);
        Assert.Equal(first.Bytes, second.Bytes);
        Assert.Equal(first.ETag, second.ETag);
        foreach (var header in new[] { "Content-Type", "Cache-Control", "Vary", "Last-Modified", "Surrogate-Key" })
            Assert.Equal((header, first[header]), (header, second[header]));
        Assert.NotEqual(first["X-Request-Id"], second["X-Request-Id"]);
        AssertKept(first, second);

        var named = await AskAsync(path, ("X-Request-Id", "my-own.1"), ("Cookie", "session=1"));
        Assert.Equal((true, "my-own.1"), (named.IsHit, named["X-Request-Id"]));
        var scripted = await AskAsync(path, ("Origin", "https://front.example"));
        Assert.Equal((true, "*"), (scripted.IsHit, scripted["Access-Control-Allow-Origin"]));
    }

    [Fact]
    public async Task Encodings_are_never_confused()
    {
        var path = await ImportAsync("Encodé de toutes les façons");
        var plain = (await AskAsync(path)).Text;
        (string? Accepted, string?[] Expected)[] cases =
        [
            ("gzip", ["gzip"]), (null, [null]), ("br", ["br"]), ("gzip, deflate, br", ["br"]), ("identity", [null]),
            ("br;q=0, gzip", ["gzip"]), ("gzip;q=0, br", ["br"]), ("gzip;q=0, br;q=0", [null]), ("br ; q=0.0, gzip ; q=0", [null]),
            ("gzip;q=0.9, br;q=0.1", ["gzip", "br"]), ("GZIP", ["gzip"]), ("deflate, zstd", [null]), ("*;q=0.5", [null, "gzip"]),
        ];
        var tags = new ConcurrentDictionary<string, string>();
        foreach (var (accepted, expected) in cases.Concat(cases.Reverse()))
        {
            var reply = await AskAsync(path, ("Accept-Encoding", accepted));
            Assert.True(expected.Contains(reply.Encoding), $"'{accepted}' got '{reply.Encoding}'");
            Assert.Equal(plain, reply.Text);
            Assert.Equal(tags.GetOrAdd(reply.Encoding ?? "", reply.ETag!), reply.ETag);
            Assert.StartsWith("\"", reply.ETag);
        }
        Assert.Equal(3, tags.Values.Distinct().Count());
    }

    [Fact]
    public async Task Formats_are_never_confused()
    {
        var path = await ImportAsync("Dans tous les formats");
        (string Query, string? Accepted, string Expected)[] cases =
        [
            ("", null, "application/json"), ("", "application/ld+json", "application/ld+json"),
            ("", "application/json", "application/json"),
            ("", "text/markdown", "text/markdown"), ("", "*/*", "application/json"),
            ("?format=json-ld", "application/json", "application/ld+json"),
            ("?format=json", "text/markdown", "application/json"), ("?format=text", "*/*", "text/plain"),
            ("", "application/json;q=0.5, application/ld+json", "application/ld+json"),
        ];
        foreach (var (query, accepted, expected) in cases.Concat(cases.Reverse()))
        {
            var reply = await AskAsync(path + query, ("Accept", accepted));
            Assert.Equal((query, accepted, expected), (query, accepted, reply.ContentHeaders.ContentType?.MediaType));
        }
        for (var i = 0; i < 2; i++) await AssertProblemAsync(406, path, ("Accept", "image/png"));
        Assert.Equal(200, (int)(await AskAsync(path)).Status);
    }

    [Fact]
    public async Task Answers_to_keys_and_to_nobody_in_particular_are_never_confused()
    {
        var path = await ImportAsync("Avec et sans clé");
        var key = ("Authorization", $"Bearer {TestServer.Key}");
        for (var i = 0; i < 2; i++) AssertPrivate(await AskAsync(path, key));
        Assert.False((await AskAsync(path)).IsHit); // what was answered to the key was not kept
        Assert.True((await AskAsync(path)).IsHit);
        AssertPrivate(await AskAsync(path, key));
        for (var i = 0; i < 2; i++)
        {
            await AssertProblemAsync(401, path, ("Authorization", "Bearer wrong"));
            var open = await AskAsync(path);
            Assert.Equal(200, (int)open.Status);
            Assert.Contains("public", open["Cache-Control"]);
        }

        static void AssertPrivate(Reply reply)
        {
            Assert.Equal((200, false), ((int)reply.Status, reply.IsHit));
            Assert.Contains("private", reply["Cache-Control"]);
        }
    }

    [Fact]
    public async Task Hosts_are_never_confused()
    {
        var path = await ImportAsync("Sous deux noms");
        foreach (var host in new[] { "a.example", "b.example", "a.example" })
            Assert.StartsWith($"http://{host}/", (string?)JsonNode.Parse((await AskAsync(path, ("Host", host))).Text)!["url"]);
    }

    [Fact]
    public async Task HEAD_and_conditions_are_answered_from_what_is_kept()
    {
        var path = await ImportAsync("En tête et sous condition");
        var (whole, _) = await AskTwiceAsync(path);
        var head = await AskAsync(path, HttpMethod.Head);
        Assert.Equal((200, true, 0, whole.ETag), ((int)head.Status, head.IsHit, head.Bytes.Length, head.ETag));
        Assert.Equal(whole.Bytes.Length, head.ContentHeaders.ContentLength);
        foreach (var tags in new[] { whole.ETag!, $"W/{whole.ETag}", $"\"other\", {whole.ETag}", "*" })
        {
            var known = await AskAsync(path, ("If-None-Match", tags));
            if (known.Status == HttpStatusCode.OK && tags.Any(c => c is ',' or '*')) continue; // Varnish does not understand these
            Assert.Equal((tags, 304, 0, whole.ETag), (tags, (int)known.Status, known.Bytes.Length, known.ETag));
        }
        Assert.Equal(200, (int)(await AskAsync(path, ("If-None-Match", "\"other\""))).Status);
        Assert.Equal(304, (int)(await AskAsync(path, ("If-Modified-Since", whole["Last-Modified"]))).Status);

        var packed = await AskAsync(path, ("Accept-Encoding", "br"));
        Assert.Equal(304, (int)(await AskAsync(path, ("Accept-Encoding", "br"), ("If-None-Match", packed.ETag))).Status);
        Assert.Equal(200, (int)(await AskAsync(path, ("Accept-Encoding", "br"), ("If-None-Match", whole.ETag))).Status);
    }

    [Fact]
    public async Task Problems_are_not_kept()
    {
        for (var i = 0; i < 2; i++)
        {
            await AssertProblemAsync(404, "/v1/articles/by-slug/pas-encore-ecrit");
            await AssertProblemAsync(400, "/v1/articles?limt=5");
            await AssertProblemAsync(404, "/v1/nothing");
        }
        await ImportAsync("Pas encore écrit");
        Assert.Equal(200, (int)(await AskAsync("/v1/articles/by-slug/pas-encore-ecrit")).Status);
        for (var i = 0; i < 2; i++) Assert.False((await AskAsync("/health/ready")).IsHit);
    }

    [Fact]
    public async Task A_redirect_leads_to_the_same_place_from_everywhere()
    {
        var id = (await ImportAsync("Le nom présent")).Split('/')[^1];
        await ServerFixture.ExecuteAsync(server.ConnectionString,
            $"insert into article_slug (language, slug, article_id) values ('fr', 'le-nom-passe', '{id}')");
        for (var i = 0; i < 3; i++)
        {
            var reply = await AskAsync("/v1/articles/by-slug/le-nom-passe");
            Assert.Equal((308, "/v1/articles/by-slug/le-nom-present"), ((int)reply.Status, reply["Location"]));
        }
    }

    /// <summary>Neither a time for which it is fresh, nor one for which it may be stale, goes past the moment.</summary>
    [Fact]
    public async Task Nobody_gets_an_old_answer_after_the_moment_at_which_it_changes()
    {
        var path = await ImportAsync("Sous embargo derrière un cache");
        const string often = "/v1/articles?tag=sous-embargo-derriere-un-cache", seldom = $"{often}&limit=7";
        var moment = await server.ScalarAsync<double>(
            $"""
            update publication set published_at = clock_timestamp() + interval '4 seconds' where article_id = '{path.Split('/')[^1]}'
            returning extract(epoch from published_at)::double precision
            """);
        await server.ExecuteAsync("notify content_changed, '*'");
        await Patiently.AwaitAsync(async () => await IsOldAsync(often) && await IsOldAsync(seldom));
        bool isOld;
        do
        {
            var left = moment - (DateTimeOffset.UtcNow.ToUnixTimeMilliseconds() / 1000.0);
            isOld = await IsOldAsync(often);
            Assert.False(isOld && left < -0.1, $"An old answer {-left} s after the moment.");
            Assert.False(!isOld && left > 1, "The moment was not awaited.");
        }
        while (isOld);
        Assert.False(await IsOldAsync(seldom), "An old answer to the first who asked after the moment.");
        await server.AwaitQuietAsync();

        async Task<bool> IsOldAsync(string list) => !(await AskAsync(list)).Text.Contains("Sous embargo", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_list_gets_through()
    {
        for (var i = 0; i < 40; i++) await server.ImportAsync(Texts.Article($"Une parmi beaucoup {i}", picture: $"AFP - Une {i}"));
        var (_, reply) = await AskTwiceAsync("/v1/articles?limit=200");
        Assert.InRange(JsonNode.Parse(reply.Text)!["data"]!.AsArray().Count, 40, 200);
    }

    /// <summary>Looks at what this cache tells of an answer that it kept.</summary>
    protected abstract void AssertKept(Reply first, Reply second);
}
