using ContentApi.Tests.Infrastructure;

namespace ContentApi.Tests.Articles;

/// <summary>An article whose language was mended has addresses in both languages: the old ones lead to the present one.</summary>
public sealed class MovedArticleTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    [Fact]
    public async Task Is_found_without_a_language_though_two_of_its_addresses_match()
    {
        var id = await ImportAsync("Zwei Sprachen", "de", "zwei");
        await ImportAsync("Zwei Sprachen", "it", "zwei");
        Assert.Equal(id, (string?)(await server.GetAsync("/v1/articles/by-slug/zwei-sprachen?language=it"))["id"]);
        await AssertMovedAsync("/v1/articles/by-slug/zwei-sprachen?language=de", "/v1/articles/by-slug/zwei-sprachen?language=it");
        var found = await server.GetAsync("/v1/articles/by-slug/zwei-sprachen");
        Assert.Equal((id, "it"), ((string?)found["id"], (string?)found["language"]));
        Assert.Empty(found["previousSlugs"]!.AsArray());
    }

    [Fact]
    public async Task Is_sent_to_the_slug_that_it_had_to_take_there()
    {
        await ImportAsync("Schon vergeben", "it", "andere");
        var id = await ImportAsync("Schon vergeben", "de", "umzug");
        await ImportAsync("Schon vergeben", "it", "umzug");
        await AssertMovedAsync("/v1/articles/by-slug/schon-vergeben?language=de", "/v1/articles/by-slug/schon-vergeben-2?language=it");
        Assert.Equal(id, (string?)(await server.GetAsync("/v1/articles/by-slug/schon-vergeben-2?language=it"))["id"]);
    }

    [Fact]
    public async Task A_slug_that_it_had_in_two_languages_is_one_previous_slug()
    {
        var id = await ImportAsync("Jetzt so", "de", "so");
        await server.ExecuteAsync($"insert into article_slug (language, slug, article_id) values ('de', 'frueher-so', '{id}'), ('it', 'frueher-so', '{id}')");
        Assert.Equal(["frueher-so"], (await server.GetAsync("/v1/articles/by-slug/jetzt-so"))["previousSlugs"]!.AsArray().Select(slug => (string?)slug));
        await AssertMovedAsync("/v1/articles/by-slug/frueher-so", "/v1/articles/by-slug/jetzt-so?language=de");
    }

    private async Task<string> ImportAsync(string headline, string language, string sourceId) => (string)(await server.ImportAsync(
        Texts.Article(headline, text: $"{sourceId}."), $"publish=true&language={language}&sourceId={sourceId}"))["articleId"]!;

    private async Task AssertMovedAsync(string path, string to)
    {
        using var response = await server.Client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal((308, to), ((int)response.StatusCode, response.Headers.Location?.OriginalString));
        await server.GetAsync(to);
    }
}
