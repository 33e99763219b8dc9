using ContentApi.Media;
using ContentApi.Partners;
using ContentApi.Platform;
using ContentApi.Platform.Http;
using ContentApi.Platform.Paging;
using ContentApi.Platform.Problems;
using ContentApi.Platform.Queries;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Credits;

/// <summary>Agencies and creators, as media credit them.</summary>
public static class CreditEndpoints
{
    public static void MapCredits(this IEndpointRouteBuilder api)
    {
        var credits = api.MapGroup("/credits").WithTags("Credits");
        credits.MapReads("", List).WithName("listCredits");
        credits.MapReads("/{slug}", Get).WithName("getCredit");
        credits.MapReads("/{slug}/media", Media).WithName("listCreditMedia");
    }

    /// <summary>Lists agencies and creators by slug, each with what you may see of them.</summary>
    private static async Task<Ok<PageOf<CreditHolder>>> List(
        Query<PageQuery> query, CreditRepository credits, HttpContext context)
    {
        var addresses = PublicAddresses.Of(context);
        var rows = await credits.ListAsync(query.Value.Page, RightsClass.Of(context), context.RequestAborted);
        return Pages.Answer(context, query.Value.Page, rows, row => row.To<CreditHolder>(addresses), row => [row.Slug]);
    }

    /// <summary>Gets one agency or creator.</summary>
    /// <param name="slug">The credit holder's slug.</param>
    private static async Task<Results<Ok<CreditHolder>, NotFoundProblem>> Get(
        string slug, CreditRepository credits, HttpContext context) =>
        await FindAsync(slug, credits, context) is { } row
            ? TypedResults.Ok(row.To<CreditHolder>(PublicAddresses.Of(context)))
            : NoHolder(slug);

    /// <summary>Lists the media that are credited to the agency or creator, the newest first.</summary>
    /// <param name="slug">The credit holder's slug.</param>
    private static async Task<Results<Ok<PageOf<Medium>>, NotFoundProblem>> Media(
        string slug, Query<PageQuery> query, CreditRepository credits, MediaPages pages, HttpContext context) =>
        await FindAsync(slug, credits, context) is { } row
            ? await pages.AnswerAsync(context, query.Value.Page, row.Id)
            : NoHolder(slug);

    private static async Task<CreditHolderRow?> FindAsync(string slug, CreditRepository credits, HttpContext context) =>
        Slug.IsValid(slug) ? await credits.FindAsync(slug, RightsClass.Of(context), context.RequestAborted) : null;

    private static NotFoundProblem NoHolder(string slug) => new($"No credit that you may see has the slug '{slug}'.");
}
