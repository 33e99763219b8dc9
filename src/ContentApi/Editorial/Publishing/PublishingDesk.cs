using ContentApi.Editorial.Input;
using ContentApi.Platform.Database;
using ContentApi.Platform.Problems;
using ContentApi.Platform.Writing;

namespace ContentApi.Editorial.Publishing;

/// <summary>Publishes working copies, now or at a moment that the database's clock decides.</summary>
public sealed class PublishingDesk(ArticleStore articles, Publisher publisher, Credited credited, ArticleDesk desk)
{
    private const string Schedule =
        """
        insert into scheduled_version (article_id, version, moment, embargo_until, scheduled_by)
        values (@id, @Version, @publishedAt, @EmbargoUntil, @actor)
        on conflict (article_id) do update set version = excluded.version, moment = excluded.moment,
            embargo_until = excluded.embargo_until, scheduled_by = excluded.scheduled_by
        """;

    // What was never public leaves no address and no name behind.
    private const string ForgetPlans =
        """
        update article_slug set is_public = false where article_id = @id;
        delete from article_headline where article_id = @id;
        """;

    public async Task<Outcome> PublishAsync(WriteTransaction write, HttpContext context, Guid id, PublishInput input)
    {
        if (await articles.FindAsync(write, id) is not { } state) return ArticleDesk.NoArticle(id);
        if (IfMatch.Refuse(context, state.Version) is { } stale) return stale;
        if (state.Status == "withdrawn")
            return new ProblemResult(ProblemKinds.Conflict,
                $"The article is withdrawn. Bring it back first: 'POST /v1/articles/{id}/restore'.");
        if (await credited.RefuseAsync(write, state.Content) is { } uncredited) return uncredited;
        write.Subject = id;

        var now = await NowAsync(write);
        var asked = input.At ?? (state.IsPublic ? state.PublishedAt!.Value : now);
        var publishedAt = input.EmbargoUntil > asked ? input.EmbargoUntil.Value : asked;
        if (input is { At: null, EmbargoUntil: null } && state.IsPublic && state.PublishedVersion == state.Version)
        {
            await write.ExecuteAsync("delete from scheduled_version where article_id = @id", new { id });
            return await desk.ReplyAsync(write, context, id, state.Version);
        }
        if (publishedAt > now && state.IsPublic)
        {
            await write.ExecuteAsync(Schedule, new
            {
                id, state.Version, publishedAt, input.EmbargoUntil,
                actor = ArticleDesk.Actor(context)
            });
            write.Changed([Platform.Delivery.CacheKeys.Article(id)]); // the moment of its change is new to caches
        }
        else
        {
            if (state is { Status: "published", IsPublic: false }) await write.ExecuteAsync(ForgetPlans, new { id });
            var version = (await articles.FindVersionAsync(write, id, state.Version))!;
            var updatedAt = publishedAt > now || !state.IsPublic ? publishedAt : now;
            await publisher.PublishAsync(write, new Publication(id, version.Version, version.Content, version.Hash,
                new PublicationDates(publishedAt, updatedAt > publishedAt ? updatedAt : publishedAt, input.EmbargoUntil)));
        }
        await AuditTrail.WriteAsync(write, context, publishedAt > now ? "article.scheduled" : "article.published", id,
            detail: new { state.Version, PublishedAt = publishedAt, input.EmbargoUntil });
        return await desk.ReplyAsync(write, context, id, state.Version);
    }

    /// <summary>What was planned and has not been seen yet is a draft again.</summary>
    public static Task UnscheduleAsync(WriteTransaction write, Guid id) => write.ExecuteAsync(
        $"""
        update article set status = 'draft', published_version = null, first_published_at = null where id = @id;
        delete from publication where article_id = @id;
        update cross_link set target_id = null where target_id = @id and not pinned;
        {ForgetPlans}
        """, new { id });

    public static async Task<DateTimeOffset> NowAsync(WriteTransaction write) =>
        await write.SingleAsync<DateTimeOffset>("select date_trunc('milliseconds', content_now())");
}
