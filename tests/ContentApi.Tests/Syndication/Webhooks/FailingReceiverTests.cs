using System.Globalization;
using System.Text.Json.Nodes;
using ContentApi.Tests.Infrastructure;
using Microsoft.AspNetCore.Http;

namespace ContentApi.Tests.Syndication.Webhooks;

/// <summary>Receivers that fail in every way: the event comes again, in order, and nobody else waits.</summary>
public sealed class FailingReceiverTests(WebhookServer server) : IClassFixture<WebhookServer>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string> Failures =>
        ["500", "404", "301 to a private address", "302 to itself", "429", "503 later", "timeout", "close"];

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task Sends_again_what_did_not_arrive(string failure)
    {
        var path = $"/{failure.Replace(' ', '-')}";
        var hook = await server.HookAsync(path);
        var tries = 0;
        server.Receiver.Answers[path] = (context, _) => Interlocked.Increment(ref tries) > 1 ? Task.CompletedTask : FailAsync(context, failure);
        await server.Desk.PublishedAsync($"Une panne de plus, {failure}");
        await server.AwaitAttemptsAsync(hook.Id, 1);

        var row = Assert.Single(await server.LogAsync(hook.Id));
        var attempt = row["attempts"]![0]!;
        var expected = failure is "timeout" or "close" ? null : (int?)int.Parse(failure[..3], CultureInfo.InvariantCulture);
        Assert.Equal(expected, (int?)attempt["status"]);
        Assert.Equal(expected is null, attempt["error"] is not null);
        Assert.Equal("pending", (string?)row["state"]);
        var wait = (Moment(row["nextAttemptAt"]) - Moment(attempt["at"])).TotalSeconds;
        Assert.InRange(wait, failure is "429" ? 120 : failure is "503 later" ? 3000 : 5, failure is "429" ? 125 : failure is "503 later" ? 3700 : 10);

        await server.HurryAsync(hook.Id);
        await server.AwaitCallsAsync(path, 2);
        await server.AwaitLogAsync(hook.Id, log => (string?)log[0]["state"] == "delivered");
        var calls = server.Receiver.At(path);
        Assert.Equal(2, calls.Count);
        Assert.Equal(calls[0].Id, calls[1].Id);
        Assert.Equal(calls[0].Body, calls[1].Body);
        Assert.All(calls, call => Assert.True(call.IsSignedWith(hook.Text("secret"))));
        Assert.Equal(0, (int?)(await server.Desk.DoAsync("GET", $"/v1/webhooks/{hook.Id}")).Body["failures"]);
        Assert.Empty(server.Receiver.At("/private"));
    }

    [Fact]
    public async Task Keeps_the_beginning_of_an_answer_whatever_it_has_in_it()
    {
        var hook = await server.HookAsync("/nul");
        server.Receiver.Answers["/nul"] = (context, _) =>
        {
            context.Response.StatusCode = 400;
            return context.Response.WriteAsync("a\0b\u001b[31m é \ud83d\ude00" + new string('x', 10_000), Ct);
        };
        await server.Desk.DoAsync("POST", $"/v1/webhooks/{hook.Id}/test");
        await server.AwaitAttemptsAsync(hook.Id, 1);
        var response = (string)Assert.Single(await server.LogAsync(hook.Id))["attempts"]![0]!["response"]!;
        Assert.StartsWith("a b [31m é 😀xxx", response);
        Assert.Equal(500, response.Length);
    }

    [Fact]
    public async Task Keeps_the_order_of_an_article_and_holds_up_no_other()
    {
        var hook = await server.HookAsync("/order");
        var isDown = true;
        var held = "";
        server.Receiver.Answers["/order"] = (context, call) =>
        {
            if (isDown && call.Article == held) context.Response.StatusCode = 500;
            return Task.CompletedTask;
        };
        var draft = await server.Desk.DraftAsync("Celui qui attend");
        held = draft.Id;
        var first = await server.Desk.ActAsync(draft, "publish", new { });
        await server.AwaitAttemptsAsync(hook.Id, 1);
        var second = await server.Desk.ActAsync(await server.Desk.ChangeAsync(first, new { lead = "Deux." }), "publish", new { });
        await server.Desk.ActAsync(await server.Desk.ChangeAsync(second, new { lead = "Trois." }), "publish", new { });
        var other = await server.Desk.PublishedAsync("Celui qui n'attend pas");
        await Patiently.AwaitAsync(() => Task.FromResult(server.Receiver.At("/order").Any(call => call.Article == other.Id)));
        Assert.Single(server.Receiver.At("/order"), call => call.Article == first.Id);

        isDown = false;
        await server.HurryAsync(hook.Id);
        await Patiently.AwaitAsync(() => Task.FromResult(server.Receiver.At("/order").Count(call => call.Article == first.Id) >= 4));
        var told = server.Receiver.At("/order").Where(call => call.Article == first.Id).ToList();
        Assert.Equal(["article.published", "article.published", "article.updated", "article.updated"], told.Select(call => call.Type));
        Assert.Equal(told.Select(call => call.Position).Order(), told.Select(call => call.Position));
        Assert.Equal(told[0].Id, told[1].Id);
    }

    [Fact]
    public async Task Gives_up_after_the_last_attempt_and_goes_on()
    {
        var hook = await server.HookAsync("/given-up");
        server.Receiver.AnswerWith("/given-up", 500);
        var first = await server.Desk.PublishedAsync("Dix fois sans succès");
        await server.AwaitAttemptsAsync(hook.Id, 1);
        await server.ExecuteAsync($"update webhook_delivery set attempts = 9, due_at = content_now() where webhook_id = '{hook.Id}'");
        await server.AwaitLogAsync(hook.Id, log => (string?)log[0]["state"] == "failed");
        Assert.Null((await server.LogAsync(hook.Id))[0]["nextAttemptAt"]);
        server.Receiver.AnswerWith("/given-up", 204);
        await server.Desk.ActAsync(await server.Desk.ChangeAsync(first, new { lead = "La suite." }), "publish", new { });
        await server.AwaitLogAsync(hook.Id, log => log.Count == 2 && (string?)log[0]["state"] == "delivered");

        var lost = (await server.LogAsync(hook.Id))[1];
        Assert.Equal(200, (await server.Desk.SendAsync("POST", $"/v1/webhooks/{hook.Id}/deliveries/{lost["id"]}/redeliver")).Status);
        await server.AwaitLogAsync(hook.Id, log => (string?)log[1]["state"] == "delivered");
        var calls = server.Receiver.At("/given-up");
        Assert.Equal((string?)lost["eventId"], calls[^1].Id);
        Assert.Equal(calls[0].Body, calls[^1].Body);
    }

    [Fact]
    public async Task Is_switched_off_by_410_and_told_what_has_waited_when_it_is_back()
    {
        var hook = await server.HookAsync("/gone");
        server.Receiver.AnswerWith("/gone", 410);
        await server.Desk.PublishedAsync("Le dernier");
        await Patiently.AwaitAsync(async () => (await server.Desk.DoAsync("GET", $"/v1/webhooks/{hook.Id}")).Text("state") == "disabled");
        var off = await server.Desk.DoAsync("GET", $"/v1/webhooks/{hook.Id}");
        Assert.Equal("gone", off.Text("disabledReason"));
        Assert.NotNull(off.Body["disabledAt"]);
        Assert.Contains(hook.Id, (await server.Desk.DoAsync("GET", "/v1/audit")).Body["data"]!.AsArray()
            .Where(entry => (string?)entry!["action"] == "webhook.disabled").Select(entry => (string?)entry!["detail"]!["id"]));
        await server.Desk.PublishedAsync("Pendant l'absence");
        await Task.Delay(1500, Ct);
        Assert.Single(server.Receiver.At("/gone"));
        Assert.Null((await server.LogAsync(hook.Id))[0]["nextAttemptAt"]);

        server.Receiver.AnswerWith("/gone", 200);
        Assert.Equal("active", (await server.Desk.DoAsync("POST", $"/v1/webhooks/{hook.Id}/enable")).Text("state"));
        await server.AwaitLogAsync(hook.Id, log => log.Count == 2 && log.All(row => (string?)row["state"] == "delivered"));
        Assert.Equal(3, server.Receiver.At("/gone").Count);
    }

    [Fact]
    public async Task Holds_up_nobody_for_who_is_slow()
    {
        await server.HookAsync("/quick");
        var (inside, most) = (0, 0);
        for (var number = 0; number < 3; number++)
        {
            await server.HookAsync($"/slow-{number}");
            server.Receiver.Answers[$"/slow-{number}"] = async (context, _) =>
            {
                if (context.Request.Path == "/slow-0") most = Math.Max(most, Interlocked.Increment(ref inside));
                try { await Task.Delay(Timeout.Infinite, context.RequestAborted); }
                catch (OperationCanceledException) { /* the caller has given up */ }
                if (context.Request.Path == "/slow-0") Interlocked.Decrement(ref inside);
            };
        }
        for (var number = 0; number < 12; number++) await server.Desk.PublishedAsync($"Rapide et lent {number}");
        var done = DateTimeOffset.UtcNow;
        await server.AwaitCallsAsync("/quick", 12);
        Assert.InRange((server.Receiver.At("/quick")[11].At - done).TotalSeconds, -100, 3);
        await Patiently.AwaitAsync(() => Task.FromResult(server.Receiver.At("/slow-0").Count >= 5));
        Assert.InRange(most, 1, 4);
        for (var number = 0; number < 3; number++) server.Receiver.AnswerWith($"/slow-{number}", 200);
    }

    private static async Task FailAsync(HttpContext context, string failure)
    {
        switch (failure)
        {
            case "timeout":
                await Task.Delay(TimeSpan.FromSeconds(3), Ct);
                return;
            case "close":
                context.Abort();
                return;
            case "301 to a private address":
                context.Response.Headers.Location = $"http://{context.Request.Host}/private";
                break;
            case "302 to itself":
                context.Response.Headers.Location = "/";
                break;
            case "429":
                context.Response.Headers.RetryAfter = "120";
                break;
            case "503 later":
                context.Response.Headers.RetryAfter = DateTimeOffset.UtcNow.AddHours(1).ToString("R", CultureInfo.InvariantCulture);
                break;
        }
        context.Response.StatusCode = int.Parse(failure[..3], CultureInfo.InvariantCulture);
    }

    private static DateTimeOffset Moment(JsonNode? node) => DateTimeOffset.Parse((string)node!, CultureInfo.InvariantCulture);
}
