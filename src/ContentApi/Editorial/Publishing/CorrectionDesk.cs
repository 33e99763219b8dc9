using ContentApi.Editorial.Input;
using ContentApi.Platform.Database;
using ContentApi.Platform.Delivery;
using ContentApi.Platform.Problems;
using ContentApi.Platform.Writing;

namespace ContentApi.Editorial.Publishing;

/// <summary>
/// Corrects in the open: readers are told at once, under a version of its own, and a draft that is under way stays one.
/// </summary>
public sealed class CorrectionDesk(ArticleStore articles, ArticleDesk desk)
{
    private const string Tell =
        """
        insert into correction (id, article_id, kind, text, at, block_id, must_republish)
        values (@correction, @id, @kind, @Text, @now, @BlockId, @MustRepublish);
        update publication set version = @version, corrected_at = @now, updated_at = @now where article_id = @id;
        update article set published_version = @version where id = @id;
        """;

    public async Task<Outcome> CorrectAsync(WriteTransaction write, HttpContext context, Guid id, CorrectionInput input)
    {
        if (await articles.FindAsync(write, id) is not { } state) return ArticleDesk.NoArticle(id);
        if (IfMatch.Refuse(context, state.Version) is { } stale) return stale;
        if (!state.IsPublic)
            return new ProblemResult(ProblemKinds.Conflict,
                $"The article is not public ({state.Status}): nobody has to be told. Change its text.");
        var published = (await articles.FindVersionAsync(write, id, state.PublishedVersion!.Value))!;
        if (input.BlockId is { } block && published.Content.Body.All(one => one.Id != block))
            return new InvalidInputProblem([JsonInput.Error("/blockId", "unknownBlock",
                $"The published text has no block '{block}'.",
                "Leave it out where the article as a whole is concerned.")]);
        write.Subject = id;
        var (actor, now) = (ArticleDesk.Actor(context), await PublishingDesk.NowAsync(write));
        var version = state.Version + 1;
        await articles.AppendAsync(write, id, version, published.Content, published.Hash, "correction", actor);
        var correction = Guid.CreateVersion7();
        await write.ExecuteAsync(Tell, new
        {
            correction, id, kind = EnumText.Of(input.Kind), input.Text, now,
            input.BlockId, input.MustRepublish, version
        });
        if (state.PublishedVersion != state.Version)
        {
            var draft = (await articles.FindVersionAsync(write, id, state.Version))!;
            await articles.AppendAsync(write, id, ++version, draft.Content, draft.Hash, "correction", actor);
        }
        write.Published([id], []);
        write.Changed([CacheKeys.Lists, CacheKeys.Article(id)]);
        await AuditTrail.WriteAsync(write, context, "article.corrected", id,
            detail: new { Version = version, input.Kind, correction });
        return Reply.Made(await desk.FindAsync(write, context, id), $"/v1/articles/{id}?view=working", version);
    }
}
