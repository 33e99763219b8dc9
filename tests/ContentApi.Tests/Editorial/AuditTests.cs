using ContentApi.Tests.Infrastructure;

namespace ContentApi.Tests.Editorial;

/// <summary>Who did what, and when.</summary>
public sealed class AuditTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    private readonly Desk desk = new(server.Client);

    [Fact]
    public async Task Every_act_is_noted_and_what_was_refused_is_not()
    {
        var article = await desk.DraftAsync("Suivi", new { lead = "Un secret" });
        article = await desk.ChangeAsync(article, new { lead = "Un autre secret" });
        await desk.SendAsync("PATCH", $"/v1/articles/{article.Id}", new { lead = "Trop tard" }, "\"w1\"");
        article = await desk.ActAsync(article, "publish", new { });
        article = await desk.ActAsync(article, "corrections", new { kind = "erratum", text = "x" });
        article = await desk.ActAsync(article, "withdraw", new { reason = "error" });
        await desk.ActAsync(article, "restore");
        var audit = await desk.DoAsync("GET", $"/v1/audit?article={article.Id}");
        Assert.Equal(["article.restored", "article.withdrawn", "article.corrected", "article.published", "article.changed", "article.created"],
            audit.Body["data"]!.AsArray().Select(entry => (string)entry!["action"]!));
        Assert.All(audit.Body["data"]!.AsArray(), entry => Assert.Equal("bootstrap", (string)entry!["actor"]!));
        Assert.Equal("""["lead"]""", audit.Body["data"]![4]!["detail"]!["changed"]!.ToJsonString());
        Assert.DoesNotContain("secret", audit.Body.ToJsonString(), StringComparison.Ordinal);
        var page = await desk.DoAsync("GET", $"/v1/audit?article={article.Id}&limit=4");
        Assert.Equal(2, (await desk.DoAsync("GET", (string)page.Body["links"]!["next"]!)).Body["data"]!.AsArray().Count);
        Assert.Equal(401, (await desk.ReadAsync("/v1/audit")).Status);
    }
}
