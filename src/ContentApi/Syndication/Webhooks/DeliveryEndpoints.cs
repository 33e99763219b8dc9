using ContentApi.Platform;
using ContentApi.Platform.Database;
using ContentApi.Platform.Http;
using ContentApi.Platform.Paging;
using ContentApi.Platform.Problems;
using ContentApi.Platform.Queries;
using ContentApi.Platform.Writing;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Syndication.Webhooks;

/// <summary>What a webhook was told, and how that went.</summary>
public static class DeliveryEndpoints
{
    private const string ById = $"{DeliveryRow.Select} where d.webhook_id = @webhook and d.id = @delivery";

    public static void MapDeliveries(this IEndpointRouteBuilder webhooks)
    {
        webhooks.MapPost("/{id}/test", Test).WithName("testWebhook");
        webhooks.MapReads("/{id}/deliveries", List).WithName("listDeliveries");
        webhooks.MapReads("/{id}/deliveries/{deliveryId}", Get).WithName("getDelivery");
        webhooks.MapPost("/{id}/deliveries/{deliveryId}/redeliver", Redeliver).WithName("redeliver");
    }

    /// <summary>Sends a webhook an event of the type `webhook.ping`, also where it is switched off.</summary>
    /// <remarks>The answer names the delivery; read it a moment later to see how that went.</remarks>
    /// <param name="id">The webhook's id.</param>
    private static async Task<Results<Made<WebhookDelivery>, ProblemResult>> Test(
        string id, Writes writes, WebhookActs acts, HttpContext context) =>
        (await acts.RunAsync(id, default, writes, context, needsVersion: false, async (write, _, webhook) =>
        {
            var delivery = Guid.CreateVersion7();
            var at = await write.SingleAsync<DateTimeOffset>("select content_now()");
            await write.ExecuteAsync(
                """
                insert into webhook_delivery (id, webhook_id, event, kind, body)
                values (@delivery, @Id, @eventId, @kind, @body)
                """, new
                {
                    delivery, webhook.Id, eventId = $"msg_{delivery:N}", kind = WebhookEvent.Ping, body = WebhookEvent.OfPing(webhook.Id, at),
                });
            var row = (await write.SingleAsync<DeliveryRow>(ById, new { webhook = webhook.Id, delivery }))!;
            return Reply.Made(row.ToDelivery(), $"/v1/webhooks/{webhook.Id}/deliveries/{delivery}");
        })).As(reply => new Made<WebhookDelivery>(reply));

    /// <summary>Lists what a webhook was told, the latest first. What is done with is kept for 30 days.</summary>
    /// <param name="id">The webhook's id.</param>
    private static async Task<Results<Written<PageOf<WebhookDelivery>>, ProblemResult>> List(
        string id, Query<DeliveryQuery> query, ContentDatabase database, WebhookStore webhooks, HttpContext context)
    {
        var reads = database.Latest(context.RequestAborted);
        if (Uuid.Read(id) is not { } webhook || await webhooks.FindAsync(reads, WebhookOwner.Of(context), webhook) is null)
            return WebhookEndpoints.NoWebhook(id);
        var (state, page) = query.Value;
        var rows = await reads.QueryAsync<DeliveryRow>(
            $"""
            {DeliveryRow.Select} where d.webhook_id = @webhook {(state is null ? "" : "and d.state = @state")}
                {(page.After is null ? "" : "and d.number < (select number from webhook_delivery where id = @before)")}
            order by d.number desc limit {page.Probe}
            """, new { webhook, state, before = page.After?.Id(0) });
        return new Written<PageOf<WebhookDelivery>>(Reply.Of(
            Pages.Of(context, page, rows, row => row.ToDelivery(), row => [row.Id.ToString()])));
    }

    /// <summary>Gets one delivery.</summary>
    /// <param name="id">The webhook's id.</param>
    /// <param name="deliveryId">The delivery's id.</param>
    private static async Task<Results<Written<WebhookDelivery>, ProblemResult>> Get(
        string id, string deliveryId, ContentDatabase database, WebhookStore webhooks, HttpContext context)
    {
        var reads = database.Latest(context.RequestAborted);
        if (Uuid.Read(id) is not { } webhook || await webhooks.FindAsync(reads, WebhookOwner.Of(context), webhook) is null)
            return WebhookEndpoints.NoWebhook(id);
        return Uuid.Read(deliveryId) is { } delivery && await reads.SingleAsync<DeliveryRow>(ById, new { webhook, delivery }) is { } row
            ? new Written<WebhookDelivery>(Reply.Of(row.ToDelivery()))
            : NoDelivery(deliveryId);
    }

    /// <summary>Sends an event again, whatever became of it: at once, and as often as a new one.</summary>
    /// <remarks>It has the same `webhook-id` as before.</remarks>
    /// <param name="id">The webhook's id.</param>
    /// <param name="deliveryId">The delivery's id.</param>
    private static async Task<Results<Written<WebhookDelivery>, ProblemResult>> Redeliver(
        string id, string deliveryId, Writes writes, WebhookActs acts, HttpContext context) =>
        (await acts.RunAsync(id, default, writes, context, needsVersion: false, async (write, _, webhook) =>
        {
            if (Uuid.Read(deliveryId) is not { } delivery) return NoDelivery(deliveryId);
            // What is on its way at this moment is left alone: its end would be taken for that of the new sending.
            await write.ExecuteAsync(
                """
                update webhook_delivery set state = 'pending', attempts = 0, due_at = content_now(), finished_at = null, lease = null
                where id = @delivery and webhook_id = @Id and (lease is null or due_at <= content_now())
                """, new { delivery, webhook.Id });
            var row = await write.SingleAsync<DeliveryRow>(ById, new { webhook = webhook.Id, delivery });
            return row is null ? NoDelivery(deliveryId) : Reply.Of(row.ToDelivery());
        })).As(reply => new Written<WebhookDelivery>(reply));

    private static NotFoundProblem NoDelivery(string id) => new($"The webhook has no delivery with the id '{id}', or no longer.");
}
