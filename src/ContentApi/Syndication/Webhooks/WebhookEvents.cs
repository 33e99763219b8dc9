using ContentApi.Partners;
using ContentApi.Platform.Database;
using ContentApi.Platform.Http;
using ContentApi.Syndication.Changes;
using Microsoft.Extensions.Options;

namespace ContentApi.Syndication.Webhooks;

/// <summary>
/// Goes through the log of changes for each webhook, and writes down what its receiver is to be told. Any node may do it;
/// how far it has come is kept in the same transaction, so that nothing is left out or written down twice.
/// </summary>
public sealed class WebhookEvents(ContentDatabase database, IOptions<DeliveryOptions> delivery, IOptions<SiteOptions> site)
{
    /// <summary>So many changes are looked at in one go.</summary>
    private const int Window = 1000;

    private const string IsAny =
        "select true from webhook where disabled_at is null and position < (select max(position) from change) limit 1";

    private const string Next =
        $"""
        {WebhookRow.Select} where w.disabled_at is null and w.position < (select max(position) from change)
        order by w.position limit 1 for no key update skip locked
        """;

    // What is news to the owner, and about such an article as the filter names: also where it was one before the change.
    private const string News =
        """
        select c.position, c.at, c.kind, c.article_id, c.version, c.language, c.slug, c.reason,
            (select p.article_id from publication p where p.article_id = c.successor_id and article_visible(p)) as successor_id
        from changes_for(@Position, @upto, @PartnerId, @mining) c join change x on x.position = c.position
        where c.kind is not null and (@Kinds = '{}' or c.kind = any (@Kinds))
            and (@Filter::text is null or is_entitled(x.facts, @Filter) or is_entitled(x.was_facts, @Filter))
        order by c.position
        """;

    private const string Insert =
        """
        insert into webhook_delivery (id, webhook_id, position, event, kind, article_id, body)
        select x.id, @webhook, x.position, x.event, x.kind, x.article_id, x.body
        from unnest(@ids, @positions, @events, @kinds, @articles, @bodies) with ordinality
            x (id, position, event, kind, article_id, body, place)
        order by x.place
        """;

    /// <summary>Writes down what is new for all webhooks.</summary>
    public async Task WriteDownAsync(CancellationToken cancellation)
    {
        // Asked first as a read: a transaction at every look would be much ado about nothing.
        if (await database.LatestAsync<bool?>(IsAny, null, cancellation) is null) return;
        while (await database.WriteAsync(WriteDownNextAsync, cancellation)) { }
    }

    private async Task<bool> WriteDownNextAsync(WriteTransaction write)
    {
        if (await write.SingleAsync<WebhookRow>(Next) is not { } webhook) return false;
        var rights = await new WebhookOwner(webhook.PartnerId, webhook.IsMining).RightsAsync(write, delivery);
        var upto = await write.SingleAsync<long>("select least(max(position), @Position + @Window) from change", new { webhook.Position, Window });
        var rows = await write.QueryAsync<ChangeRow>(rights.Sql(News), rights.With(new
        {
            webhook.Position, upto, webhook.PartnerId, mining = webhook.IsMining, webhook.Kinds, webhook.Filter,
        }));
        var addresses = new PublicAddresses(site.Value.ApiUrl?.TrimEnd('/') ?? webhook.Origin, site.Value.ArticleUrl);
        if (rows.Count > 0)
            await write.ExecuteAsync(Insert, new
            {
                webhook = webhook.Id,
                ids = rows.Select(_ => Guid.CreateVersion7()).ToArray(),
                positions = rows.Select(row => row.Position).ToArray(),
                events = rows.Select(row => WebhookEvent.IdOf(webhook.Id, row.Position)).ToArray(),
                kinds = rows.Select(row => WebhookEvent.TypeOf(row.Kind)).ToArray(),
                articles = rows.Select(row => row.ArticleId).ToArray(),
                bodies = rows.Select(row => WebhookEvent.Of(row, addresses)).ToArray(),
            });
        await write.ExecuteAsync("update webhook set position = @upto where id = @Id", new { upto, webhook.Id });
        return true;
    }
}
