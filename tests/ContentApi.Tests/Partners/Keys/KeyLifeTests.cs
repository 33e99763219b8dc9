using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using ContentApi.Tests.Editorial;
using ContentApi.Tests.Infrastructure;

namespace ContentApi.Tests.Partners.Keys;

/// <summary>From the making of a key to its end, on two nodes.</summary>
public sealed class KeyLifeTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    private readonly Office office = new(server.Client);
    private readonly Desk desk = new(server.Client);

    [Fact]
    public async Task A_key_is_shown_once_and_kept_as_a_digest()
    {
        var partner = await office.PartnerAsync();
        var body = new { name = "Miroir", expiresAt = DateTimeOffset.UtcNow.AddDays(1) };
        var made = await desk.SendAsync("POST", $"/v1/partners/{partner.Id}/keys", body, key: "once");
        Assert.Equal(201, made.Status);
        Assert.Equal(["expiresAt", "id", "key", "prefix", "scopes"], made.Body.Select(member => member.Key).Order());
        var text = made.Text("key");
        Assert.StartsWith(made.Text("prefix"), text, StringComparison.Ordinal);
        Assert.StartsWith("ca_", text, StringComparison.Ordinal);
        Assert.Equal("""["read"]""", made.Body["scopes"]!.ToJsonString());
        Assert.Equal(SHA256.HashData(Encoding.UTF8.GetBytes(text)), await server.ScalarAsync<byte[]>($"select hash from api_key where id = '{made.Id}'"));

        var again = await desk.SendAsync("POST", $"/v1/partners/{partner.Id}/keys", body, key: "once");
        Assert.Equal((201, made.Id), (again.Status, again.Id));
        Assert.Null(again.Body["key"]);

        var read = await desk.DoAsync("GET", new Uri(made.Response.Headers.Location!.ToString()).PathAndQuery);
        Assert.Equal("Miroir", read.Text("name"));
        var list = await desk.DoAsync("GET", $"/v1/partners/{partner.Id}/keys");
        Assert.Equal([made.Id], list.Body["data"]!.AsArray().Select(key => (string)key!["id"]!));
        var audit = await desk.DoAsync("GET", "/v1/audit?limit=200");
        Assert.Contains(made.Text("prefix"), audit.Body.ToJsonString(), StringComparison.Ordinal);
        foreach (var where in new[] { read, list, audit, again }) Assert.DoesNotContain(text, where.Body.ToJsonString(), StringComparison.Ordinal);
        foreach (var table in await server.ScalarAsync<string[]>("select array_agg(table_name::text) from information_schema.tables where table_schema = 'public'"))
            Assert.False(await server.ScalarAsync<bool>($"select exists (select from \"{table}\" x where x::text like '%{text[12..]}%')"), table);
    }

    [Fact]
    public async Task Rotation_has_no_moment_without_a_good_key()
    {
        await using var other = await TestServer.StartReadyAsync(server.ConnectionString);
        var partner = await office.PartnerAsync();
        var old = await office.KeyAsync(partner);
        Assert.Equal((200, 200), await BothAsync(other, old.Text));
        var next = await office.KeyAsync(partner);
        Assert.Equal((200, 200), await BothAsync(other, next.Text));
        Assert.Equal((200, 200), await BothAsync(other, old.Text));
        await desk.DoAsync("DELETE", $"/v1/partners/{partner.Id}/keys/{old.Id}");
        Assert.Equal((200, 200), await BothAsync(other, next.Text));
        Assert.Equal(204, (await desk.SendAsync("DELETE", $"/v1/partners/{partner.Id}/keys/{old.Id}")).Status);
    }

    [Fact]
    public async Task A_revoked_key_is_refused_at_once_here_and_within_a_second_elsewhere()
    {
        await using var other = await TestServer.StartReadyAsync(server.ConnectionString);
        var partner = await office.PartnerAsync();
        var key = await office.KeyAsync(partner);
        Assert.Equal((200, 200), await BothAsync(other, key.Text));
        await desk.DoAsync("DELETE", $"/v1/partners/{partner.Id}/keys/{key.Id}");
        var since = Stopwatch.GetTimestamp();
        using (var here = await office.GetAsync("/v1/articles", key.Text))
            Assert.Contains("was revoked", (string?)(await ServerFixture.AssertProblemAsync(401, here))["detail"]);
        await Patiently.AwaitAsync(async () => (await BothAsync(other, key.Text)).Other == 401);
        Assert.InRange(Stopwatch.GetElapsedTime(since).TotalSeconds, 0, 1);
    }

    [Fact]
    public async Task A_change_that_nobody_tells_is_seen_within_a_second()
    {
        var key = await office.KeyAsync(await office.PartnerAsync());
        Assert.Equal(200, await office.StatusAsync("/v1/articles", key.Text));
        await ServerFixture.ExecuteAsync(server.ConnectionString, $"update api_key set revoked_at = content_now() where id = '{key.Id}'");
        await Task.Delay(1000, TestContext.Current.CancellationToken);
        Assert.Equal(401, await office.StatusAsync("/v1/articles", key.Text));
    }

    [Fact]
    public async Task A_key_ends_at_its_moment()
    {
        var partner = await office.PartnerAsync();
        var made = await desk.DoAsync("POST", $"/v1/partners/{partner.Id}/keys", new { expiresAt = DateTimeOffset.UtcNow.AddSeconds(2) });
        var since = Stopwatch.GetTimestamp();
        Assert.Equal(200, await office.StatusAsync("/v1/articles", made.Text("key")));
        await Patiently.AwaitAsync(async () => await office.StatusAsync("/v1/articles", made.Text("key")) == 401);
        Assert.InRange(Stopwatch.GetElapsedTime(since).TotalSeconds, 1.5, 3);
        using var response = await office.GetAsync("/v1/articles", made.Text("key"));
        Assert.Contains("has expired", (string?)(await ServerFixture.AssertProblemAsync(401, response))["detail"]);
    }

    [Fact]
    public async Task The_keys_of_a_deleted_partner_are_unknown()
    {
        var partner = await office.PartnerAsync();
        var key = await office.KeyAsync(partner);
        Assert.Equal(200, await office.StatusAsync("/v1/articles", key.Text));
        await desk.DoAsync("DELETE", $"/v1/partners/{partner.Id}", seen: partner.Tag);
        Assert.Equal(401, await office.StatusAsync("/v1/articles", key.Text));
        Assert.Equal(404, (await desk.SendAsync("GET", $"/v1/partners/{partner.Id}")).Status);
    }

    [Theory]
    [InlineData("""{"scopes":[]}""", "/scopes", "empty")]
    [InlineData("""{"scopes":["feed","read"]}""", "/scopes", "notTogether")]
    [InlineData("""{"scopes":["raed"]}""", "/scopes/0", "unknownValue")]
    [InlineData("""{"scopes":"read"}""", "/scopes", "wrongType")]
    [InlineData("""{"expiresAt":"2020-01-01T00:00:00Z"}""", "/expiresAt", "outOfRange")]
    [InlineData("""{"expiresAt":"tomorrow"}""", "/expiresAt", "malformed")]
    [InlineData("""{"name":""}""", "/name", "empty")]
    [InlineData("""{"nmae":"x"}""", "/nmae", "unknownMember")]
    public async Task A_key_that_makes_no_sense_is_not_made(string body, string pointer, string code)
    {
        var partner = await office.PartnerAsync();
        var refused = await desk.SendAsync("POST", $"/v1/partners/{partner.Id}/keys", body);
        Assert.Equal((400, pointer, code), (refused.Status, refused.Pointers[0], refused.Code));
        Assert.Equal(0L, await server.ScalarAsync<long>($"select count(*) from api_key where partner_id = '{partner.Id}'"));
    }

    [Fact]
    public async Task Of_what_is_not_there_nothing_is_made()
    {
        Assert.Equal(404, (await desk.SendAsync("POST", $"/v1/partners/{Guid.NewGuid()}/keys", new { })).Status);
        Assert.Equal(404, (await desk.SendAsync("POST", "/v1/partners/x/keys", new { })).Status);
        var partner = await office.PartnerAsync();
        Assert.Equal(404, (await desk.SendAsync("DELETE", $"/v1/partners/{partner.Id}/keys/{Guid.NewGuid()}")).Status);
        var other = await office.KeyAsync(await office.PartnerAsync());
        Assert.Equal(404, (await desk.SendAsync("DELETE", $"/v1/partners/{partner.Id}/keys/{other.Id}")).Status);
    }

    private async Task<(int Here, int Other)> BothAsync(TestServer other, string key)
    {
        using var response = await Office.SendAsync(other.Client, "GET", "/v1/articles", key);
        return (await office.StatusAsync("/v1/articles", key), (int)response.StatusCode);
    }
}
