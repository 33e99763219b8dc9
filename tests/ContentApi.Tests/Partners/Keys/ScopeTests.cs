using ContentApi.Tests.Editorial;
using ContentApi.Tests.Infrastructure;

namespace ContentApi.Tests.Partners.Keys;

/// <summary>What a key may do, and what it may not.</summary>
public sealed class ScopeTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    private readonly Office office = new(server.Client);

    [Theory]
    [InlineData("read", 200, 403, 403)]
    [InlineData("mine", 200, 403, 403)]
    [InlineData("write", 403, 200, 403)]
    [InlineData("admin", 403, 403, 200)]
    public async Task Each_scope_opens_its_own_doors(string scope, int reads, int writes, int administers)
    {
        var key = await office.KeyOfNewAsync(null, scope);
        Assert.Equal(reads, await office.StatusAsync("/v1/articles", key));
        Assert.Equal(writes, await office.StatusAsync("/v1/cross-links?state=pending", key));
        Assert.Equal(administers, await office.StatusAsync("/v1/partners", key));
        Assert.Equal(200, await office.StatusAsync("/v1/me", key));
    }

    [Fact]
    public async Task A_key_for_feeds_is_good_for_nothing_else()
    {
        var key = await office.KeyOfNewAsync(null, "feed");
        using var response = await office.GetAsync("/v1/articles", key);
        Assert.Contains("?token=", (string?)(await ServerFixture.AssertProblemAsync(401, response))["detail"]);
        using var elsewhere = await server.Client.GetAsync(new Uri($"/v1/articles?token={key}", UriKind.Relative), TestContext.Current.CancellationToken);
        await ServerFixture.AssertProblemAsync(400, elsewhere);
    }

    [Fact]
    public async Task Other_keys_are_refused_in_addresses_of_feeds_where_logs_would_have_them()
    {
        var key = await office.KeyOfNewAsync();
        using var response = await server.Client.GetAsync(new Uri($"/feeds/articles.rss?token={key}", UriKind.Relative), TestContext.Current.CancellationToken);
        var problem = await ServerFixture.AssertProblemAsync(401, response);
        Assert.Contains("may not stand in an address", (string?)problem["detail"]);
        Assert.DoesNotContain(key, problem.ToJsonString());
    }

    [Fact]
    public async Task Tells_a_caller_who_it_is()
    {
        var partner = await office.PartnerAsync(new { name = "Radio du Lac", territory = "CH", rate = 600, quota = 10_000 });
        var key = await office.KeyAsync(partner, "read", "mine");
        var me = await office.ReadAsync("/v1/me", key.Text);
        Assert.Equal(partner.Id, (string?)me["partner"]!["id"]);
        Assert.Equal("Radio du Lac partner CH 600 10000", string.Join(' ', new[] { "name", "kind", "territory", "rate", "quota" }.Select(name => me["partner"]![name])));
        Assert.Equal((key.Id, """["read","mine"]"""), ((string?)me["key"]!["id"], me["key"]!["scopes"]!.ToJsonString()));
        var root = await office.ReadAsync("/v1/me", TestServer.Key);
        Assert.Null(root["partner"]);
        Assert.Equal("bootstrap", (string?)root["key"]!["name"]);
        await server.AssertProblemAsync(401, "/v1/me");
    }

    [Fact]
    public async Task The_audit_names_the_key_that_acted_and_its_retries_are_its_own()
    {
        var partner = await office.PartnerAsync();
        var desk = new Desk(server.Client);
        var made = await desk.DoAsync("POST", $"/v1/partners/{partner.Id}/keys", new { name = "Rédaction", scopes = new[] { "write", "admin" } });
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/articles");
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {made.Text("key")}");
        request.Headers.TryAddWithoutValidation("Idempotency-Key", "shared");
        request.Content = new StringContent("""{"language":"fr","headline":"De la rédaction"}""", null, "application/json");
        using var response = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(201, (int)response.StatusCode);
        Assert.Equal("Rédaction", await server.ScalarAsync<string>("select actor from audit where action = 'article.created'"));
        Assert.Equal(201, (await desk.SendAsync("POST", "/v1/articles", new { language = "fr", headline = "Un autre" }, key: "shared")).Status);
    }
}
