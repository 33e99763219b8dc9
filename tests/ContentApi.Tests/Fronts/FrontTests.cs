using System.Text.Json.Nodes;
using ContentApi.Fronts;
using ContentApi.Platform.Database;
using ContentApi.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace ContentApi.Tests.Fronts;

/// <summary>Front pages: articles in the editors' order, whoever may see which of them.</summary>
public sealed class FrontTests(FrontTests.Archive server) : IClassFixture<FrontTests.Archive>
{
    [Fact]
    public async Task Gives_the_articles_in_the_editors_order()
    {
        await PutAsync("ordre", "La une", 3, 1, 4, 2);
        var front = await server.GetAsync("/v1/fronts/ordre");
        Assert.Equal(["slug", "name", "updatedAt", "data", "page", "links"], front.Select(member => member.Key));
        Assert.Equal(("ordre", "La une"), ((string?)front["slug"], (string?)front["name"]));
        Assert.Equal([3, 1, 4, 2], Numbers(front));
        Assert.True(JsonNode.DeepEquals((await server.GetAsync($"/v1/articles?ids={server.Ids[3]}"))["data"]![0], front["data"]![0]));
        Assert.EndsWith("/v1/fronts/ordre", (string?)front["links"]!["self"]);
    }

    [Fact]
    public async Task Is_put_in_another_order_at_once()
    {
        await PutAsync("neuf", null, 1, 2);
        var before = await server.GetAsync("/v1/fronts/neuf");
        Assert.Null(before["name"]);
        await PutAsync("neuf", "Nouvelle", 2, 5, 1);
        var after = await server.GetAsync("/v1/fronts/neuf");
        Assert.Equal([2, 5, 1], Numbers(after));
        Assert.True((DateTimeOffset)after["updatedAt"]! > (DateTimeOffset)before["updatedAt"]!);
        await PutAsync("neuf", "Vide");
        Assert.Empty((await server.GetAsync("/v1/fronts/neuf"))["data"]!.AsArray());
    }

    [Fact]
    public async Task Leaves_out_what_may_not_be_seen_and_takes_it_back_to_its_place()
    {
        await PutAsync("absences", null, 6, 7, 8);
        await server.ExecuteAsync($"update publication set published_at = now() + interval '1 hour' where article_id = '{server.Ids[7]}'");
        Assert.Equal([6, 8], Numbers(await server.GetAsync("/v1/fronts/absences")));
        await server.ExecuteAsync($"update publication set published_at = now() where article_id = '{server.Ids[7]}'");
        Assert.Equal([6, 7, 8], Numbers(await server.GetAsync("/v1/fronts/absences")));
    }

    [Fact]
    public async Task Holds_a_draft_s_place_until_it_is_published()
    {
        const string query = "sourceId=front-draft";
        var draft = Guid.Parse((string)(await server.ImportAsync(Texts.Article("Encore un brouillon"), $"publish=false&{query}"))["articleId"]!);
        Assert.Empty(await PutAsync("brouillon", null, [server.Ids[1], draft, server.Ids[2]]));
        Assert.Equal([1, 2], Numbers(await server.GetAsync("/v1/fronts/brouillon")));
        await server.ImportAsync(Texts.Article("Encore un brouillon"), $"publish=true&{query}");
        Assert.Equal([$"{server.Ids[1]}", $"{draft}", $"{server.Ids[2]}"],
            (await server.GetAsync("/v1/fronts/brouillon"))["data"]!.AsArray().Select(article => (string?)article!["id"]));
    }

    [Fact]
    public async Task Is_walked_with_a_limit_over_what_may_be_seen()
    {
        await PutAsync("pages", null, 5, 4, 3, 2, 1);
        var walked = new List<int>();
        for (string? next = "/v1/fronts/pages?limit=2&fields=headline"; next is not null;)
        {
            var page = await server.GetAsync(next);
            Assert.InRange(page["data"]!.AsArray().Count, 1, 2);
            walked.AddRange(Numbers(page));
            next = (string?)page["links"]!["next"];
        }
        Assert.Equal([5, 4, 3, 2, 1], walked);
    }

