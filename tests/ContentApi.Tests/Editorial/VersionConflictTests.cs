using ContentApi.Tests.Infrastructure;

namespace ContentApi.Tests.Editorial;

/// <summary>Nobody's change is lost: who has not seen the present version changes nothing.</summary>
public sealed class VersionConflictTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    private readonly Desk desk = new(server.Client);

    [Theory]
    [InlineData("PUT", "", "{\"language\":\"fr\",\"headline\":\"x\"}")]
    [InlineData("PATCH", "", "{}")]
    [InlineData("DELETE", "", null)]
    [InlineData("POST", "/publish", "{}")]
    [InlineData("POST", "/withdraw", "{\"reason\":\"error\"}")]
    [InlineData("POST", "/restore", "{}")]
    [InlineData("POST", "/corrections", "{\"kind\":\"erratum\",\"text\":\"x\"}")]
    public async Task Every_change_says_which_version_was_seen(string method, string act, string? body)
    {
        var draft = await desk.DraftAsync("Vu");
        var path = $"/v1/articles/{draft.Id}{act}";
        Assert.Equal(428, (await desk.SendAsync(method, path, body)).Status);
        await desk.ChangeAsync(draft, new { lead = "Quelqu'un d'autre" });
        var stale = await desk.SendAsync(method, path, body, draft.Tag);
        Assert.Equal(412, stale.Status);
        Assert.Contains("version 1", stale.Text("detail"), StringComparison.Ordinal);
        Assert.Contains("version 2", stale.Text("detail"), StringComparison.Ordinal);
        Assert.Equal(412, (await desk.SendAsync(method, path, body, "W/\"w2\"")).Status);
        Assert.Equal(400, (await desk.SendAsync(method, path, body, "w2")).Status);
        if (act != "/withdraw") Assert.Equal(428, (await desk.SendAsync(method, path, body, "*")).Status);
    }

    [Fact]
    public async Task Of_many_who_change_the_same_version_one_succeeds()
    {
        var draft = await desk.DraftAsync("Disputé");
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(number => desk.SendAsync("PATCH", $"/v1/articles/{draft.Id}", new { lead = $"Lead {number}" }, draft.Tag)));
        Assert.Equal([200, .. Enumerable.Repeat(412, 19)], answers.Select(answer => answer.Status).Order());
        Assert.Equal(2L, await server.ScalarAsync<long>($"select count(*) from article_version where article_id = '{draft.Id}'"));
    }

    [Fact]
    public async Task A_list_of_versions_will_do_where_the_present_one_is_among_them()
    {
        var draft = await desk.DraftAsync("Liste");
        Assert.Equal(200, (await desk.SendAsync("PATCH", $"/v1/articles/{draft.Id}", new { lead = "x" }, "\"w9\", \"w1\"")).Status);
    }
}
