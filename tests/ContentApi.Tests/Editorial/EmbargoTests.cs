using System.Net.Http.Headers;
using ContentApi.Tests.Infrastructure;

namespace ContentApi.Tests.Editorial;

/// <summary>
/// Until its moment nothing of an article shows, anywhere; then all of it does. The database's clock decides, whatever the
/// server's own says.
/// </summary>
public sealed class EmbargoTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("ponctuel", 0)]
    [InlineData("retardataire", -1)]
    [InlineData("devancier", 1)]
    public async Task Nothing_shows_before_the_moment_and_everything_after(string word, int hoursBetween)
    {
        // The server's clock and the database's are an hour apart: what they share is the length of a second.
        var database = await server.CreateDatabaseAsync();
        await ServerFixture.ExecuteAsync(database,
            $"create or replace function content_now() returns timestamptz language sql stable as $$select now() + interval '{hoursBetween} hours'$$");
        await using var node = await TestServer.StartReadyAsync(database);
        var desk = new Desk(node.Client);
        await desk.DoAsync("PUT", $"/v1/tags/tag-{word}", new { name = word });
        await desk.DoAsync("PUT", $"/v1/sections/section-{word}", new { name = word });
        var citing = await desk.PublishedAsync("Qui cite d'avance", new { crossLinks = new[] { new { title = $"Le {word}" } } });
        var medium = await desk.DoAsync("POST", "/v1/media", new { kind = "image", caption = $"Vue de {word}", credit = new { raw = $"Agence {word}" } });
        var draft = await desk.DraftAsync($"Le {word}", new { media = new[] { new { id = medium.Id, role = "lead" } }, tags = new[] { $"tag-{word}" }, section = $"section-{word}", lead = $"Un {word} arrive." });
        var moment = DateTimeOffset.UtcNow.AddHours(hoursBetween).AddSeconds(3);
        await desk.DoAsync("PUT", $"/v1/fronts/{word}", new { articles = new[] { draft.Id } });
        await desk.ActAsync(draft, "publish", new { embargoUntil = moment });

        var hidden = await SeenAsync(desk, word, draft.Id, citing.Id, medium.Id);
        Assert.True(DateTimeOffset.UtcNow.AddHours(hoursBetween) < moment, "Looking took too long for this machine.");
        Assert.All(hidden, seen => Assert.False(seen.Value, $"{seen.Key} shows it too early"));
        await Task.Delay(moment - DateTimeOffset.UtcNow.AddHours(hoursBetween), Ct);
        var since = DateTimeOffset.UtcNow;
        await Patiently.AwaitAsync(async () => await desk.HeadlineAsync(draft.Id) == $"Le {word}");
        Assert.InRange((DateTimeOffset.UtcNow - since).TotalSeconds, 0, 2);
        var shown = await SeenAsync(desk, word, draft.Id, citing.Id, medium.Id);
        Assert.All(shown, seen => Assert.True(seen.Value, $"{seen.Key} does not show it yet"));
    }

    /// <summary>Every place where a reader could meet the article, and whether it is there.</summary>
    private static async Task<Dictionary<string, bool>> SeenAsync(Desk desk, string word, string id, string citing, string medium)
    {
        var places = new Dictionary<string, bool>();
        places["id"] = (await desk.ReadAsync($"/v1/articles/{id}")).Status == 200;
        places["slug"] = (await desk.ReadAsync($"/v1/articles/by-slug/le-{word}")).Status == 200;
        places["url"] = (await desk.ReadAsync($"/v1/articles/by-url?url={Uri.EscapeDataString($"http://localhost/v1/articles/by-slug/le-{word}")}")).Status == 200;
        places["link"] = (await desk.ReadAsync($"/v1/articles/{citing}")).Body.ToJsonString().Contains(id, StringComparison.Ordinal);
        places["cited by"] = (await desk.ReadAsync($"/v1/articles/{id}/cited-by")).Status == 200;
        places["related"] = (await desk.ReadAsync($"/v1/articles/{id}/related")).Status == 200;
        foreach (var list in new[] { "", $"?q={word}", $"?tag=tag-{word}", $"?section=section-{word}", $"?ids={id}&", "?sort=updatedAt", "?count=exact&facets=tag&limit=200" })
            places[$"list {list}"] = (await desk.ReadAsync($"/v1/articles{list}")).Body.ToJsonString().Contains($"\"id\":\"{id}\",\"type\"", StringComparison.Ordinal);
        places["facet"] = (await desk.ReadAsync("/v1/articles?facets=tag")).Body["facets"]!.ToJsonString().Contains($"tag-{word}", StringComparison.Ordinal);
        places["count"] = (int)(await desk.ReadAsync($"/v1/articles?tag=tag-{word}&count=exact")).Body["page"]!["total"]! == 1;
        places["tag"] = (await desk.ReadAsync("/v1/tags?limit=200")).Body.ToJsonString().Contains($"tag-{word}", StringComparison.Ordinal);
        places["section"] = (await desk.ReadAsync("/v1/sections?limit=200")).Body.ToJsonString().Contains($"section-{word}", StringComparison.Ordinal);
        places["medium"] = (await desk.ReadAsync($"/v1/media/{medium}")).Status == 200;
        places["media"] = (await desk.ReadAsync("/v1/media?limit=200")).Body.ToJsonString().Contains(medium, StringComparison.Ordinal);
        places["credits"] = (await desk.ReadAsync("/v1/credits?limit=200")).Body.ToJsonString().Contains($"agence-{word}", StringComparison.Ordinal);
        places["front"] = (await desk.ReadAsync($"/v1/fronts/{word}")).Body.ToJsonString().Contains(id, StringComparison.Ordinal);
        using var text = new HttpRequestMessage(HttpMethod.Get, $"/v1/articles/{id}?format=text");
        text.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("*/*"));
        using var answer = await desk.Client.SendAsync(text, Ct);
        places["text"] = answer.IsSuccessStatusCode;
        return places;
    }
}
