using System.Net.Http.Headers;
using ContentApi.Tests.Infrastructure;

namespace ContentApi.Tests.Partners;

public sealed class KeyTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    [Theory]
    [InlineData("Bearer wrong")]
    [InlineData("Bearer")]
    [InlineData("Bearer key-of-the-tests-and-more")]
    [InlineData("Basic a2V5LW9mLXRoZS10ZXN0cw==")]
    [InlineData("key-of-the-tests")]
    public async Task A_key_that_is_sent_has_to_be_valid_also_on_public_reads(string authorization)
    {
        using var response = await GetAsync("/v1/articles", authorization);
        await ServerFixture.AssertProblemAsync(401, response);
        Assert.Contains("invalid_token", response.Headers.WwwAuthenticate.ToString());
    }

    [Fact]
    public async Task A_valid_key_reads() => Assert.Equal(200, (int)(await GetAsync("/v1/articles", $"Bearer {TestServer.Key}")).StatusCode);

    [Fact]
    public async Task Importing_needs_a_key_and_stores_nothing_without()
    {
        var before = await server.ScalarAsync<long>("select count(*) from article");
        using var content = new StringContent(Texts.Article("Sans clé"));
        using var response = await server.Client.PostAsync(new Uri("/v1/imports?publish=true", UriKind.Relative), content, TestContext.Current.CancellationToken);
        await ServerFixture.AssertProblemAsync(401, response);
        Assert.Equal("Bearer", response.Headers.WwwAuthenticate.Single().Scheme);
        Assert.Equal(before, await server.ScalarAsync<long>("select count(*) from article"));
    }

    [Fact]
    public async Task A_key_in_the_address_is_refused_as_an_unknown_parameter() =>
        Assert.Equal("unknownParameter", (string?)(await server.AssertProblemAsync(400, $"/v1/articles?key={TestServer.Key}"))["errors"]![0]!["code"]);

    [Fact]
    public async Task Where_a_key_is_required_anonymous_readers_are_401_and_health_stays_open()
    {
        await using var closed = await TestServer.StartReadyAsync(server.ConnectionString, ("Delivery:RequireKey", "true"));
        using var anonymous = await closed.Client.GetAsync(new Uri("/v1/articles", UriKind.Relative), TestContext.Current.CancellationToken);
        await ServerFixture.AssertProblemAsync(401, anonymous);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/articles");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", TestServer.Key);
        using var known = await closed.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(200, (int)known.StatusCode);
        using var health = await closed.Client.GetAsync(new Uri("/health/ready", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(200, (int)health.StatusCode);
    }

    [Fact]
    public async Task Without_any_key_configured_none_is_valid()
    {
        await using var keyless = await TestServer.StartReadyAsync(server.ConnectionString, ("CONTENTAPI_BOOTSTRAP_KEY", ""));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/articles");
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer ");
        using var response = await keyless.Client.SendAsync(request, TestContext.Current.CancellationToken);
        await ServerFixture.AssertProblemAsync(401, response);
    }

    private async Task<HttpResponseMessage> GetAsync(string path, string authorization)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("Authorization", authorization);
        return await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
