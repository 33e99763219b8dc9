using System.Net;
using ContentApi.Tests.Infrastructure;

namespace ContentApi.Tests.Articles;

/// <summary>One article, one spelling of its id; and paths that no client makes by accident.</summary>
public sealed class AddressTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    [Theory]
    [InlineData("N")]
    [InlineData("B")]
    [InlineData("P")]
    [InlineData("X")]
    public async Task An_id_has_one_form(string format)
    {
        var item = await server.ImportAsync(Texts.Article("Une seule forme", picture: "AFP - Anne"));
        var id = Guid.Parse((string)item["articleId"]!);
        var medium = Guid.Parse((string)(await server.GetAsync($"/v1/articles/{id}"))["media"]![0]!["id"]!);
        foreach (var path in new[]
        {
            $"/v1/articles/{Spelt(id)}", $"/v1/articles/{Spelt(id)}/cross-links", $"/v1/articles/{Spelt(id)}/cited-by",
            $"/v1/media/{Spelt(medium)}", $"/v1/media/{Spelt(medium)}/articles", $"/v1/articles/%20{id}",
        })
            await server.AssertProblemAsync(404, path);

        string Spelt(Guid guid) => Uri.EscapeDataString(guid.ToString(format));
    }

    // Sent as they stand: a client would take the dots away.
    [Theory]
    [InlineData("/v1/articles/by-slug/..")]
    [InlineData("/v1/articles/by-slug/%2e%2e")]
    [InlineData("/v1/articles/by-slug/%2e%2e%2f%2e%2e")]
    [InlineData("/v1/articles/by-slug/%00")]
    [InlineData("/v1/articles/by-slug/a%00b")]
    [InlineData("/v1/articles/by-slug/%ff")]
    [InlineData("/v1/articles/by-slug/%zz")]
    [InlineData("/v1/articles/%00")]
    [InlineData("/v1//articles")]
    public async Task Odd_paths_are_no_fault_of_ours(string path)
    {
        var uri = new Uri(server.Server.Address.GetLeftPart(UriPartial.Authority) + path,
            new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        using var client = new HttpClient();
        using var response = await client.GetAsync(uri, TestContext.Current.CancellationToken);
        Assert.True(response.StatusCode is HttpStatusCode.OK or HttpStatusCode.BadRequest or HttpStatusCode.NotFound, $"{response.StatusCode}");
    }
}
