using ContentApi.Tests.Editorial;
using ContentApi.Tests.Infrastructure;

namespace ContentApi.Tests.Fronts;

public sealed class FrontDeskTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    private readonly Desk desk = new(server.Client);

    [Fact]
    public async Task Readers_see_the_order_at_once_and_drafts_when_they_are_published()
    {
        var (first, second, draft) = (await desk.PublishedAsync("Un"), await desk.PublishedAsync("Deux"), await desk.DraftAsync("Trois"));
        await desk.DoAsync("PUT", "/v1/fronts/accueil", new { name = "Accueil", articles = new[] { first.Id, draft.Id, second.Id } });
        Assert.Equal([first.Id, second.Id], await OrderAsync());
        var put = await desk.DoAsync("PUT", "/v1/fronts/accueil", new { articles = new[] { second.Id, draft.Id, first.Id } });
        Assert.Equal(3, put.Body["articles"]!.AsArray().Count);
        Assert.Equal([second.Id, first.Id], await OrderAsync());
        await desk.ActAsync(draft, "publish", new { });
        Assert.Equal([second.Id, draft.Id, first.Id], await OrderAsync());
    }

    [Fact]
    public async Task What_makes_no_sense_is_refused()
    {
        var article = await desk.PublishedAsync("Une");
        Assert.Equal("/articles/1", (await desk.SendAsync("PUT", "/v1/fronts/x", new { articles = new[] { article.Id, article.Id } })).Pointers[0]);
        Assert.Equal("/articles/0", (await desk.SendAsync("PUT", "/v1/fronts/x", new { articles = new[] { Guid.NewGuid() } })).Pointers[0]);
        Assert.Equal("/articles", (await desk.SendAsync("PUT", "/v1/fronts/x", new { })).Pointers[0]);
        Assert.Equal("/articles", (await desk.SendAsync("PUT", "/v1/fronts/x", new { articles = Enumerable.Range(0, 201).Select(_ => Guid.NewGuid()) })).Pointers[0]);
        Assert.Equal(404, (await desk.ReadAsync("/v1/fronts/x")).Status);
    }

    private async Task<IEnumerable<string>> OrderAsync() =>
        (await desk.ReadAsync("/v1/fronts/accueil")).Body["data"]!.AsArray().Select(article => (string)article!["id"]!);
}
