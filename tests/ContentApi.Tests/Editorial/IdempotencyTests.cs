using System.Net.Http.Headers;
using ContentApi.Tests.Infrastructure;

namespace ContentApi.Tests.Editorial;

/// <summary>What is sent again under its key is done once.</summary>
public sealed class IdempotencyTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    private readonly Desk desk = new(server.Client);

    [Fact]
    public async Task Fifty_equal_requests_at_once_make_one_article_and_one_answer()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ =>
            desk.SendAsync("POST", "/v1/articles", new { language = "fr", headline = "Cinquante fois" }, key: "\"cinquante\"")));
        Assert.All(answers, answer => Assert.Contains(answer.Status, new[] { 201, 409 }));
        Assert.All(answers.Where(answer => answer.Status == 409), busy => Assert.NotNull(busy.Response.Headers.RetryAfter));
        var last = await desk.SendAsync("POST", "/v1/articles", new { language = "fr", headline = "Cinquante fois" }, key: "cinquante"); // bare is the same key
        var made = answers.Where(answer => answer.Status == 201).Append(last).ToList();
        Assert.Single(made.Select(answer => (answer.Body.ToJsonString(), answer.Tag, answer.Response.Headers.Location)).Distinct());
        Assert.Equal(1, made.Count(answer => !answer.Response.Headers.Contains("Idempotency-Replayed")));
        Assert.Equal(1L, await server.ScalarAsync<long>("select count(*) from article_version where content ->> 'headline' = 'Cinquante fois'"));
    }

    [Fact]
    public async Task Without_a_key_they_make_fifty()
    {
        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => desk.DraftAsync("Sans clé")));
        Assert.Equal(50L, await server.ScalarAsync<long>("select count(*) from article_version where content ->> 'headline' = 'Sans clé'"));
    }

    [Fact]
    public async Task Another_body_under_the_same_key_is_refused_and_another_route_is_another_key()
    {
        var draft = await desk.DoAsync("POST", "/v1/articles", new { language = "fr", headline = "Un corps" }, key: "corps");
        var other = await desk.SendAsync("POST", "/v1/articles", new { language = "fr", headline = "Un autre" }, key: "corps");
        Assert.Equal((422, "idempotencyKeyReused"), (other.Status, other.Text("code")));
        Assert.Equal(200, (await desk.SendAsync("POST", $"/v1/articles/{draft.Id}/publish", new { }, draft.Tag, key: "corps")).Status);
    }

    [Fact]
    public async Task An_act_that_was_done_is_answered_the_same_although_the_version_has_moved_on()
    {
        var published = await desk.PublishedAsync("Corriger une fois");
        var first = await desk.DoAsync("POST", $"/v1/articles/{published.Id}/corrections", new { kind = "erratum", text = "x" }, published.Tag, "corriger");
        var again = await desk.DoAsync("POST", $"/v1/articles/{published.Id}/corrections", new { kind = "erratum", text = "x" }, published.Tag, "corriger");
        Assert.Equal((first.Tag, first.Body.ToJsonString()), (again.Tag, again.Body.ToJsonString()));
        Assert.Single((await desk.ReadAsync($"/v1/articles/{published.Id}")).Body["corrections"]!.AsArray());
    }

    [Fact]
    public async Task A_caller_who_did_not_get_the_answer_gets_it_from_any_node_later()
    {
        // Nobody is there to be answered: what was committed is what counts, as after a crash between commit and reply.
        using var impatient = new CancellationTokenSource();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/articles")
        {
            Content = new StringContent("""{"language":"fr","headline":"Réponse perdue"}""", new MediaTypeHeaderValue("application/json")),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", TestServer.Key);
        request.Headers.Add("Idempotency-Key", "perdue");
        var sent = server.Client.SendAsync(request, impatient.Token);
        await Task.Delay(30, TestContext.Current.CancellationToken);
        await impatient.CancelAsync();
        try
        {
            await sent;
        }
        catch (OperationCanceledException)
        {
            // As meant.
        }
        await using var other = await TestServer.StartReadyAsync(server.ConnectionString);
        var again = new Desk(other.Client);
        Desk.Answer answer = null!;
        await Patiently.AwaitAsync(async () =>
            (answer = await again.SendAsync("POST", "/v1/articles", """{"language":"fr","headline":"Réponse perdue"}""", key: "perdue", type: "application/json; charset=utf-8")).Status != 409);
        Assert.Equal(201, answer.Status);
        Assert.Equal(1L, await server.ScalarAsync<long>("select count(*) from article_version where content ->> 'headline' = 'Réponse perdue'"));
    }

    [Fact]
    public async Task What_was_refused_can_be_mended_under_the_same_key()
    {
        Assert.Equal(400, (await desk.SendAsync("POST", "/v1/articles", new { language = "fr" }, key: "mieux")).Status);
        Assert.Equal(201, (await desk.SendAsync("POST", "/v1/articles", new { language = "fr", headline = "Mieux" }, key: "mieux")).Status);
    }

    [Fact]
    public async Task An_import_is_answered_the_same_under_its_key_and_unchanged_without()
    {
        Task<Desk.Answer> ImportAsync(string text, string? key) => desk.SendAsync("POST", "/v1/imports?publish=true", text, key: key, type: "text/plain");
        var text = Texts.Article("Import répété");
        var first = await ImportAsync(text, "import");
        var again = await ImportAsync(text, "import");
        Assert.Equal((200, 1), (first.Status, (int)first.Body["created"]!));
        Assert.Equal(first.Body.ToJsonString(), again.Body.ToJsonString());
        Assert.Equal(1, (int)(await ImportAsync(text, null)).Body["unchanged"]!);
        Assert.Equal(422, (await ImportAsync(Texts.Article("Un autre import"), "import")).Status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\"\"")]
    [InlineData("a\"b")]
    public async Task A_key_that_is_none_is_refused(string key)
    {
        var refused = await desk.SendAsync("POST", "/v1/articles", new { language = "fr", headline = "x" }, key: key);
        Assert.Equal((400, "Idempotency-Key"), (refused.Status, (string)refused.Body["errors"]![0]!["parameter"]!));
    }
}
