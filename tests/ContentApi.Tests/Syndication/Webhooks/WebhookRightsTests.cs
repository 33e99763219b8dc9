using ContentApi.Tests.Editorial;
using ContentApi.Tests.Infrastructure;

namespace ContentApi.Tests.Syndication.Webhooks;

/// <summary>Nobody is sent what it may not see, or has not asked for.</summary>
public sealed class WebhookRightsTests(WebhookServer server) : IClassFixture<WebhookServer>
{
    [Fact]
    public async Task Tells_a_partner_of_what_it_is_entitled_to_and_of_what_it_gains_and_loses()
    {
        await SectionsAsync();
        var hook = await server.HookAsync("/entitled");
        await server.GiveToPartnerAsync(hook.Id, "Un partenaire du sport", "sport");
        var sport = await server.Desk.PublishedAsync("Le match", new { section = "sport" });
        var other = await server.Desk.PublishedAsync("Le vote", new { section = "politique" });
        var lost = await MoveAsync(sport, "politique");
        var gained = await MoveAsync(other, "sport");
        await MoveAsync(lost, "politique", "Encore changé, mais pas pour lui.");
        await server.Desk.ActAsync(gained, "withdraw", new { reason = "legal", note = "." });
        var last = await server.Desk.PublishedAsync("La fin", new { section = "sport" });
        await Patiently.AwaitAsync(() => Task.FromResult(server.Receiver.At("/entitled").Any(call => call.Article == last.Id)));
        Assert.Equal(
            [(sport.Id, "article.published"), (sport.Id, "article.rightsLost"), (other.Id, "article.rightsGained"), (other.Id, "article.withdrawn"), (last.Id, "article.published")],
            server.Receiver.At("/entitled").OrderBy(call => call.Position).Select(call => (call.Article, call.Type)));
    }

    [Fact]
    public async Task Tells_a_partner_of_its_new_terms_and_others_nothing_of_them()
    {
        await SectionsAsync();
        var article = await server.Desk.PublishedAsync("Ce qui était là", new { section = "politique" });
        var hook = await server.HookAsync("/terms");
        await server.HookAsync("/terms-of-others");
        var partner = await server.GiveToPartnerAsync(hook.Id, "Un partenaire élargi", "sport");
        await server.ExecuteAsync($"update partner set sections = '{{sport,politique}}' where id = '{partner}'; select note_terms('{partner}', false)");
        await Patiently.AwaitAsync(() => Task.FromResult(server.Receiver.At("/terms").Any(call => call.Article == article.Id)));
        Assert.Equal("article.rightsGained", server.Receiver.At("/terms").First(call => call.Article == article.Id).Type);
        Assert.Empty(server.Receiver.At("/terms-of-others"));
    }

    [Fact]
    public async Task Sends_the_article_as_its_receiver_may_see_it_when_it_is_sent()
    {
        await SectionsAsync();
        var hook = await server.HookAsync("/whole", new { payload = "article" });
        await server.GiveToPartnerAsync(hook.Id, "Un partenaire complet", "sport");
        server.Receiver.AnswerWith("/whole", 500);
        var article = await server.Desk.PublishedAsync("Tout le texte", new { section = "sport" });
        await server.AwaitAttemptsAsync(hook.Id, 1);
        var first = server.Receiver.At("/whole")[0].Json["data"]!;
        Assert.Equal("Tout le texte", (string?)first["article"]!["headline"]);
        Assert.NotNull(first["article"]!["body"]);

        await MoveAsync(article, "politique");
        server.Receiver.AnswerWith("/whole", 200);
        await server.HurryAsync(hook.Id);
        await server.AwaitCallsAsync("/whole", 3);
        Assert.All(server.Receiver.At("/whole").Skip(1), call => Assert.Null(call.Json["data"]!["article"]));
        Assert.Equal(["article.published", "article.published", "article.rightsLost"], server.Receiver.At("/whole").Select(call => call.Type));
    }

    [Fact]
    public async Task Tells_only_what_was_asked_for()
    {
        await SectionsAsync();
        await server.HookAsync("/kinds", new { kinds = new[] { "withdrawn", "corrected" } });
        await server.HookAsync("/sport", new { filter = new { section = new[] { "sport" }, language = new[] { "fr" } } });
        var sport = await server.Desk.PublishedAsync("Un but", new { section = "sport", language = "fr-CH" });
        var german = await server.Desk.PublishedAsync("Ein Tor", new { section = "sport", language = "de" });
        var moved = await MoveAsync(sport, "politique");
        await MoveAsync(moved, "politique", "Il n'est plus du sport depuis longtemps.");
        await server.Desk.ActAsync(german, "withdraw", new { reason = "error", note = "." });
        await server.AwaitCallsAsync("/kinds", 1);
        var end = await server.Desk.PublishedAsync("Fin du filtre", new { section = "sport" });
        await Patiently.AwaitAsync(() => Task.FromResult(server.Receiver.At("/sport").Any(call => call.Article == end.Id)));
        Assert.Equal((german.Id, "article.withdrawn"), Assert.Single(server.Receiver.At("/kinds").Select(call => (call.Article, call.Type))));
        Assert.Equal([(sport.Id, "article.published"), (sport.Id, "article.updated"), (end.Id, "article.published")],
            server.Receiver.At("/sport").OrderBy(call => call.Position).Select(call => (call.Article, call.Type)));
    }

    [Fact]
    public async Task Signs_with_the_former_secret_too_until_it_is_out()
    {
        var hook = await server.HookAsync("/rotated");
        var former = hook.Text("secret");
        var rotated = await server.Desk.DoAsync("POST", $"/v1/webhooks/{hook.Id}/rotate-secret");
        var present = rotated.Text("secret");
        Assert.NotEqual(former, present);
        Assert.NotNull(rotated.Body["formerSecretUntil"]);
        await PingAsync(hook, 1);
        var both = server.Receiver.At("/rotated")[0];
        Assert.True(both.IsSignedWith(former) && both.IsSignedWith(present));
        await server.ExecuteAsync($"update webhook set former_until = now() - interval '1 second' where id = '{hook.Id}'");
        await PingAsync(hook, 2);
        Assert.True(server.Receiver.At("/rotated")[1].IsSignedWith(present));
        Assert.False(server.Receiver.At("/rotated")[1].IsSignedWith(former));

        var at = await server.Desk.DoAsync("POST", $"/v1/webhooks/{hook.Id}/rotate-secret", new { overlapHours = 0 });
        await PingAsync(hook, 3);
        Assert.True(server.Receiver.At("/rotated")[2].IsSignedWith(at.Text("secret")));
        Assert.False(server.Receiver.At("/rotated")[2].IsSignedWith(present));
        Assert.Equal(["/overlapHours"], (await server.Desk.SendAsync("POST", $"/v1/webhooks/{hook.Id}/rotate-secret", new { overlapHours = -1 })).Pointers);
    }

    private async Task SectionsAsync()
    {
        await server.Desk.DoAsync("PUT", "/v1/sections/sport", new { name = "Sport" });
        await server.Desk.DoAsync("PUT", "/v1/sections/politique", new { name = "Politique" });
    }

    private async Task<Desk.Answer> MoveAsync(Desk.Answer article, string section, string lead = "Déplacé.") =>
        await server.Desk.ActAsync(await server.Desk.ChangeAsync(article, new { section, lead }), "publish", new { });

    private async Task PingAsync(Desk.Answer hook, int count)
    {
        await server.Desk.DoAsync("POST", $"/v1/webhooks/{hook.Id}/test");
        await server.AwaitCallsAsync(hook.Text("url")[server.Receiver.Address.Length..], count);
    }
}
