using System.Text.Json.Nodes;
using ContentApi.Editorial.Input;
using ContentApi.Editorial.Previews;
using ContentApi.Editorial.Publishing;
using ContentApi.Editorial.Versions;
using ContentApi.Editorial.Working;
using ContentApi.Partners;
using ContentApi.Platform;
using ContentApi.Platform.Database;
using ContentApi.Platform.Problems;
using ContentApi.Platform.Writing;
using Microsoft.AspNetCore.Http.HttpResults;
using WrittenArticle = Microsoft.AspNetCore.Http.HttpResults.Results<
    ContentApi.Platform.Writing.Written<ContentApi.Editorial.Working.WorkingArticle>, ContentApi.Platform.Problems.ProblemResult>;

namespace ContentApi.Editorial;

/// <summary>Writing, publishing, correcting and taking back articles.</summary>
public static class EditorialEndpoints
{
    public static void MapEditorial(this IEndpointRouteBuilder api)
    {
        var articles = api.MapGroup("/articles").WithTags("Editorial").RequireAuthorization(Scopes.Write).AnswersWrites();
        articles.MapPost("", Create).WithName("createArticle").Accepts<ArticleInput>(JsonBody.MediaType);
        articles.MapPut("/{id}", Replace).NeedsVersion().WithName("replaceArticle").Accepts<ArticleInput>(JsonBody.MediaType);
        articles.MapPatch("/{id}", Patch).NeedsVersion().WithName("changeArticle").Accepts<ArticleInput>(JsonBody.PatchMediaType, JsonBody.MediaType);
        articles.MapDelete("/{id}", Delete).NeedsVersion().WithName("deleteArticle");
        articles.MapPost("/{id}/publish", Publish).NeedsVersion().WithName("publishArticle").Accepts<PublishInput>(true, JsonBody.MediaType);
        articles.MapPost("/{id}/withdraw", Withdraw).NeedsVersion(takesAny: true).WithName("withdrawArticle").Accepts<WithdrawInput>(JsonBody.MediaType);
        articles.MapPost("/{id}/restore", Restore).NeedsVersion().WithName("restoreArticle");
        articles.MapPost("/{id}/corrections", Correct).NeedsVersion().WithName("correctArticle").Accepts<CorrectionInput>(JsonBody.MediaType);
        articles.MapPost("/{id}/purge", Purge).WithName("purgeArticle").RequireAuthorization(Scopes.Admin);
        articles.MapPreviews();
        articles.MapVersions();
    }

    /// <summary>Makes an article: a draft that nobody sees but the newsroom.</summary>
    private static async Task<Results<Made<WorkingArticle>, ProblemResult>> Create(JsonBody body, Writes writes, ArticleDesk desk, HttpContext context) =>
        (await writes.RunAsync(context, body, write => desk.CreateAsync(write, context, body.Value))).As(reply => new Made<WorkingArticle>(reply));

    /// <summary>Replaces the working copy. What is left out takes its default.</summary>
    /// <remarks>The public goes on reading the published version until this one is published.</remarks>
    /// <param name="id">The article's id.</param>
    private static Task<WrittenArticle> Replace(string id, JsonBody body, Writes writes, ArticleDesk desk, HttpContext context) =>
        RunAsync(id, body, writes, context, (write, article) => desk.SaveAsync(write, context, article, body.Value, isPatch: false));

    /// <summary>Changes what is named of the working copy (JSON Merge Patch, RFC 7396). Lists are replaced as a whole.</summary>
    /// <param name="id">The article's id.</param>
    private static Task<WrittenArticle> Patch(string id, JsonBody body, Writes writes, ArticleDesk desk, HttpContext context) =>
        RunAsync(id, body, writes, context, (write, article) => desk.SaveAsync(write, context, article, body.Value, isPatch: true));

    /// <summary>Deletes an article that never was public.</summary>
    /// <param name="id">The article's id.</param>
    private static async Task<Results<Deleted, ProblemResult>> Delete(string id, Writes writes, ArticleDesk desk, HttpContext context) =>
        (await OutcomeAsync(id, default, writes, context, (write, article) => desk.DeleteAsync(write, context, article))).As(reply => new Deleted(reply));

