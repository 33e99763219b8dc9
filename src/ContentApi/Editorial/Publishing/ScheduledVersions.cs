using ContentApi.Platform.Database;
using ContentApi.Platform.Writing;

namespace ContentApi.Editorial.Publishing;

/// <summary>Publishes newer versions of public articles at their moment. Any node may do it; one does.</summary>
public sealed class ScheduledVersions(
    ContentDatabase database, ArticleStore articles, Publisher publisher, Readiness readiness, ILogger<ScheduledVersions> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(0.5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await readiness.WaitAsync(stoppingToken);
        using var timer = new PeriodicTimer(Pause);
        do
            try
            {
                while (await PublishNextAsync(stoppingToken)) { }
            }
            catch (DatabaseUnavailableException)
            {
                // The node's health tells; it is tried again.
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                logger.LogWarning("A scheduled version could not be published yet: {Reason}", exception.Message);
            }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task<bool> PublishNextAsync(CancellationToken cancellation)
    {
        // Asked first as a read: a transaction every half second would be much ado about nothing.
        if (await database.LatestAsync<bool?>("select true from scheduled_version where moment <= content_now() limit 1", null, cancellation) is null)
            return false;
        return await database.WriteAsync(async write =>
        {
            var due = await write.SingleAsync<Due>(
                """
                select n.article_id as id, n.version, n.moment as published_at, n.embargo_until, n.scheduled_by
                from scheduled_version n join article a on a.id = n.article_id
                where n.moment <= content_now() order by n.moment limit 1 for no key update of a skip locked
                """);
            if (due is null) return false;
            var version = (await articles.FindVersionAsync(write, due.Id, due.Version))!;
            await publisher.PublishAsync(write, new Publication(due.Id, version.Version, version.Content, version.Hash,
                new PublicationDates(due.PublishedAt, due.PublishedAt, due.EmbargoUntil)));
            await AuditTrail.WriteAsync(write, due.ScheduledBy, "article.published", due.Id,
                detail: new { due.Version, due.PublishedAt });
            return true;
        }, cancellation);
    }

    [method: Dapper.ExplicitConstructor]
    private sealed record Due(Guid Id, int Version, DateTimeOffset PublishedAt, DateTimeOffset? EmbargoUntil, string ScheduledBy);
}
