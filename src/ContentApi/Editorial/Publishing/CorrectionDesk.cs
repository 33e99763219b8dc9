using ContentApi.Articles;
using ContentApi.Editorial.Input;
using ContentApi.Platform.Database;
using ContentApi.Platform.Problems;
using ContentApi.Platform.Writing;

namespace ContentApi.Editorial.Publishing;

/// <summary>
/// Corrects in the open: readers are told at once, under a version of its own, and a draft that is under way stays one.
/// </summary>
public sealed class CorrectionDesk(ArticleStore articles, CorrectionStore corrections, ArticleDesk desk)
{
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
        var correction = new Correction
        {
            Id = Guid.CreateVersion7(), Kind = input.Kind, Text = input.Text, At = await PublishingDesk.NowAsync(write),
            BlockId = input.BlockId, MustRepublish = input.MustRepublish,
        };
        var version = await corrections.TellAsync(write, state, published, [correction], ArticleDesk.Actor(context));
        await AuditTrail.WriteAsync(write, context, "article.corrected", id,
            detail: new { Version = version, input.Kind, Correction = correction.Id });
        return Reply.Made(await desk.FindAsync(write, context, id), $"/v1/articles/{id}?view=working", version);
    }
}
