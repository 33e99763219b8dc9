using ContentApi.Partners;
using ContentApi.Platform;
using ContentApi.Platform.Http;
using ContentApi.Platform.Paging;
using ContentApi.Platform.Problems;
using ContentApi.Platform.Queries;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Articles.Related;

/// <summary>What a reader of an article may want to read next.</summary>
public static class RelatedEndpoints
{
    public static void MapRelated(this IEndpointRouteBuilder api) =>
        api.MapReads("/articles/{id}/related", List).WithName("listRelatedArticles").WithTags("Articles");

    /// <summary>Lists articles that are related to this one, the most related first.</summary>
    /// <remarks>
    /// Computed from what they share: tags, words of headline and lead, links to the same articles and from the same
    /// articles. What few articles share weighs more; of equals the newer one comes first. Only articles in the same
    /// language, and none of those that the editors chose themselves as `crossLinks`. Frequent tags are looked at among
    /// their newest articles and those of the same days only, and a list is never continued: it has one page.
    /// </remarks>
    /// <param name="id">The article's id.</param>
    private static async Task<Results<Ok<PageOf<ArticleSummary>>, Withdrawn, NotFoundProblem>> List(
        string id, Query<RelatedQuery> query, ArticleRepository articles, RelatedRepository related, HttpContext context)
    {
        if (Uuid.Read(id) is not { } articleId) return ArticleEndpoints.NoArticle(id);
        if (!await articles.IsVisibleAsync(articleId, RightsClass.Of(context), context.RequestAborted))
            return await articles.FindWithdrawalAsync(articleId, RightsClass.Of(context), context.RequestAborted) is { } withdrawal
                ? new Withdrawn(withdrawal)
                : ArticleEndpoints.NoArticle(id);
        var (page, items) = query.Value;
        items.Fields?.Use(context);
        var rows = await related.ListAsync(
            articleId, page.Limit, items.Include, RightsClass.Of(context), context.RequestAborted);
        var addresses = PublicAddresses.Of(context);
        return Pages.Answer(context, page, rows, row => row.To<ArticleSummary>(addresses), row => [row.Id.ToString()]);
    }
}
