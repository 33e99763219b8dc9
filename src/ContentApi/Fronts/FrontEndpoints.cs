using ContentApi.Articles;
using ContentApi.Platform;
using ContentApi.Platform.Http;
using ContentApi.Platform.Problems;
using ContentApi.Platform.Queries;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Fronts;

/// <summary>Reading front pages.</summary>
public static class FrontEndpoints
{
    public static void MapFronts(this IEndpointRouteBuilder api) =>
        api.MapReads("/fronts/{slug}", Get).WithName("getFront").WithTags("Fronts");

    /// <summary>Gets a front page: its articles in the editors' order.</summary>
    /// <remarks>
    /// All of them unless `limit` says fewer. An article that you may not see, such as one that is under embargo or was
    /// withdrawn, is left out, and is at its place again when it may be seen.
    /// </remarks>
    /// <param name="slug">The front's slug.</param>
    private static async Task<Results<Ok<Front>, NotFoundProblem>> Get(
        string slug, Query<FrontQuery> query, FrontRepository fronts, ArticlePages pages, HttpContext context)
    {
        if (!Slug.IsValid(slug) || await fronts.FindAsync(slug, context.RequestAborted) is not { } row)
            return new NotFoundProblem($"There is no front '{slug}'.");
        var (request, items) = query.Value;
        var listing = new ArticleListing(new ArticleFilter { Ids = row.Articles }, request) { Include = items.Include };
        var page = await pages.PageAsync(context, listing, items.Fields);
        return TypedResults.Ok(new Front
        {
            Slug = row.Slug,
            Name = row.Name,
            UpdatedAt = row.UpdatedAt,
            Data = page.Data,
            Page = page.Page,
            Links = page.Links,
        });
    }
}
