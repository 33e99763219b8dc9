using ContentApi.Tests.Infrastructure;

namespace ContentApi.Tests.Editorial;

/// <summary>A signed address shows one working copy, for a while, to whoever has it.</summary>
public sealed class PreviewTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    private readonly Desk desk = new(server.Client);

    [Fact]
    public async Task Shows_the_working_copy_as_it_is_then_without_a_key()
    {
        var published = await desk.PublishedAsync("Public");
        var draft = await desk.ChangeAsync(published, new { headline = "En relecture" });
        var preview = await desk.ActAsync(draft, "previews", new { });
        var address = new Uri(preview.Text("url"));
        Assert.Equal("En relecture", (string)(await desk.ReadAsync(address.PathAndQuery)).Body["headline"]!);
        await desk.ChangeAsync(draft, new { headline = "Relu" });
        using var response = await server.Client.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Contains("no-store", response.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Equal("noindex, nofollow", Assert.Single(response.Headers.GetValues("X-Robots-Tag")));
        Assert.Contains("\"Relu\"", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal("Public", await desk.HeadlineAsync(draft.Id));
    }

    [Fact]
    public async Task Nothing_else_can_be_made_of_it()
    {
        var draft = await desk.DraftAsync("Signé");
        var path = new Uri((await desk.ActAsync(draft, "previews", new { })).Text("url")).AbsolutePath;
        for (var at = "/v1/previews/".Length; at < path.Length; at += 7)
        {
            var forged = path[..at] + (path[at] == 'A' ? 'B' : 'A') + path[(at + 1)..];
            Assert.Equal(404, (await desk.ReadAsync(forged)).Status);
        }
        Assert.Equal(404, (await desk.ReadAsync("/v1/previews/x")).Status);
    }

    [Fact]
    public async Task Expires_when_it_says()
    {
        var draft = await desk.DraftAsync("Pour une seconde");
        var preview = await desk.ActAsync(draft, "previews", new { expiresAt = DateTimeOffset.UtcNow.AddSeconds(1) });
        var path = new Uri(preview.Text("url")).AbsolutePath;
        await Patiently.AwaitAsync(async () => (await desk.ReadAsync(path)).Status == 404);
        foreach (var moment in new[] { DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(31) })
            Assert.Equal("/expiresAt", (await desk.SendAsync("POST", $"/v1/articles/{draft.Id}/previews", new { expiresAt = moment })).Pointers[0]);
    }
}
