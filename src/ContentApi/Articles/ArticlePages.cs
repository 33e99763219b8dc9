using System.Globalization;
using ContentApi.Articles.Search;
using ContentApi.Partners;
using ContentApi.Platform.Fields;
using ContentApi.Platform.Http;
using ContentApi.Platform.Paging;
using ContentApi.Platform.Queries;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Articles;

/// <summary>Answers with a page of articles, for every route that lists some.</summary>
public sealed class ArticlePages(ArticleRepository articles, SearchRepository matches, FacetRepository facets)
{
    public async Task<Ok<PageOf<ArticleSummary>>> AnswerAsync(HttpContext context, ArticleFilter filter, PageRequest page) =>
        TypedResults.Ok(await PageAsync(context, new ArticleListing(filter, page)));

    /// <summary>A page with what was asked for beside it.</summary>
    public async Task<Ok<ArticleList>> AnswerAsync(HttpContext context, ArticleListQuery query)
    {
        var (filter, caller, cancellation) = (query.Listing.Filter, RightsClass.Of(context), context.RequestAborted);
        var page = await PageAsync(context, query.Listing, query.Fields);
        return TypedResults.Ok(new ArticleList
        {
            Data = page.Data,
            Page = query.Count is not { } how ? page.Page : page.Page with
            {
                Total = how == TotalIs.Exact ? await articles.CountAsync(filter, caller, cancellation) : await articles.EstimateAsync(filter, caller, cancellation),
                TotalIs = how,
            },
            Links = page.Links,
            Missing = filter.Ids is { } ids ? await articles.MissingAsync(ids, caller, cancellation) : null,
            Facets = query.Facets.Count > 0 ? await facets.CountAsync(filter, query.Facets, caller, cancellation) : null,
        });
    }

    /// <summary>The page itself, for answers that carry more than it.</summary>
    public async Task<PageOf<ArticleSummary>> PageAsync(
        HttpContext context, ArticleListing listing, FieldSelection? fields = null)
    {
        fields?.Use(context);
        var (caller, addresses) = (RightsClass.Of(context), PublicAddresses.Of(context));
        if (listing.ByRelevance)
            return Pages.Of(context, listing.Page, await matches.RankAsync(listing, caller, context.RequestAborted),
                row => row.To<ArticleSummary>(addresses), SearchCursor.Keys);
        var rows = listing.Filter is { Search: not null, Ids: null } && listing.Sort.IsByPublication
            ? await matches.ListAsync(listing, caller, context.RequestAborted)
            : await articles.ListAsync(listing, caller, context.RequestAborted);
        var order = listing.Filter.Ids?.ToList();
        return Pages.Of(context, listing.Page, rows, row => row.To<ArticleSummary>(addresses), row => order is null
            ? [Cursor.Key(listing.Sort.Key(row)), row.Id.ToString()]
            : [(order.IndexOf(row.Id) + 1).ToString(CultureInfo.InvariantCulture)]);
    }
}
