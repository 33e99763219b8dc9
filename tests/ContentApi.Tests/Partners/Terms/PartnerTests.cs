using ContentApi.Tests.Editorial;
using ContentApi.Tests.Infrastructure;

namespace ContentApi.Tests.Partners.Terms;

/// <summary>Partners and their terms.</summary>
public sealed class PartnerTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    private readonly Office office = new(server.Client);
    private readonly Desk desk = new(server.Client);

    [Fact]
    public async Task Of_a_name_alone_a_partner_is_made_and_bounds_nothing()
    {
        var made = await desk.DoAsync("POST", "/v1/partners", new { name = "Agence du Jura" });
        Assert.Equal((201, "\"w1\""), (made.Status, made.Tag));
        Assert.Equal("""{"sections":[],"tags":[],"languages":[],"agencies":[]}""", made.Body["entitlements"]!.ToJsonString());
        Assert.Equal("partner", made.Text("kind"));
        Assert.True(made.Body["rate"] is null && made.Body["quota"] is null && made.Body["territory"] is null);
        var read = await desk.DoAsync("GET", new Uri(made.Response.Headers.Location!.ToString()).PathAndQuery);
        Assert.Equal((made.Body.ToJsonString(), made.Tag), (read.Body.ToJsonString(), read.Tag));
        Assert.Equal("Agence du Jura", (string?)(await desk.DoAsync("GET", "/v1/partners")).Body["data"]![0]!["name"]);
    }

    [Fact]
    public async Task Names_are_one_partners_alone_accents_and_case_aside()
    {
        var first = await office.PartnerAsync(new { name = "Télé Sud" });
        Assert.Equal(409, (await desk.SendAsync("POST", "/v1/partners", new { name = "TELE-SUD" })).Status);
        var second = await office.PartnerAsync(new { name = "Télé Nord" });
        Assert.Equal(409, (await desk.SendAsync("PATCH", $"/v1/partners/{second.Id}", new { name = "Télé Sud" }, second.Tag)).Status);
        Assert.Equal(200, (await desk.SendAsync("PATCH", $"/v1/partners/{first.Id}", new { name = "Télé-Sud" }, first.Tag)).Status);
    }

    [Theory]
    [InlineData("""{}""", "/name", "missing")]
    [InlineData("""{"name":"…"}""", "/name", "malformed")]
    [InlineData("""{"name":"A","kind":"friend"}""", "/kind", "unknownValue")]
    [InlineData("""{"name":"A","territory":"ch"}""", "/territory", "unknownTerritory")]
    [InlineData("""{"name":"A","rate":0}""", "/rate", "outOfRange")]
    [InlineData("""{"name":"A","quota":1.5}""", "/quota", "wrongType")]
    [InlineData("""{"name":"A","entitlements":{"languages":["français"]}}""", "/entitlements/languages/0", "malformed")]
    [InlineData("""{"name":"A","entitlements":{"agencies":["?!"]}}""", "/entitlements/agencies/0", "unknownAgency")]
    [InlineData("""{"name":"A","entitlements":{"tags":["x"]}}""", "/entitlements/tags/0", "unknownTag")]
    [InlineData("""{"name":"A","id":"0199f2f4-1111-7000-8000-000000000000"}""", "/id", "readOnly")]
    [InlineData("""{"name":"A","entitlement":{}}""", "/entitlement", "unknownMember")]
    public async Task Terms_that_make_no_sense_are_refused_at_their_place(string body, string pointer, string code)
    {
        var refused = await desk.SendAsync("POST", "/v1/partners", body);
        Assert.Equal((400, pointer, code), (refused.Status, refused.Pointers[0], refused.Code));
    }

    [Fact]
    public async Task A_slug_that_is_nearly_right_is_told_what_was_meant()
    {
        await desk.DoAsync("PUT", "/v1/sections/economie", new { name = "Économie" });
        var refused = await desk.SendAsync("POST", "/v1/partners", new { name = "B", entitlements = new { sections = new[] { "economie", "econmie" } } });
        Assert.Equal((400, "/entitlements/sections/1"), (refused.Status, refused.Pointers.Single()));
        Assert.Contains("'economie'", (string?)refused.Body["errors"]![0]!["hint"]);
    }

    [Fact]
    public async Task Changes_need_the_version_that_was_seen_and_are_audited()
    {
        var partner = await office.PartnerAsync(new { rate = 60 });
        var path = $"/v1/partners/{partner.Id}";
        Assert.Equal(428, (await desk.SendAsync("PATCH", path, new { rate = 70 })).Status);
        Assert.Equal(412, (await desk.SendAsync("PATCH", path, new { rate = 70 }, "\"w9\"")).Status);
        var changed = await desk.DoAsync("PATCH", path, new { rate = (int?)null, quota = 5000, entitlements = new { languages = new[] { "fr-ch" } } }, partner.Tag);
        Assert.Equal("\"w2\"", changed.Tag);
        Assert.Equal("""["fr-CH"]""", changed.Body["entitlements"]!["languages"]!.ToJsonString());
        Assert.True(changed.Body["rate"] is null && (int?)changed.Body["quota"] == 5000);
        var same = await desk.DoAsync("PUT", path, changed.Body, changed.Tag);
        Assert.Equal(("\"w2\"", changed.Body.ToJsonString()), (same.Tag, same.Body.ToJsonString()));
        var replaced = await desk.DoAsync("PUT", path, new { name = changed.Text("name") }, changed.Tag);
        Assert.True(replaced.Body["quota"] is null && replaced.Body["entitlements"]!["languages"]!.AsArray().Count == 0);
        Assert.Equal(400, (await desk.SendAsync("PATCH", path, new { createdAt = "2020-01-01T00:00:00Z" }, replaced.Tag)).Status);
        Assert.Equal(428, (await desk.SendAsync("DELETE", path)).Status);
        Assert.Equal(204, (await desk.SendAsync("DELETE", path, seen: replaced.Tag)).Status);
        Assert.Equal(["partner.created", "partner.changed", "partner.changed", "partner.deleted"], await server.ScalarAsync<string[]>(
            $"select array_agg(action order by id) from audit where detail ->> 'id' = '{partner.Id}'"));
        Assert.Equal(["entitlements", "rate", "quota"], await server.ScalarAsync<string[]>(
            $"select array(select jsonb_array_elements_text(detail -> 'changed')) from audit where detail ->> 'id' = '{partner.Id}' and action = 'partner.changed' order by id limit 1"));
    }

    [Fact]
    public async Task New_terms_change_at_once_what_a_key_sees()
    {
        await desk.DoAsync("PUT", "/v1/sections/sport", new { name = "Sport" });
        await desk.DoAsync("PUT", "/v1/sections/monde", new { name = "Monde" });
        var sport = await desk.PublishedAsync("Du sport", new { section = "sport" });
        var world = await desk.PublishedAsync("Le monde", new { section = "monde" });
        var partner = await office.PartnerAsync(new { entitlements = new { sections = new[] { "sport" } } });
        var key = await office.KeyAsync(partner);
        Assert.Equal((200, 404), await SeesAsync());
        var changed = await desk.DoAsync("PATCH", $"/v1/partners/{partner.Id}", new { entitlements = new { sections = new[] { "monde" } } }, partner.Tag);
        Assert.Equal((404, 200), await SeesAsync());
        await desk.DoAsync("PATCH", $"/v1/partners/{partner.Id}", new { entitlements = new { sections = (string[]?)null } }, changed.Tag);
        Assert.Equal((200, 200), await SeesAsync());
        var kinds = await server.ScalarAsync<string[]>(
            $"select array_agg(kind order by position) from change where partner_id = '{partner.Id}' and article_id in ('{sport.Id}', '{world.Id}')");
        Assert.Equal(["rightsLost", "rightsGained", "rightsGained"], kinds[^3..]);

        async Task<(int Sport, int World)> SeesAsync() => (
            await office.StatusAsync($"/v1/articles/{sport.Id}", key.Text), await office.StatusAsync($"/v1/articles/{world.Id}", key.Text));
    }

    [Fact]
    public async Task Who_reads_to_mine_gets_only_what_is_not_reserved_unless_it_may_read_too()
    {
        var free = await desk.PublishedAsync("Libre", new { rights = new { dataMining = "allowed" } });
        var reserved = await desk.PublishedAsync("Réservé", new { rights = new { dataMining = "reserved" } });
        var partner = await office.PartnerAsync();
        var (miner, both) = (await office.KeyAsync(partner, "mine"), await office.KeyAsync(partner, "read", "mine"));
        Assert.Equal((200, 404), (await office.StatusAsync($"/v1/articles/{free.Id}", miner.Text), await office.StatusAsync($"/v1/articles/{reserved.Id}", miner.Text)));
        Assert.Equal((200, 200), (await office.StatusAsync($"/v1/articles/{free.Id}", both.Text), await office.StatusAsync($"/v1/articles/{reserved.Id}", both.Text)));
    }
}
