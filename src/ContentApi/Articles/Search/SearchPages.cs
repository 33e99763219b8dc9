using ContentApi.Partners;
using ContentApi.Platform.Http;
using ContentApi.Platform.Paging;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Articles.Search;

/// <summary>Answers with a page of matches, the best first.</summary>
public sealed class SearchPages(SearchRepository matches)
{
    public async Task<Ok<PageOf<ArticleSummary>>> AnswerAsync(
        HttpContext context, ArticleFilter filter, SearchQuery search, PageRequest page)
    {
        var rows = await matches.RankAsync(filter, search, page, RightsClass.Of(context), context.RequestAborted);
        var addresses = PublicAddresses.Of(context);
        return Pages.Answer(context, page, rows, row => row.To<ArticleSummary>(addresses), SearchCursor.Keys);
    }
}
