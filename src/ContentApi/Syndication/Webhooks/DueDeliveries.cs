using System.Text.Json;
using ContentApi.Platform.Database;
using ContentApi.Platform.Http;
using ContentApi.Platform.Http.Outgoing;
using ContentApi.Platform.Writing;

namespace ContentApi.Syndication.Webhooks;

/// <summary>
/// What is to be sent. Several nodes take from it: what one has taken, no other gets until the moment at which it would have
/// been done long ago. An event waits until the ones before it that are about the same article are done with.
/// </summary>
public sealed class DueDeliveries(ContentDatabase database, CallbackClient client)
{
    private const string IsAny = "select true from webhook_delivery where state = 'pending' and due_at <= content_now() limit 1";

    // A receiver that does not answer well is asked with one event at a time.
    private const string Claim =
        """
        with due as (
            select d.id from webhook w left join unnest(@webhooks, @counts) busy (id, number) on busy.id = w.id
            cross join lateral (
                select d.id from webhook_delivery d
                where d.webhook_id = w.id and d.state = 'pending' and d.due_at <= content_now()
                    and (w.disabled_at is null or d.position is null)
                    and not exists (select from webhook_delivery e where e.webhook_id = d.webhook_id and e.state = 'pending'
                        and e.article_id = d.article_id and e.position < d.position)
                order by d.due_at, d.number
                limit greatest(0, case when w.failures > 0 then 1 else @each end - coalesce(busy.number, 0))
                for update skip locked) d
            order by random() limit @most)
        update webhook_delivery d set lease = gen_random_uuid(), due_at = content_now() + make_interval(secs => @seconds)
        from due, webhook w where d.id = due.id and w.id = d.webhook_id
        returning d.id, d.webhook_id, d.event, d.article_id, d.body, d.attempts, d.lease, w.url, w.secret,
            case when w.former_until > content_now() then w.former_secret end as former_secret, w.payload, w.partner_id,
            w.is_mining, w.origin
        """;

    private const string Note =
        """
        update webhook_delivery set attempts = attempts + 1, log = log || @log::jsonb, lease = null, state = @state,
            due_at = content_now() + make_interval(secs => @seconds),
            finished_at = case when @state <> 'pending' then content_now() end
        where id = @Id and lease = @Lease
        """;

    private const string Count =
        """
        update webhook set failures = case when @isSuccess then 0 else failures + 1 end
        where id = @WebhookId and (not @isSuccess or failures > 0)
        """;

    private const string SwitchOff =
        """
        update webhook set disabled_at = content_now(), disabled_reason = 'gone', version = version + 1, updated_at = content_now()
        where id = @WebhookId and disabled_at is null
        """;

    /// <summary>Takes what is due, for as many as may be at it at the same time.</summary>
    /// <param name="busy">How many each webhook is being sent already by this node.</param>
    /// <param name="each">How many a webhook may be sent at a time.</param>
    /// <param name="most">How many to take.</param>
    public async Task<IReadOnlyList<DueDelivery>> TakeAsync(
        IReadOnlyDictionary<Guid, int> busy, int each, int most, CancellationToken cancellation)
    {
        if (most <= 0 || await database.LatestAsync<bool?>(IsAny, null, cancellation) is null) return [];
        return await database.WriteAsync(write => write.QueryAsync<DueDelivery>(Claim, new
        {
            webhooks = busy.Keys.ToArray(), counts = busy.Values.ToArray(), each, most, seconds = (client.Timeout * 2).TotalSeconds,
        }), cancellation);
    }

    /// <summary>Notes how an attempt ended, and when the next one is.</summary>
    public Task NoteAsync(DueDelivery delivery, DeliveryAttempt attempt, CallbackReply reply, CancellationToken cancellation)
    {
        var attempts = delivery.Attempts + 1;
        // What is switched off waits for being enabled; a test does not.
        var pause = reply.IsSuccess ? null
            : !reply.IsGone ? RetrySchedule.After(attempts, reply.RetryAfter)
            : delivery.ArticleId is null ? (TimeSpan?)null : TimeSpan.Zero;
        var state = reply.IsSuccess ? DeliveryState.Delivered : pause is null ? DeliveryState.Failed : DeliveryState.Pending;
        return database.WriteAsync(async write =>
        {
            var noted = await write.ExecuteAsync(Note, new
            {
                delivery.Id, delivery.Lease, log = JsonSerializer.Serialize(attempt, Json.Options), state = EnumText.Of(state),
                seconds = (pause ?? TimeSpan.Zero).TotalSeconds,
            });
            if (noted == 0) return 0; // another node has taken it since, or it was deleted
            await write.ExecuteAsync(Count, new { delivery.WebhookId, isSuccess = reply.IsSuccess });
            if (reply.IsGone && await write.ExecuteAsync(SwitchOff, new { delivery.WebhookId }) > 0)
                await AuditTrail.WriteAsync(write, "webhooks", "webhook.disabled", detail: new { Id = delivery.WebhookId, Reason = "gone" });
            return 0;
        }, cancellation);
    }

    /// <summary>Forgets what has been done with for a month.</summary>
    public async Task ForgetAsync(CancellationToken cancellation)
    {
        const string Forget =
            """
            delete from webhook_delivery where ctid = any (array(
                select ctid from webhook_delivery where finished_at < content_now() - interval '30 days' limit 1000 for update skip locked))
            """;
        while (await database.WriteAsync(write => write.ExecuteAsync(Forget), cancellation) == 1000) { }
    }
}
