using ContentApi.Editorial.Publishing;
using ContentApi.Editorial.Working;
using ContentApi.Platform;
using ContentApi.Platform.Database;
using ContentApi.Platform.Http;
using ContentApi.Platform.Problems;
using ContentApi.Platform.Writing;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Editorial.Previews;

/// <summary>Showing a working copy to somebody who has no key.</summary>
public static class PreviewEndpoints
{
    private static readonly TimeSpan Usual = TimeSpan.FromHours(24);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(30);

    public static void MapPreviews(this IEndpointRouteBuilder articles) =>
        articles.MapPost("/{id}/previews", Create).WithName("createPreview").Accepts<PreviewInput>(true, JsonBody.MediaType);

    public static void MapPreviewReading(this IEndpointRouteBuilder api) =>
        api.MapReads("/previews/{token}", Get).WithName("getPreview").WithTags("Editorial");

    /// <summary>Makes an address under which the working copy can be seen, for a while.</summary>
    /// <param name="id">The article's id.</param>
    private static async Task<Results<Made<Preview>, ProblemResult>> Create(
        string id, JsonBody body, Writes writes, PreviewSigner signer, ArticleStore articles, HttpContext context) =>
        (await writes.RunAsync(context, body, async write =>
        {
            if (Uuid.Read(id) is not { } article || await articles.FindAsync(write, article) is null) return new NotFoundProblem($"No article has the id '{id}'.");
            var (input, errors) = JsonInput.Read<PreviewInput>(body.Value);
            if (input is null) return new InvalidInputProblem(errors);
            var now = await PublishingDesk.NowAsync(write);
            var expiresAt = input.ExpiresAt ?? now + Usual;
            if (expiresAt <= now || expiresAt > now + Longest)
                return new InvalidInputProblem([JsonInput.Error("/expiresAt", "outOfRange",
                    $"The moment is {(expiresAt <= now ? "past" : "too far off")}.",
                    $"It may be up to {Longest.TotalDays} days from now.")]);
            var url = PublicAddresses.Of(context).Absolute($"/v1/previews/{await signer.SignAsync(article, expiresAt, context.RequestAborted)}");
            await AuditTrail.WriteAsync(write, context, "article.previewed", article, detail: new { ExpiresAt = expiresAt });
            write.Subject = article;
            return Reply.Made(new Preview { Url = url, ExpiresAt = expiresAt }, url);
        })).As(reply => new Made<Preview>(reply));

    /// <summary>Shows the working copy that a preview was made of, as it is now.</summary>
    /// <param name="token">What the preview's address ends in.</param>
    private static async Task<Results<Written<WorkingArticle>, NotFoundProblem>> Get(
        string token, PreviewSigner signer, WorkingArticles working, ContentDatabase database, HttpContext context)
    {
        context.Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        var gone = new NotFoundProblem("This preview has expired, or never was. Ask the newsroom for another.");
        if (await signer.ReadAsync(token, context.RequestAborted) is not var (article, expiresAt)) return gone;
        var reads = database.Latest(context.RequestAborted);
        if (expiresAt <= await reads.SingleAsync<DateTimeOffset>("select content_now()")) return gone;
        // What the newsroom notes for itself is not for those who are shown a text.
        return await working.FindAsync(reads, article, context) is { } shown
            ? new Written<WorkingArticle>(Reply.Of(shown with { Withdrawal = shown.Withdrawal is { } taken ? taken with { Note = null } : null }))
            : gone;
    }
}
