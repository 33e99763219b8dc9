using ContentApi.Articles;
using ContentApi.Partners;
using ContentApi.Platform;
using ContentApi.Platform.Http;
using ContentApi.Platform.Paging;
using ContentApi.Platform.Problems;
using ContentApi.Platform.Queries;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Media;

/// <summary>Reading media: each with its credit, and where it is used.</summary>
public static class MediaEndpoints
{
    public static void MapMedia(this IEndpointRouteBuilder api)
    {
        var media = api.MapGroup("/media").WithTags("Media");
        media.MapReads("", List).WithName("listMedia");
        media.MapReads("/{id}", Get).WithName("getMedium");
        media.MapReads("/{id}/articles", Articles).WithName("listMediumArticles");
    }

    /// <summary>Lists media, the newest first.</summary>
    /// <remarks>Only media that an article shows which you may see.</remarks>
    private static Task<Ok<PageOf<Medium>>> List(Query<PageQuery> query, MediaPages pages, HttpContext context) =>
        pages.AnswerAsync(context, query.Value.Page);

    /// <summary>Gets one medium with its credit and rights.</summary>
    /// <param name="id">The medium's id.</param>
    private static async Task<Results<Ok<Medium>, NotFoundProblem>> Get(
        string id, MediaRepository media, HttpContext context) =>
        await FindAsync(id, media, context) is { } row
            ? TypedResults.Ok(row.Medium.Complete(PublicAddresses.Of(context)))
            : NoMedium(id);

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
