using System.Globalization;
using System.Text.Json.Nodes;
using ContentApi.Tests.Editorial;
using ContentApi.Tests.Infrastructure;

namespace ContentApi.Tests.Partners.Usage;

/// <summary>What was delivered, to the last article.</summary>
public sealed class UsageTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    private readonly Office office = new(server.Client);
    private readonly Desk desk = new(server.Client);

    private static string Today => DateTimeOffset.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [Fact]
    public async Task Counts_requests_articles_pictures_and_agencies()
    {
        var (article, picture) = await IllustratedAsync("Compté", "Reuters - Jonathan Ernst");
        var (withheld, _) = await IllustratedAsync("Retenu", "AFP - Anne", new { redistribution = "denied" });
        var partner = await office.PartnerAsync();
        var key = (await office.KeyAsync(partner)).Text;
        await office.ReadAsync($"/v1/articles/{article}", key);
        await office.ReadAsync($"/v1/articles/{article}?fields=headline", key); // without files
        await office.ReadAsync($"/v1/articles?ids={article},{withheld}", key);
        await office.ReadAsync($"/v1/articles/{withheld}", key);
        Assert.Equal(404, await office.StatusAsync($"/v1/articles/{Guid.NewGuid()}", key));
        using (var head = await Office.SendAsync(server.Client, "HEAD", $"/v1/articles/{article}", key)) Assert.Equal(200, (int)head.StatusCode);

        var usage = await office.ReadAsync("/v1/me/usage", key);
        Assert.Equal((6, 5, 2), ((int)usage["requests"]!, (int)usage["articles"]!, (int)usage["pictures"]!));
        Assert.Equal((2, 1), ((int)usage["differentArticles"]!, (int)usage["differentPictures"]!));
        Assert.Equal("""[{"agency":"AFP","pictures":0,"articles":2},{"agency":"Reuters","pictures":2,"articles":3}]""", usage["agencies"]!.ToJsonString());
        var day = Assert.Single(usage["days"]!.AsArray())!;
        Assert.Equal(Today, (string?)day["day"]);
        Assert.Equal("""{"/v1/articles":1,"/v1/articles/{id}":5}""", day["byRoute"]!.ToJsonString());
        Assert.Equal((article, 3), ((string?)usage["topArticles"]![0]!["id"], (int)usage["topArticles"]![0]!["deliveries"]!));
        Assert.Equal(picture, (string?)Assert.Single(usage["topPictures"]!.AsArray())!["id"]);

        var admin = await desk.DoAsync("GET", $"/v1/partners/{partner.Id}/usage?from={Today}&to={Today}&top=1");
        Assert.Equal(7, (int)admin.Body["requests"]!); // the look at it was one
        Assert.Single(admin.Body["topArticles"]!.AsArray());
        Assert.NotNull((await desk.DoAsync("GET", $"/v1/partners/{partner.Id}/keys")).Body["data"]![0]!["lastUsedAt"]);
    }

    [Fact]
    public async Task What_was_refused_for_its_rate_and_what_the_reader_had_already_delivers_nothing()
    {
        var (article, _) = await IllustratedAsync("Connu", "Keystone - Ada");
        var key = await office.KeyOfNewAsync(new { rate = 2 });
        using var first = await office.GetAsync($"/v1/articles/{article}", key);
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/v1/articles/{article}");
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {key}");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var again = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(304, (int)again.StatusCode);
        Assert.Equal(429, await office.StatusAsync($"/v1/articles/{article}", key));
        var id = await server.ScalarAsync<Guid>($"select partner_id from api_key order by id desc limit 1");
        var usage = (await desk.DoAsync("GET", $"/v1/partners/{id}/usage")).Body;
        Assert.Equal((2, 1, 1), ((int)usage["requests"]!, (int)usage["articles"]!, (int)usage["pictures"]!));
    }

    [Fact]
    public async Task Changes_that_carry_their_articles_are_deliveries_too()
    {
        var (article, _) = await IllustratedAsync("Au fil", "Keystone - Ada");
        var partner = await office.PartnerAsync();
        var key = (await office.KeyAsync(partner)).Text;
        var changes = await office.ReadAsync("/v1/changes?include=article", key);
        Assert.Contains(changes["data"]!.AsArray(), change => (string?)change!["articleId"] == article);
        var usage = (await desk.DoAsync("GET", $"/v1/partners/{partner.Id}/usage?top=200")).Body;
        Assert.Contains(usage["topArticles"]!.AsArray(), item => (string?)item!["id"] == article);
        Assert.True((int)usage["pictures"]! > 0);
    }

    [Fact]
    public async Task A_clean_stop_loses_nothing_of_what_many_asked()
    {
        const int Requests = 400;
        var (article, _) = await IllustratedAsync("Exact", "Reuters - Ada");
        var partner = await office.PartnerAsync();
        var key = (await office.KeyAsync(partner)).Text;
        await using (var node = await TestServer.StartReadyAsync(server.ConnectionString))
        {
            using var client = new HttpClient { BaseAddress = node.Address };
            for (var sent = 0; sent < Requests; sent += 20)
                await Task.WhenAll(Enumerable.Range(0, 20).Select(async _ =>
                {
                    using var response = await Office.SendAsync(client, "GET", $"/v1/articles/{article}", key);
                    Assert.Equal(200, (int)response.StatusCode);
                }));
        }
        var (requests, delivered, credited) = (
            await server.ScalarAsync<long[]>($"select array[sum(requests)::bigint] from partner_usage where partner_id = '{partner.Id}'"),
            await server.ScalarAsync<long[]>($"select array_agg(deliveries) from partner_delivery where partner_id = '{partner.Id}'"),
            await server.ScalarAsync<long[]>($"select array[articles, pictures] from partner_agency_usage where partner_id = '{partner.Id}'"));
        Assert.Equal([Requests], requests);
        Assert.Equal([Requests, Requests], delivered);
        Assert.Equal([Requests, Requests], credited);
    }

    [Theory]
    [InlineData("from=2026-02-30", "from", "malformed")]
    [InlineData("from=2026-02-01T00:00:00Z", "from", "malformed")]
    [InlineData("from=2026-02-02&to=2026-02-01", "to", "outOfRange")]
    [InlineData("from=2024-01-01&to=2025-01-01", "to", "outOfRange")]
    [InlineData("top=201", "top", "outOfRange")]
    [InlineData("form=2026-02-01", "form", "unknownParameter")]
    public async Task Days_that_cannot_be_are_refused_by_name(string query, string parameter, string code)
    {
        var refused = await desk.SendAsync("GET", $"/v1/partners/{(await office.PartnerAsync()).Id}/usage?{query}");
        Assert.Equal((400, parameter, code), (refused.Status, (string?)refused.Body["errors"]![0]!["parameter"], refused.Code));
    }

    [Fact]
    public async Task Who_is_no_partner_has_no_usage()
    {
        Assert.Equal(404, await office.StatusAsync("/v1/me/usage", TestServer.Key));
        Assert.Equal(404, (await desk.SendAsync("GET", $"/v1/partners/{Guid.NewGuid()}/usage")).Status);
    }

    private async Task<(string Article, string Picture)> IllustratedAsync(string headline, string credit, object? rights = null)
    {
        var medium = await desk.DoAsync("POST", "/v1/media", new JsonObject
        {
            ["credit"] = new JsonObject { ["raw"] = credit },
            ["rights"] = System.Text.Json.JsonSerializer.SerializeToNode(rights ?? new { }),
            ["renditions"] = new JsonArray(new JsonObject { ["name"] = "full", ["url"] = $"https://pictures.example.org/{Guid.NewGuid()}.jpg" }),
        });
        var article = await desk.PublishedAsync(headline, new { media = new[] { new { id = medium.Id, role = "lead" } } });
        return (article.Id, medium.Id);
    }
}
