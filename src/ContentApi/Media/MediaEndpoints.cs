using ContentApi.Articles;
using ContentApi.Media.Desk;
using ContentApi.Partners;
using ContentApi.Platform;
using ContentApi.Platform.Http;
using ContentApi.Platform.OpenApi;
using ContentApi.Platform.Paging;
using ContentApi.Platform.Problems;
using ContentApi.Platform.Queries;
using ContentApi.Platform.Writing;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Media;

/// <summary>Reading media: each with its credit, and where it is used.</summary>
public static class MediaEndpoints
{
    public static void MapMedia(this IEndpointRouteBuilder api)
    {
        var media = api.MapGroup("/media").WithTags("Media");
        media.MapReads("", List).WithName("listMedia").NeedsWriteFor("view").WithMetadata(new AlsoAnswers(typeof(PageOf<WorkingMedium>)));
        media.MapReads("/{id}", Get).WithName("getMedium").NeedsWriteFor("view").WithMetadata(new AlsoAnswers(typeof(WorkingMedium)));
        media.MapReads("/{id}/articles", Articles).WithName("listMediumArticles");
    }

    /// <summary>Lists media, the newest first.</summary>
    /// <remarks>Only media that an article shows which you may see; with `view=working` and the scope `write`, all of them.</remarks>
    private static async Task<Results<Ok<PageOf<Medium>>, Reply>> List(
        Query<MediaListQuery> query, MediaPages pages, WorkingMedia working, HttpContext context) =>
        query.Value.IsWorking
            ? Reply.Of(await working.ListAsync(context, query.Value.Page))
            : await pages.AnswerAsync(context, query.Value.Page);

    /// <summary>Gets one medium with its credit and rights.</summary>
    /// <remarks>
    /// With `view=working` and the scope `write`: its rights in full, also while nothing shows it, under the entity tag that
    /// `If-Match` takes.
    /// </remarks>
    /// <param name="id">The medium's id.</param>
    private static async Task<Results<Ok<Medium>, Reply, NotFoundProblem>> Get(
        string id, Query<MediumQuery> query, MediaRepository media, WorkingMedia working, HttpContext context)
    {
        if (query.Value.IsWorking)
            return Uuid.Read(id) is { } known && await working.FindAsync(known, context) is { } copy ? Reply.Of(copy, copy.Version) : NoMedium(id);
        return await FindAsync(id, media, context) is { } row
            ? TypedResults.Ok(row.Medium.Complete(PublicAddresses.Of(context)))
            : NoMedium(id);
    }

    /// <summary>Lists the articles that use the medium, the newest first.</summary>
    /// <param name="id">The medium's id.</param>
    private static async Task<Results<Ok<PageOf<ArticleSummary>>, NotFoundProblem>> Articles(
        string id, Query<PageQuery> query, MediaRepository media, ArticlePages pages, HttpContext context) =>
        await FindAsync(id, media, context) is { } row
            ? await pages.AnswerAsync(context, new ArticleFilter { Medium = row.Id }, query.Value.Page)
            : NoMedium(id);

    private static async Task<MediumRow?> FindAsync(string id, MediaRepository media, HttpContext context) =>
        Uuid.Read(id) is { } mediumId
            ? await media.FindAsync(mediumId, RightsClass.Of(context), context.RequestAborted)
            : null;

    private static NotFoundProblem NoMedium(string id) => new($"No medium that you may see has the id '{id}'.");
}