    /// <summary>Publishes the working copy, now or at a moment.</summary>
    /// <remarks>
    /// It goes public at the later of the two moments, which becomes `publishedAt`; until then it is `scheduled`, and nothing
    /// of it can be seen anywhere. The database's clock decides. Where an older version is public it stays so until the
    /// moment. An article that is public already keeps its `publishedAt` unless a moment is given. Sent again, it plans anew;
    /// what is planned is called off by `withdraw`, or by publishing at once.
    /// </remarks>
    /// <param name="id">The article's id.</param>
    private static Task<WrittenArticle> Publish(string id, JsonBody body, Writes writes, PublishingDesk desk, HttpContext context) =>
        RunAsync<PublishInput>(id, body, writes, context, (write, article, input) => desk.PublishAsync(write, context, article, input));

    /// <summary>Takes the article back: from now on everybody is answered 410 and the reason.</summary>
    /// <remarks>
    /// Nothing that points to the article prevents it; links show that it was withdrawn. `If-Match: *` will do where there
    /// is no time to read. What was scheduled and has not been public yet becomes a draft again.
    /// </remarks>
    /// <param name="id">The article's id.</param>
    private static Task<WrittenArticle> Withdraw(string id, JsonBody body, Writes writes, WithdrawalDesk desk, HttpContext context) =>
        RunAsync<WithdrawInput>(id, body, writes, context, (write, article, input) => desk.WithdrawAsync(write, context, article, input));

    /// <summary>Brings a withdrawn article back: the version that was public, under its old date.</summary>
    /// <param name="id">The article's id.</param>
    private static Task<WrittenArticle> Restore(string id, JsonBody body, Writes writes, WithdrawalDesk desk, HttpContext context) =>
        RunAsync(id, body, writes, context, (write, article) => desk.RestoreAsync(write, context, article));

    /// <summary>Tells readers of a correction, at once.</summary>
    /// <remarks>It is added to the published version and to the working copy; changes that are not published stay so.</remarks>
    /// <param name="id">The article's id.</param>
    private static async Task<Results<Made<WorkingArticle>, ProblemResult>> Correct(
        string id, JsonBody body, Writes writes, CorrectionDesk desk, HttpContext context) =>
        (await OutcomeAsync<CorrectionInput>(id, body, writes, context, (write, article, input) => desk.CorrectAsync(write, context, article, input)))
        .As(reply => new Made<WorkingArticle>(reply));

    /// <summary>Erases a withdrawn article's text from its versions and from the audit, for good.</summary>
    /// <param name="id">The article's id.</param>
    private static Task<WrittenArticle> Purge(string id, JsonBody body, Writes writes, PurgeDesk desk, HttpContext context) =>
        RunAsync(id, body, writes, context, (write, article) => desk.PurgeAsync(write, context, article));

    private static async Task<WrittenArticle> RunAsync(
        string id, JsonBody body, Writes writes, HttpContext context, Func<WriteTransaction, Guid, Task<Outcome>> work) =>
        body.Problem is { } refused
            ? refused
            : (await OutcomeAsync(id, body.Bytes, writes, context, work)).As(reply => new Written<WorkingArticle>(reply));

    private static async Task<WrittenArticle> RunAsync<T>(
        string id, JsonBody body, Writes writes, HttpContext context, Func<WriteTransaction, Guid, T, Task<Outcome>> work) where T : class =>
        (await OutcomeAsync(id, body, writes, context, work)).As(reply => new Written<WorkingArticle>(reply));

    private static async Task<Outcome> OutcomeAsync<T>(
        string id, JsonBody body, Writes writes, HttpContext context, Func<WriteTransaction, Guid, T, Task<Outcome>> work) where T : class
    {
        if (body.Problem is { } refused) return refused;
        var (input, errors) = JsonInput.Read<T>((JsonObject)body.Value.DeepClone());
        return input is null
            ? new InvalidInputProblem(errors)
            : await OutcomeAsync(id, body.Bytes, writes, context, (write, article) => work(write, article, input));
    }

    private static async Task<Outcome> OutcomeAsync(
        string id, ReadOnlyMemory<byte> body, Writes writes, HttpContext context, Func<WriteTransaction, Guid, Task<Outcome>> work) =>
        Uuid.Read(id) is { } article
            ? await writes.RunAsync(context, body, write => work(write, article))
            : new NotFoundProblem($"No article has the id '{id}'.");
}
