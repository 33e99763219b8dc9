using System.Text.Json.Nodes;
using ContentApi.Partners;
using ContentApi.Platform;
using ContentApi.Platform.Database;
using ContentApi.Platform.Http;
using ContentApi.Platform.Paging;
using ContentApi.Platform.Problems;
using ContentApi.Platform.Queries;
using ContentApi.Platform.Writing;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Syndication.Webhooks;

/// <summary>Being called when something changes.</summary>
public static class WebhookEndpoints
{
    public static void MapWebhooks(this IEndpointRouteBuilder api)
    {
        var webhooks = api.MapGroup("/webhooks").WithTags("Webhooks")
            .RequireAuthorization(Scopes.Read).RequireAuthorization().AnswersWrites();
        webhooks.AddEndpointFilter(WebhookOwner.Require);
        webhooks.MapReads("", List).WithName("listWebhooks");
        webhooks.MapPost("", Create).WithName("createWebhook").Accepts<WebhookInput>(JsonBody.MediaType);
        webhooks.MapReads("/{id}", Get).WithName("getWebhook");
        webhooks.MapPut("/{id}", Replace).NeedsVersion().WithName("replaceWebhook").Accepts<WebhookInput>(JsonBody.MediaType);
        webhooks.MapPatch("/{id}", Patch).NeedsVersion().WithName("changeWebhook")
            .Accepts<WebhookInput>(JsonBody.PatchMediaType, JsonBody.MediaType);
        webhooks.MapDelete("/{id}", Delete).NeedsVersion().WithName("deleteWebhook");
        webhooks.MapPost("/{id}/rotate-secret", Rotate).WithName("rotateWebhookSecret").Accepts<RotateInput>(true, JsonBody.MediaType);
        webhooks.MapPost("/{id}/enable", Enable).WithName("enableWebhook");
        webhooks.MapDeliveries();
    }

    /// <summary>Lists your webhooks, the latest first.</summary>
    private static async Task<Results<Written<PageOf<Webhook>>, ProblemResult>> List(
        Query<PageQuery> query, ContentDatabase database, HttpContext context)
    {
        var page = query.Value.Page;
        var rows = await database.Latest(context.RequestAborted).QueryAsync<WebhookRow>(
            $"""
            {WebhookRow.Select} where w.partner_id is not distinct from @Partner
                {(page.After is null ? "" : "and w.id < @before")} order by w.id desc limit {page.Probe}
            """, new { WebhookOwner.Of(context).Partner, before = page.After?.Id(0) });
        return new Written<PageOf<Webhook>>(Reply.Of(Pages.Of(context, page, rows, row => row.ToWebhook(), row => [row.Id.ToString()])));
    }

    /// <summary>Makes a webhook: from now on its address is called when something changes that you may see.</summary>
    /// <remarks>
    /// Events are posted after Standard Webhooks (standardwebhooks.com): JSON `{type, timestamp, data}` under the headers
    /// `webhook-id`, `webhook-timestamp` and `webhook-signature`, which the `secret` in this answer verifies; it is not shown
    /// again. `type` is `article.` and a kind of change; `data` is a change as `/v1/changes` has it, with `apiUrl`. An event
    /// may come more than once, under the same `webhook-id`; those of one article come in order. Any 2xx within 15 seconds
    /// says that it arrived. Else it is sent again after 5 seconds, 5 and 30 minutes, 2, 5, 10, 14, 20 and 24 hours, or later
    /// where `Retry-After` says so; then it is given up. A redirection is not followed, and 410 switches the webhook off.
    /// What was missed can be read at `/v1/changes`.
    /// </remarks>
    private static async Task<Results<Made<WebhookWithSecret>, ProblemResult>> Create(
        JsonBody body, Writes writes, WebhookDesk desk, HttpContext context)
    {
        if (body.Problem is { } refused) return refused;
        var (input, errors) = await desk.ReadAsync(body.Value, context.RequestAborted);
        if (input is null) return new InvalidInputProblem(errors);
        return (await writes.RunAsync(context, body, write => desk.CreateAsync(write, context, input)))
            .As(reply => new Made<WebhookWithSecret>(reply));
    }

    /// <summary>Gets a webhook.</summary>
    /// <param name="id">The webhook's id.</param>
    private static async Task<Results<Written<Webhook>, ProblemResult>> Get(
        string id, ContentDatabase database, WebhookStore webhooks, HttpContext context) =>
        Uuid.Read(id) is { } webhook
        && await webhooks.FindAsync(database.Latest(context.RequestAborted), WebhookOwner.Of(context), webhook) is { } row
            ? new Written<Webhook>(Reply.Of(row.ToWebhook(), row.Version))
            : NoWebhook(id);

    /// <summary>Replaces a webhook. What is left out takes its default; the secret stays.</summary>
    /// <param name="id">The webhook's id.</param>
    private static Task<Results<Written<Webhook>, ProblemResult>> Replace(
        string id, JsonBody body, Writes writes, WebhookActs acts, HttpContext context) =>
        acts.SaveAsync(id, body, writes, context, isPatch: false);

    /// <summary>Changes what is named of a webhook (JSON Merge Patch, RFC 7396). Lists are replaced as a whole.</summary>
    /// <param name="id">The webhook's id.</param>
    private static Task<Results<Written<Webhook>, ProblemResult>> Patch(
        string id, JsonBody body, Writes writes, WebhookActs acts, HttpContext context) =>
        acts.SaveAsync(id, body, writes, context, isPatch: true);

    /// <summary>Deletes a webhook, with what it was still to be told and the log of what it was.</summary>
    /// <param name="id">The webhook's id.</param>
    private static async Task<Results<Deleted, ProblemResult>> Delete(
        string id, Writes writes, WebhookActs acts, WebhookDesk desk, HttpContext context) =>
        (await acts.RunAsync(id, default, writes, context, needsVersion: true, desk.DeleteAsync)).As(reply => new Deleted(reply));

    /// <summary>Gives a webhook another secret.</summary>
    /// <remarks>For a while, 24 hours unless `overlapHours` says otherwise, events are signed with the former one as well.</remarks>
    /// <param name="id">The webhook's id.</param>
    private static async Task<Results<Written<WebhookWithSecret>, ProblemResult>> Rotate(
        string id, JsonBody body, Writes writes, WebhookActs acts, WebhookDesk desk, HttpContext context)
    {
        if (body.Problem is { } refused) return refused;
        var (input, errors) = JsonInput.Read<RotateInput>((JsonObject)body.Value.DeepClone());
        if (input is null) return new InvalidInputProblem(errors);
        return (await acts.RunAsync(id, body.Bytes, writes, context, needsVersion: false,
            (write, http, row) => desk.RotateAsync(write, http, row, input))).As(reply => new Written<WebhookWithSecret>(reply));
    }

    /// <summary>Has a webhook called again that was switched off, beginning with what has waited for that.</summary>
    /// <param name="id">The webhook's id.</param>
    private static async Task<Results<Written<Webhook>, ProblemResult>> Enable(
        string id, Writes writes, WebhookActs acts, WebhookDesk desk, HttpContext context) =>
        (await acts.RunAsync(id, default, writes, context, needsVersion: false, desk.EnableAsync)).As(reply => new Written<Webhook>(reply));

    internal static NotFoundProblem NoWebhook(string id) => new($"You have no webhook with the id '{id}'.");
}
