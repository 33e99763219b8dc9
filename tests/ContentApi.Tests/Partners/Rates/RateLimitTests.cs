using System.Globalization;
using System.Text.RegularExpressions;
using ContentApi.Tests.Editorial;
using ContentApi.Tests.Infrastructure;

namespace ContentApi.Tests.Partners.Rates;

/// <summary>How much may be asked for, by all keys of a partner, on all nodes together.</summary>
public sealed partial class RateLimitTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    private readonly Office office = new(server.Client);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_rate_holds_for_all_keys_on_all_nodes_together()
    {
        const int Rate = 300;
        await using var other = await TestServer.StartReadyAsync(server.ConnectionString);
        var partner = await office.PartnerAsync(new { rate = Rate });
        string[] keys = [(await office.KeyAsync(partner)).Text, (await office.KeyAsync(partner)).Text];
        Uri[] nodes = [server.Server.Address, other.Address];
        using var client = new HttpClient(); // held against nothing, which takes time
        var answers = new List<int>();
        for (var round = 0; round < 2 * Rate / 20; round++)
            answers.AddRange(await Task.WhenAll(Enumerable.Range(0, 20).Select(async n =>
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(nodes[n % 2], "/v1/tags"));
                request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {keys[n / 2 % 2]}");
                using var response = await client.SendAsync(request, Ct);
                return (int)response.StatusCode;
            })));
        Assert.InRange(answers.Count(status => status == 200), Rate * 95 / 100, Rate); // 5 % more would be allowed
        Assert.Equal(2 * Rate, answers.Count(status => status is 200 or 429));
    }

    [Fact]
    public async Task Every_answer_to_a_key_tells_what_is_left_and_429_when_to_come_back()
    {
        var key = await office.KeyOfNewAsync(new { rate = 3, quota = 100 });
        for (var left = 2; left >= 0; left--)
        {
            using var response = await office.GetAsync("/v1/tags", key);
            Assert.Equal(200, (int)response.StatusCode);
            Assert.Equal("\"default\";q=3;w=60, \"day\";q=100;w=86400", Assert.Single(response.Headers.GetValues("RateLimit-Policy")));
            var rest = Rest.Match(Assert.Single(response.Headers.GetValues("RateLimit")));
            Assert.True(rest.Success);
            Assert.Equal((left, 97 + left), (Number(rest, 1), Number(rest, 3)));
            Assert.InRange(Number(rest, 2), 55, 60);
            Assert.InRange(Number(rest, 4), 1, 86400);
        }
        using var refused = await office.GetAsync("/v1/tags", key);
        var problem = await ServerFixture.AssertProblemAsync(429, refused);
        Assert.EndsWith("/problems/rate-limited", (string?)problem["type"]);
        Assert.Equal("""["default"]""", problem["violated-policies"]!.ToJsonString());
        var told = Rest.Match(refused.Headers.GetValues("RateLimit").Single());
        Assert.Equal(0, Number(told, 1));
        Assert.InRange((int)refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, Number(told, 2), 60);
        Assert.Contains("RateLimit-Policy", refused.Headers.GetValues("Access-Control-Expose-Headers").Single());
        using var page = await server.Client.GetAsync(new Uri("/problems/rate-limited", UriKind.Relative), Ct);
        Assert.Equal(200, (int)page.StatusCode);
    }

    [Fact]
    public async Task A_quota_ends_the_day_and_new_terms_begin_at_once()
    {
        var partner = await office.PartnerAsync(new { quota = 2 });
        var key = (await office.KeyAsync(partner)).Text;
        Assert.Equal("200 200 429", await StatusesAsync(key, 3));
        using (var refused = await office.GetAsync("/v1/tags", key))
        {
            Assert.Equal("""["day"]""", (await ServerFixture.AssertProblemAsync(429, refused))["violated-policies"]!.ToJsonString());
            var midnight = DateTimeOffset.UtcNow.Date.AddDays(1) - DateTimeOffset.UtcNow;
            Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value - midnight, TimeSpan.FromSeconds(-2), TimeSpan.FromSeconds(5));
        }
        await new Desk(server.Client).DoAsync("PATCH", $"/v1/partners/{partner.Id}", new { quota = 10 }, partner.Tag);
        Assert.Equal(200, await office.StatusAsync("/v1/tags", key));
    }

    [Fact]
    public async Task A_minute_begins_with_its_first_request()
    {
        var partner = await office.PartnerAsync(new { rate = 1 });
        var key = (await office.KeyAsync(partner)).Text;
        Assert.Equal("200 429", await StatusesAsync(key, 2));
        await ServerFixture.ExecuteAsync(server.ConnectionString,
            $"update partner_permit set window_from = window_from - interval '1 minute' where partner_id = '{partner.Id}'");
        await using var fresh = await TestServer.StartReadyAsync(server.ConnectionString); // the old node has been told when to ask again
        using var response = await Office.SendAsync(fresh.Client, "GET", "/v1/tags", key);
        Assert.Equal(200, (int)response.StatusCode);
    }

    [Fact]
    public async Task A_key_without_a_limit_is_told_so()
    {
        foreach (var key in new[] { TestServer.Key, await office.KeyOfNewAsync() })
        {
            using var response = await office.GetAsync("/v1/tags", key);
            Assert.StartsWith("\"unlimited\";q=", response.Headers.GetValues("RateLimit-Policy").Single());
            Assert.StartsWith("\"unlimited\";r=", response.Headers.GetValues("RateLimit").Single());
        }
        using var anonymous = await server.Client.GetAsync(new Uri("/v1/tags", UriKind.Relative), Ct);
        Assert.False(anonymous.Headers.Contains("RateLimit"));
    }

    [Fact]
    public async Task Callers_without_a_key_have_the_rate_of_the_settings_whatever_they_say_of_themselves()
    {
        await using var limited = await TestServer.StartReadyAsync(server.ConnectionString, ("Delivery:AnonymousRate", "3"));
        var statuses = new List<int>();
        for (var n = 0; n < 5; n++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/tags");
            request.Headers.TryAddWithoutValidation("X-Forwarded-For", $"192.0.2.{n}");
            using var response = await limited.Client.SendAsync(request, Ct);
            statuses.Add((int)response.StatusCode);
            if (response.StatusCode != System.Net.HttpStatusCode.OK) Assert.NotNull(response.Headers.RetryAfter);
        }
        Assert.Equal([200, 200, 200, 429, 429], statuses);
        using var known = await Office.SendAsync(limited.Client, "GET", "/v1/tags", TestServer.Key);
        Assert.Equal(200, (int)known.StatusCode);
        using var health = await limited.Client.GetAsync(new Uri("/health/live", UriKind.Relative), Ct);
        Assert.Equal(200, (int)health.StatusCode);
    }

    private async Task<string> StatusesAsync(string key, int requests)
    {
        var statuses = new List<int>();
        for (var sent = 0; sent < requests; sent++) statuses.Add(await office.StatusAsync("/v1/tags", key));
        return string.Join(' ', statuses);
    }

    private static int Number(Match match, int group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("""^"default";r=(\d+);t=(\d+)(?:, "day";r=(\d+);t=(\d+))?$""")]
    private static partial Regex Rest { get; }
}
