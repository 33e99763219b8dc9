using System.Net;
using ContentApi.Tests.Infrastructure;

namespace ContentApi.Tests.Platform.Queries;

/// <summary>Whatever is asked, the answer is an answer or a problem, and never a fault of ours.</summary>
public sealed class FuzzTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    private static readonly string[] Segments =
    [
        "v1", "v1", "v1", "articles", "articles", "by-slug", "cross-links", "cited-by", "media", "credits", "sections",
        "tags", "imports", "health", "live", "problems", "un-titre", "01a00000-0000-7000-8000-000000000000", "..", "%2e%2e",
        "a%2Fb", "%25", "%", "%zz", "%ff", "%C3%A9", "%F0%9F%97%9E", "'", "{id}", "*", "~", "", "A", "-", ";x=1", "%7F", "%0A",
    ];

    private static readonly string[] Names =
        ["limit", "cursor", "section", "tag", "language", "Limit", "limt", "", "%00", "a%20b", "q", "%ff", "é", "x[y]"];

    private static readonly string[] Values =
    [
        "", "1", "200", "-1", "fr", "fr-CH", "monde", "monde,sport", ",", "%00", "%ff", "%", "%zz", "%0D%0A", "'", "\"", "{}",
        "..", "99999999999999999999", "1e3", "%F0%9F%97%9E", "AAAAAAAAAAAAAAAA", "true", "%D9%A1", "null",
    ];

    [Fact]
    public async Task Never_answers_with_a_fault_of_its_own()
    {
        var random = new Random(20171114);
        for (var i = 0; i < 600; i++)
        {
            var path = string.Concat(Enumerable.Range(0, random.Next(1, 5)).Select(_ => $"/{random.GetItems(Segments, 1)[0]}"));
            if (i % 2 == 0) path = "/v1/articles" + (i % 4 == 0 ? "" : path);
            var query = string.Join('&', Enumerable.Range(0, random.Next(0, 4))
                .Select(_ => $"{random.GetItems(Names, 1)[0]}={random.GetItems(Values, 1)[0]}"));
            await AssertSaneAsync(random.Next(8) == 0 ? HttpMethod.Post : HttpMethod.Get, query == "" ? path : $"{path}?{query}");
        }
    }

    private async Task AssertSaneAsync(HttpMethod method, string target)
    {
        var raw = new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true };
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(method, new Uri(new Uri(server.Server.Address, "/").ToString().TrimEnd('/') + target, raw));
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.True(response.StatusCode < HttpStatusCode.InternalServerError, $"{(int)response.StatusCode}: {method} {target}");
        var refusedByKestrel = response.StatusCode == HttpStatusCode.BadRequest && response.Content.Headers.ContentLength == 0;
        if ((int)response.StatusCode >= 400 && !refusedByKestrel)
            await ServerFixture.AssertProblemAsync((int)response.StatusCode, response);
    }
}
