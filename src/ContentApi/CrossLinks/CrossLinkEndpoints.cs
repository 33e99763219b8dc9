using System.Globalization;
using ContentApi.Articles;
using ContentApi.Partners;
using ContentApi.Platform;
using ContentApi.Platform.Http;
using ContentApi.Platform.Paging;
using ContentApi.Platform.Problems;
using ContentApi.Platform.Queries;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.CrossLinks;

/// <summary>Where an article leads, and from where articles lead to it.</summary>
public static class CrossLinkEndpoints
{
    public static void MapCrossLinks(this IEndpointRouteBuilder api)
    {
        var links = api.MapGroup("/articles/{id}").WithTags("Cross-links");
        links.MapReads("/cross-links", CrossLinks).WithName("listCrossLinks");
        links.MapReads("/cited-by", CitedBy).WithName("listCitingArticles");
    }

    /// <summary>Lists the article's "Lire aussi" links, in the text's order.</summary>
    /// <remarks>Targets are looked up at the time of reading, so a renamed target is led to under its present name.</remarks>
    /// <param name="id">The article's id.</param>
    private static async Task<Results<Ok<PageOf<CrossLink>>, Withdrawn, NotFoundProblem>> CrossLinks(
        string id, Query<PageQuery> query, CrossLinkRepository links, ArticleRepository articles, HttpContext context)
    {
        if (Uuid.Read(id) is not { } articleId) return ArticleEndpoints.NoArticle(id);
        if (await links.OfAsync(articleId, RightsClass.Of(context), context.RequestAborted) is not { } rows)
            return await articles.FindWithdrawalAsync(articleId, RightsClass.Of(context), context.RequestAborted) is { } withdrawal
                ? new Withdrawn(withdrawal)
                : ArticleEndpoints.NoArticle(id);
        var page = query.Value.Page;
        var after = page.After?.Number(0) ?? 0;
        var addresses = PublicAddresses.Of(context);
        return Pages.Answer(context, page, rows.Where(row => row.Position > after).Take(page.Probe).ToList(),
            row => row.To<CrossLink>(addresses), row => [row.Position.ToString(CultureInfo.InvariantCulture)]);
    }

    /// <summary>Lists the articles that link to this one, the newest first.</summary>
    /// <param name="id">The article's id.</param>
    private static async Task<Results<Ok<PageOf<ArticleSummary>>, Withdrawn, NotFoundProblem>> CitedBy(
        string id, Query<PageQuery> query, ArticleRepository articles, ArticlePages pages, HttpContext context)
    {
        if (Uuid.Read(id) is not { } articleId) return ArticleEndpoints.NoArticle(id);
        if (await articles.IsVisibleAsync(articleId, RightsClass.Of(context), context.RequestAborted))
            return await pages.AnswerAsync(context, new ArticleFilter { Citing = articleId }, query.Value.Page);
        return await articles.FindWithdrawalAsync(articleId, RightsClass.Of(context), context.RequestAborted) is { } withdrawal
            ? new Withdrawn(withdrawal)
            : ArticleEndpoints.NoArticle(id);
    }
}
