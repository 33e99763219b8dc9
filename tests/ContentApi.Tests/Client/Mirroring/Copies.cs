using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using ContentApi.Client;
using ContentApi.Client.Mirroring;
using ContentApi.Tests.Infrastructure;

namespace ContentApi.Tests.Client.Mirroring;

/// <summary>Holds copies against the server, by other means than the client's.</summary>
internal static class Copies
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Makes a copy as it is now, and gives back what was told on the way.</summary>
    public static async Task<IReadOnlyList<MirrorReport>> MirrorAsync(
        this Uri server, IMirrorStore store, CancellationToken cancellation, int pageSize = 200)
    {
        using var http = new HttpClient { BaseAddress = server };
        var reports = new List<MirrorReport>();
        await new ContentApiClient(http).MirrorAsync(
            store, new MirrorOptions { UntilWhole = true, PageSize = pageSize, Report = reports.Add }, cancellation);
        return reports;
    }

    public static IReadOnlyList<MirrorOutcome> Outcomes(this IReadOnlyList<MirrorReport> reports) =>
        [.. reports.Select(report => report.Outcome).Where(outcome => outcome is not MirrorOutcome.Applied)];

    /// <summary>The digest is right, and some articles are to the letter what readers get.</summary>
    public static async Task AssertWholeAsync(this ServerFixture server, IReadOnlyList<MirroredArticle> articles)
    {
        var digest = await server.GetAsync("/v1/changes/digest");
        Assert.Equal((int)digest["count"]!, articles.Count);
        Assert.Equal((string?)digest["sha256"], Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n',
            articles.Select(article => $"{article.Mark.Id}:{article.Mark.Position}").Order(StringComparer.Ordinal))))));
        foreach (var article in articles.OrderBy(_ => Random.Shared.Next()).Take(20).Concat(articles.OrderByDescending(one => one.Mark.Position).Take(20)))
            Assert.True(JsonNode.DeepEquals(await server.GetAsync($"/v1/articles/{article.Mark.Id}"), JsonNode.Parse(article.Json!)), article.Json);
        Assert.All(articles.Take(100), article => Assert.Equal(article.Mark.Id, article.Read()!.Id));
    }

    public static async Task<IReadOnlyList<MirroredArticle>> AllAsync(this FileMirrorStore store)
    {
        var all = new List<MirroredArticle>();
        foreach (var mark in store.Marks) all.Add((await store.FindAsync(mark.Id, Ct))!);
        return all;
    }
}