    [Fact]
    public async Task Takes_fields_and_include_as_lists_do()
    {
        await PutAsync("champs", "Champs", 1);
        var front = await server.GetAsync("/v1/fronts/champs?fields=headline&include=body");
        Assert.Equal("Champs", (string?)front["name"]);
        Assert.Equal(["id", "headline", "body"], front["data"]![0]!.AsObject().Select(member => member.Key));
    }

    [Theory]
    [InlineData("?limit=201", "limit")]
    [InlineData("?limit=0", "limit")]
    [InlineData("?fields=hedline", "fields")]
    [InlineData("?include=everything", "include")]
    [InlineData("?cursor=x", "cursor")]
    [InlineData("?section=monde", "section")]
    public async Task Refuses_what_it_does_not_take(string query, string parameter) => Assert.Equal(parameter,
        (string?)(await server.AssertProblemAsync(400, "/v1/fronts/any" + query))["errors"]![0]!["parameter"]);

    [Theory]
    [InlineData("unknown")]
    [InlineData("UPPER")]
    [InlineData("%20")]
    [InlineData("a%2Fb")]
    public async Task Is_404_where_there_is_no_such_front(string slug) => await server.AssertProblemAsync(404, $"/v1/fronts/{slug}");

    [Fact]
    public async Task Writes_nothing_where_an_article_is_not_there()
    {
        await PutAsync("inconnu", "Avant", 1);
        var nobody = Guid.CreateVersion7();
        Assert.Equal([nobody], await PutAsync("inconnu", "Après", [server.Ids[2], nobody]));
        var front = await server.GetAsync("/v1/fronts/inconnu");
        Assert.Equal(("Avant", 1), ((string?)front["name"], Assert.Single(Numbers(front))));
    }

    [Fact]
    public async Task Names_itself_its_articles_and_their_media_to_caches()
    {
        await PutAsync("cache", null, 1, 2);
        using var response = await server.Client.GetAsync(new Uri("/v1/fronts/cache", UriKind.Relative), TestContext.Current.CancellationToken);
        var keys = Assert.Single(response.Headers.GetValues("Surrogate-Key")).Split(' ');
        Assert.Superset(new HashSet<string> { "front-cache", "lists", $"article-{server.Ids[1]}", $"article-{server.Ids[2]}" }, keys.ToHashSet());
    }

    [Fact]
    public async Task Two_who_write_at_once_do_not_mix_their_articles()
    {
        await PutAsync("deux", null);
        await Task.WhenAll(Enumerable.Range(0, 12).Select(i => i % 2 == 0 ? PutAsync("deux", "A", 1, 2, 3, 4) : PutAsync("deux", "B", 4, 3)));
        var front = await server.GetAsync("/v1/fronts/deux");
        Assert.Equal((string?)front["name"] == "A" ? [1, 2, 3, 4] : [4, 3], Numbers(front));
    }

    private static IEnumerable<int> Numbers(JsonObject front) =>
        front["data"]!.AsArray().Select(article => int.Parse(((string)article!["headline"]!)[8..], null));

    private Task<IReadOnlyList<Guid>> PutAsync(string slug, string? name, params int[] articles) =>
        PutAsync(slug, name, [.. articles.Select(number => server.Ids[number])]);

    private Task<IReadOnlyList<Guid>> PutAsync(string slug, string? name, Guid[] articles)
    {
        var services = server.Server.Services;
        return services.GetRequiredService<ContentDatabase>().WriteAsync(
            write => services.GetRequiredService<FrontStore>().PutAsync(write, slug, name, articles), TestContext.Current.CancellationToken);
    }

    public sealed class Archive(PostgresFixture postgres) : ServerFixture(postgres)
    {
        /// <summary>By number; there is no article 0.</summary>
        public List<Guid> Ids { get; } = [Guid.Empty];

        protected override async Task PrepareAsync()
        {
            for (var number = 1; number <= 8; number++)
                Ids.Add(Guid.Parse((string)(await ImportAsync(Texts.Article($"Article {number}", picture: number == 1 ? "AFP" : null)))["articleId"]!));
        }
    }
}
