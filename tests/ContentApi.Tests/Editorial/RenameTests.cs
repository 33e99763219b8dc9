using ContentApi.Tests.Infrastructure;

namespace ContentApi.Tests.Editorial;

/// <summary>No address that was ever given out, and no "Lire aussi", breaks when articles are renamed.</summary>
public sealed class RenameTests(RenamedArchive archive) : IClassFixture<RenamedArchive>
{
    [Fact]
    public async Task A_thousand_renames_leave_no_broken_link()
    {
        var random = new Random(1789);
        var ids = archive.Names.Keys.ToArray();
        for (var rename = 0; rename < 1000; rename++)
        {
            var id = ids[random.Next(ids.Length)];
            var own = archive.Names[id];
            // Now and then an old name of its own, sometimes the one that it has; and somebody else's, which it may not have.
            var name = own.Count > 2 && random.Next(5) == 0 ? own[random.Next(own.Count)] : $"nom-{rename}";
            var others = archive.Names[ids[(Array.IndexOf(ids, id) + 1 + random.Next(ids.Length - 1)) % ids.Length]];
            if (rename % 10 == 0) Assert.False(await archive.RenameAsync(id, others[random.Next(others.Count)]));
            Assert.True(await archive.RenameAsync(id, name));
        }
        Assert.InRange(archive.Names.Values.Sum(names => names.Count), 700, 1100);
        Assert.Empty(await archive.FaultsAsync());
    }

    [Fact]
    public async Task Takes_a_name_of_its_own_back_without_going_in_a_circle()
    {
        var id = archive.Names.Keys.ElementAt(5);
        foreach (var name in new[] { "a-b-a", "b-a-b", "a-b-a" }) Assert.True(await archive.RenameAsync(id, name));
        Assert.Equal("b-a-b", (string?)(await archive.GetAsync("/v1/articles/by-slug/a-b-a"))["previousSlugs"]![0]);
        using var response = await archive.Client.GetAsync(new Uri("/v1/articles/by-slug/b-a-b", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal((308, "/v1/articles/by-slug/a-b-a"), ((int)response.StatusCode, response.Headers.Location?.OriginalString));
        Assert.True(await archive.RenameAsync(id, "c-c-c"));
        Assert.Equal(["a-b-a", "b-a-b"], (await archive.GetAsync($"/v1/articles/{id}"))["previousSlugs"]!.AsArray().Take(2).Select(slug => (string?)slug));
    }

    [Fact]
    public async Task Never_gives_a_name_that_an_article_had_to_another()
    {
        var (id, other) = (archive.Names.Keys.ElementAt(8), archive.Names.Keys.ElementAt(9));
        foreach (var name in new[] { "nom-laisse", "nom-actuel" }) Assert.True(await archive.RenameAsync(id, name));
        Assert.False(await archive.RenameAsync(other, "nom-laisse"));
        Assert.False(await archive.RenameAsync(other, "nom-actuel"));
        var item = await archive.ImportAsync(Texts.Article("Nom laissé", text: "Un nouveau."), "publish=true&language=fr");
        Assert.Equal("nom-laisse-2", (string?)(await archive.GetAsync($"/v1/articles/{item["articleId"]}"))["slug"]);
        Assert.Equal($"{id}", (string?)(await archive.GetAsync("/v1/articles/by-slug/nom-actuel"))["id"]);
    }
}
