using ContentApi.Tests.Infrastructure;

namespace ContentApi.Tests.Media;

/// <summary>Licences and schedules take effect at their moment, by the database's clock.</summary>
public sealed class RightsMomentTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    [Theory]
    [InlineData("11:59:59.999", "withheld", "licence-not-started")]
    [InlineData("12:00", "available", null)]
    [InlineData("12:59:59.999", "available", null)]
    [InlineData("13:00", "withheld", "licence-expired")]
    public async Task A_licence_begins_and_ends_to_the_moment(string time, string state, string? reason)
    {
        var item = await server.ImportAsync(Texts.Article("Une heure de licence", "1 janvier 2020 à 10:00", picture: "AFP - Heure"), "publish=true&sourceId=hour");
        var id = (string)(await server.GetAsync($"/v1/articles/{item["articleId"]}"))["media"]![0]!["id"]!;
        await server.ExecuteAsync($"update medium set valid_from = '2026-03-01 12:00Z', valid_until = '2026-03-01 13:00Z' where id = '{id}'");
        await new DatabaseClock(server).StopAtAsync($"timestamptz '2026-03-01 {time}Z'");
        var medium = await server.GetAsync($"/v1/media/{id}");
        Assert.Equal((state, reason), ((string?)medium["availability"]!["state"], (string?)medium["availability"]!["reason"]));
        Assert.Equal("2026-03-01T13:00:00Z", (string?)medium["rights"]!["validUntil"]);
    }

    [Fact]
    public async Task A_scheduled_article_and_all_that_hangs_on_it_appear_at_its_moment()
    {
        var clock = new DatabaseClock(server);
        await clock.StopAtAsync("timestamptz '2026-02-01 00:00Z'");
        var source = (string)(await server.ImportAsync(Texts.Article("Attend le premier mars", links: ["Le premier mars"])))["articleId"]!;
        var id = (string)(await server.ImportAsync(
            Texts.Article("Le premier mars", "1 mars 2026 à 13:00", "Magma - Mars Personne", ["Attend le premier mars"]), "publish=true&section=mars&tags=mars"))["articleId"]!;

        await clock.StopAtAsync("timestamptz '2026-03-01 11:59:59.999Z'");
        await server.AssertProblemAsync(404, $"/v1/articles/{id}");
        foreach (var (path, count) in await CountsAsync(source)) Assert.True(count == 0, $"{path}: {count}");
        Assert.Equal("pending", await StateAsync(source));

        await clock.StopAtAsync("timestamptz '2026-03-01 12:00Z'");
        Assert.Equal("2026-03-01T12:00:00Z", (string?)(await server.GetAsync($"/v1/articles/{id}"))["publishedAt"]);
        foreach (var (path, count) in await CountsAsync(source)) Assert.True(count == 1, $"{path}: {count}");
        Assert.Equal("ok", await StateAsync(source));
    }

    private async Task<string?> StateAsync(string id) => (string?)(await server.GetAsync($"/v1/articles/{id}"))["crossLinks"]![0]!["state"];

    private async Task<(string Path, int Count)[]> CountsAsync(string source)
    {
        (string Path, string Word)[] lists =
        [
            ("/v1/articles?section=mars", "\"id\":"), ("/v1/sections?limit=200", "\"mars\""), ("/v1/tags?limit=200", "\"mars\""),
            ("/v1/credits?limit=200", "\"magma\""), ("/v1/media?limit=200", "\"Magma\""), ($"/v1/articles/{source}/cited-by", "\"premier-mars\""),
        ];
        var counts = new List<(string, int)>();
        foreach (var (path, word) in lists)
        {
            var items = (await server.GetAsync(path))["data"]!.AsArray();
            counts.Add((path, items.Count(item => item!.ToJsonString().Contains(word, StringComparison.Ordinal) || (string?)item["slug"] == "le-premier-mars")));
        }
        return [.. counts];
    }
}
