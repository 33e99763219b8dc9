using ContentApi.Partners;
using ContentApi.Platform.Http;
using ContentApi.Platform.Paging;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Articles;

/// <summary>Answers with a page of articles, for every route that lists some.</summary>
public sealed class ArticlePages(ArticleRepository articles)
{
    public async Task<Ok<PageOf<ArticleSummary>>> AnswerAsync(HttpContext context, ArticleFilter filter, PageRequest page)
    {
        var rows = await articles.ListAsync(filter, page, RightsClass.Of(context), context.RequestAborted);
        var addresses = PublicAddresses.Of(context);
        return Pages.Answer(context, page, rows, row => row.To<ArticleSummary>(addresses),
            row => [Pages.Key(row.PublishedAt), row.Id.ToString()]);
    }
}
