using ContentApi.Tests.Infrastructure;

namespace ContentApi.Tests.Articles;

/// <summary>Walking a list while it changes: what is there throughout comes exactly once.</summary>
public sealed class CursorWalkTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    [Fact]
    public async Task Gives_each_article_once_while_others_come_and_go()
    {
        // Seven instants with three articles each: ties are broken by id.
        var lasting = new List<string>();
        for (var i = 0; i < 21; i++)
            lasting.Add((string)(await server.ImportAsync(Texts.Article($"Constante {i}", $"{1 + i / 3} juin 2020 à 12:00"), "publish=true&tags=walk"))["articleId"]!);
        var fleeting = (string)(await server.ImportAsync(Texts.Article("Passager", "2 juin 2020 à 12:00"), "publish=true&tags=walk"))["articleId"]!;

        var seen = new List<string>();
        var limit = 1;
        for (string? next = "/v1/articles?tag=walk&limit=2"; next is not null;)
        {
            var page = await server.GetAsync(next);
            seen.AddRange(page["data"]!.AsArray().Select(item => (string)item!["id"]!));
            next = (string?)page["links"]!["next"];
            Assert.Equal(next is not null, (bool)page["page"]!["hasMore"]!);
            if (next is null) break;
            next = next.Replace("limit=2", $"limit={limit++ % 4 + 1}").Replace("limit=1&", "limit=2&");
            await server.ImportAsync(Texts.Article($"Plus récent {limit}", $"{10 + limit % 10} juin 2021 à 12:00"), "publish=true&tags=walk");
            await server.ImportAsync(Texts.Article($"Même instant {limit}", "3 juin 2020 à 12:00"), "publish=true&tags=walk");
            if (limit == 4) await server.ExecuteAsync($"delete from publication where article_id = '{fleeting}'");
        }
        Assert.Equal(seen.Count, seen.Distinct().Count());
        Assert.Empty(lasting.Except(seen));
    }

    [Theory]
    [InlineData("-publishedAt", "publishedAt", true)]
    [InlineData("publishedAt", "publishedAt", false)]
    [InlineData("-updatedAt", "updatedAt", true)]
    [InlineData("updatedAt", "updatedAt", false)]
    public async Task Keeps_every_order_while_articles_come_and_go(string sort, string member, bool descending)
    {
        var tag = $"order{sort}".ToLowerInvariant();
        var lasting = new List<string>();
        for (var i = 0; i < 9; i++)
            lasting.Add((string)(await server.ImportAsync(Texts.Article($"{sort} {i}", $"{1 + i * 5 % 3} juin 2020 à 12:00"), $"publish=true&tags={tag}"))["articleId"]!);
        var fleeting = (string)(await server.ImportAsync(Texts.Article($"{sort} passager", "2 juin 2020 à 12:00"), $"publish=true&tags={tag}"))["articleId"]!;
        await server.ExecuteAsync(
            $"update publication set updated_at = published_at + (get_byte(content_hash, 0) % 3) * interval '1 day' where article_id = any ('{{{string.Join(',', lasting)}}}')");

        var seen = new List<(string Moment, string Id)>();
        for (string? next = $"/v1/articles?tag={tag}&sort={sort}&limit=2"; next is not null;)
        {
            var page = await server.GetAsync(next);
            seen.AddRange(page["data"]!.AsArray().Select(item => ((string)item![member]!, (string)item["id"]!)));
            next = (string?)page["links"]!["next"];
            if (seen.Count == 4) await server.ExecuteAsync($"delete from publication where article_id = '{fleeting}'");
            var day = 1 + seen.Count % 6;
            if (seen.Count < 16)
                await server.ImportAsync(Texts.Article($"{sort} ajouté {seen.Count}", $"{day} juin 2020 à 12:00"), $"publish=true&tags={tag}");
        }
        Assert.Equal(seen.Count, seen.Distinct().Count());
        Assert.Empty(lasting.Except(seen.Select(item => item.Id)));
        var ordered = seen.OrderBy(item => item.Moment, StringComparer.Ordinal).ThenBy(item => item.Id, StringComparer.Ordinal);
        Assert.Equal(descending ? ordered.Reverse() : ordered, seen);
    }

    [Fact]
    public async Task Refuses_a_cursor_of_another_list_and_damaged_ones()
    {
        for (var i = 0; i < 3; i++) await server.ImportAsync(Texts.Article($"Page {i}"), "publish=true&tags=cursor&section=cursor");
        var cursor = (string)(await server.GetAsync("/v1/articles?tag=cursor&limit=1"))["page"]!["nextCursor"]!;
        await server.GetAsync($"/v1/articles?tag=cursor&limit=2&cursor={cursor}");
        foreach (var bad in new[] {
            $"/v1/articles?limit=1&cursor={cursor}", $"/v1/articles?section=cursor&cursor={cursor}",
            $"/v1/articles?tag=cursor&sort=publishedAt&cursor={cursor}", $"/v1/articles?tag=cursor&agency=afp&cursor={cursor}",
            $"/v1/articles?tag=cursor&publishedAfter=2020-01-01&cursor={cursor}", $"/v1/media?cursor={cursor}",
            $"/v1/articles?tag=cursor&cursor={cursor}A", $"/v1/articles?tag=cursor&cursor={cursor[1..]}",
            $"/v1/articles?tag=cursor&cursor={cursor[..^2]}", $"/v1/articles?tag=cursor&cursor={new string('A', 5000)}",
            $"/v1/articles?tag=cursor&cursor={(cursor[20] == 'x' ? cursor.Remove(20, 1).Insert(20, "y") : cursor.Remove(20, 1).Insert(20, "x"))}" })
            Assert.Equal("cursor", (string?)(await server.AssertProblemAsync(400, bad))["errors"]![0]!["parameter"]);
    }

    [Theory]
    [InlineData("/v1/media")]
    [InlineData("/v1/credits")]
    [InlineData("/v1/sections")]
    [InlineData("/v1/tags")]
    public async Task Walks_every_list(string path)
    {
        for (var i = 0; i < 5; i++)
            await server.ImportAsync(Texts.Article($"Liste {i} {path[4..]}", picture: $"Agence {i} - Personne {i}"), $"publish=true&section=s{i}&tags=t{i}");
        var whole = (await server.GetAsync($"{path}?limit=200"))["data"]!.AsArray().Select(item => item!.ToJsonString()).ToList();
        var walked = new List<string>();
        for (string? next = $"{path}?limit=2"; next is not null;)
        {
            using var response = await server.Client.GetAsync(new Uri(next, UriKind.RelativeOrAbsolute), TestContext.Current.CancellationToken);
            var page = System.Text.Json.Nodes.JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
            walked.AddRange(page["data"]!.AsArray().Select(item => item!.ToJsonString()));
            next = (string?)page["links"]!["next"];
            if (next is not null) Assert.Contains(response.Headers.GetValues("Link"), link => link == $"<{next}>; rel=\"next\"");
        }
        Assert.True(whole.Count >= 5);
        Assert.Equal(whole, walked);
    }
}
