using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using ContentApi.Articles;
using ContentApi.Tests.Infrastructure;

namespace ContentApi.Tests.Platform.Queries;

/// <summary>The checksum is no secret: whoever makes a cursor with it is told of a fault, and makes none of ours.</summary>
public sealed class ForgedCursorTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    [Theory]
    [InlineData("null")]
    [InlineData("not JSON")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("[null,null]")]
    [InlineData("[1,2]")]
    [InlineData("[\"a\\u0000b\",\"a\"]")]
    [InlineData("[\"'; drop table article; --\",\"a\"]")]
    public async Task Is_refused_by_every_list(string payload)
    {
        foreach (var (path, filter) in await ListsAsync()) await AssertRefusedAsync(path, filter, payload);
    }

    [Theory]
    [InlineData("[\"1510648860000\"]")]
    [InlineData("[\"1510648860000\",\"no id\"]")]
    [InlineData("[\"99999999999999999999\",\"01a00000-0000-7000-8000-000000000000\"]")]
    [InlineData("[\"9223372036854775807\",\"01a00000-0000-7000-8000-000000000000\"]")]
    [InlineData("[\"01a00000-0000-7000-8000-000000000000\",\"1\",\"2\"]")]
    public async Task Is_refused_where_its_keys_are_of_another_kind(string payload) =>
        await AssertRefusedAsync("/v1/articles", new ArticleFilter().ToString(), payload);

    /// <summary>The control: with keys of the right kind, a forged cursor is as good as ours.</summary>
    [Fact]
    public async Task Is_taken_where_its_keys_are_sound() =>
        await server.GetAsync($"/v1/tags?cursor={Forge("/v1/tags?", "[\"a\"]")}");

    private async Task AssertRefusedAsync(string path, string filter, string payload)
    {
        var problem = await server.AssertProblemAsync(400, $"{path}?cursor={Forge($"{path}?{filter}", payload)}");
        Assert.Equal("cursor", (string?)Assert.Single(problem["errors"]!.AsArray())!["parameter"]);
    }

    private async Task<(string Path, string Filter)[]> ListsAsync()
    {
        var item = await server.ImportAsync(Texts.Article("Sous les listes", picture: "Reuters - Jonathan Ernst", links: ["Un titre"]));
        var article = await server.GetAsync($"/v1/articles/{item["articleId"]}");
        return
        [
            ("/v1/articles", new ArticleFilter().ToString()), ("/v1/media", ""), ("/v1/credits", ""),
            ("/v1/sections", ""), ("/v1/tags", ""), ("/v1/credits/reuters/media", ""),
            ($"/v1/media/{article["media"]![0]!["id"]}/articles", ""),
            ($"/v1/articles/{article["id"]}/cross-links", ""), ($"/v1/articles/{article["id"]}/cited-by", ""),
        ];
    }

    private static string Forge(string scope, string payload)
    {
        var bytes = Encoding.UTF8.GetBytes(payload);
        var checksum = SHA256.HashData([.. Encoding.UTF8.GetBytes(scope), 0, .. bytes])[..8];
        return Base64Url.EncodeToString([.. checksum, .. bytes]);
    }
}
