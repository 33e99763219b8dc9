using ContentApi.CrossLinks;
using ContentApi.Editorial.Input;
using ContentApi.Platform;
using ContentApi.Platform.Database;
using ContentApi.Platform.Delivery;
using ContentApi.Platform.Problems;
using ContentApi.Platform.Writing;

namespace ContentApi.Editorial.Publishing;

/// <summary>Takes articles back, and brings them back. Nothing that points to an article can prevent it.</summary>
public sealed class WithdrawalDesk(ArticleStore articles, Publisher publisher, Credited credited, Adoption adoption, ArticleDesk desk)
{
    private const string Withdraw =
        """
        insert into withdrawal (article_id, reason, note, successor_id, withdrawn_by, published_at, updated_at, corrected_at, embargo_until)
        select @id, @reason, @Note, @SuccessorId, @actor, p.published_at, p.updated_at, p.corrected_at, p.embargo_until
        from publication p where p.article_id = @id;
        update article set status = 'withdrawn' where id = @id;
        delete from publication where article_id = @id;
        """;

    private const string BringBack =
        """
        update publication p set corrected_at = w.corrected_at, embargo_until = w.embargo_until
        from withdrawal w where p.article_id = @id and w.article_id = @id;
        delete from withdrawal where article_id = @id;
        """;

    public async Task<Outcome> WithdrawAsync(WriteTransaction write, HttpContext context, Guid id, WithdrawInput input)
    {
        if (await articles.FindAsync(write, id) is not { } state) return ArticleDesk.NoArticle(id);
        if (IfMatch.Refuse(context, state.Version, takesAny: true) is { } stale) return stale;
        if (state.Status != "published")
            return new ProblemResult(ProblemKinds.Conflict, state.Status == "withdrawn"
                ? "The article is withdrawn already." : "The article never was public: there is nothing to withdraw. It can be deleted.");
        if (input.SuccessorId is { } successor && (successor == id || (await articles.UnknownAsync(write, [successor])).Count > 0))
            return new InvalidInputProblem([JsonInput.Error("/successorId", "unknownArticle",
                successor == id ? "An article cannot stand in its own place." : $"There is no article '{successor}'.", "Name another, or leave it out.")]);
        write.Subject = id;
        var actor = ArticleDesk.Actor(context);
        await adoption.AwaitTurnAsync(write); // links are taken from its and to its article by one at a time
        if (!state.IsPublic)
        {
            await PublishingDesk.UnscheduleAsync(write, id);
            await AuditTrail.WriteAsync(write, context, "article.unscheduled", id, detail: new { input.Reason });
            return await desk.ReplyAsync(write, context, id, state.Version);
        }
        var citing = await write.QueryAsync<Guid>("select distinct article_id from cross_link where target_id = @id", new { id });
        var media = await write.QueryAsync<Guid>("select medium_id from publication_medium where article_id = @id", new { id });
        await write.ExecuteAsync(Withdraw, new
        {
            id, reason = EnumText.Of(input.Reason), input.Note,
            input.SuccessorId, actor
        });
        var elsewhere = await adoption.RunAsync(write, id, Slug.Key(state.Content.Headline), state.Content.Slug);
        write.Published([id], elsewhere);
        write.Changed([CacheKeys.Lists, CacheKeys.Article(id), .. citing.Concat(elsewhere).Select(CacheKeys.Article), .. media.Select(CacheKeys.Medium)]);
        await AuditTrail.WriteAsync(write, context, "article.withdrawn", id,
            detail: new { input.Reason, input.Note, input.SuccessorId });
        return await desk.ReplyAsync(write, context, id, state.Version);
    }

    /// <summary>Brings back the version that was public, at the place that it had; drafts stay drafts.</summary>
    public async Task<Outcome> RestoreAsync(WriteTransaction write, HttpContext context, Guid id)
    {
        if (await articles.FindAsync(write, id) is not { } state) return ArticleDesk.NoArticle(id);
        if (IfMatch.Refuse(context, state.Version) is { } stale) return stale;
        var withdrawal = await write.SingleAsync<(DateTimeOffset PublishedAt, DateTimeOffset? PurgedAt)?>(
            "select published_at, purged_at from withdrawal where article_id = @id", new { id });
        if (state.Status != "withdrawn" || withdrawal is not { } back)
            return new ProblemResult(ProblemKinds.Conflict, "The article is not withdrawn.");
        if (back.PurgedAt is not null)
            return new ProblemResult(ProblemKinds.Conflict,
                "The article's text was erased: there is nothing to bring back. Write it anew.");
        var publicVersion = await write.SingleAsync<int>("select published_version from article where id = @id", new { id });
        var version = (await articles.FindVersionAsync(write, id, publicVersion))!;
        if (await credited.RefuseAsync(write, version.Content) is { } uncredited) return uncredited;
        write.Subject = id;
        var now = await PublishingDesk.NowAsync(write);
        var firstPublishedAt = await write.SingleAsync<DateTimeOffset>("select first_published_at from article where id = @id", new { id });
        await publisher.PublishAsync(write, new Publication(id, version.Version, version.Content, version.Hash, new PublicationDates(back.PublishedAt, now)));
        await write.ExecuteAsync(
            """
            update publication set first_published_at = @firstPublishedAt where article_id = @id;
            update article set first_published_at = @firstPublishedAt where id = @id;
            """ + BringBack, new { id, firstPublishedAt });
        var citing = await write.QueryAsync<Guid>("select distinct article_id from cross_link where target_id = @id", new { id });
        write.Changed(citing.Select(CacheKeys.Article));
        await AuditTrail.WriteAsync(write, context, "article.restored", id, detail: new { version.Version });
        return await desk.ReplyAsync(write, context, id, state.Version);
    }
}
