using ContentApi.Articles;
using ContentApi.Platform.Database;
using ContentApi.Platform.Http;
using ContentApi.Platform.Paging;
using ContentApi.Platform.Queries;

namespace ContentApi.Editorial.Working;

/// <summary>Lists working copies, those that were saved last first.</summary>
public sealed class WorkingList(ContentDatabase database)
{
    public async Task<PageOf<WorkingSummary>> ListAsync(HttpContext context, ArticleStatus status, PageRequest page)
    {
        var (after, addresses) = (page.After, PublicAddresses.Of(context));
        var rows = await database.Latest(context.RequestAborted).QueryAsync<WorkingSummaryRow>(
            $"""
            {WorkingSummaryRow.Select}
            where a.status = @stored {Among(status)}
                {(after is null ? "" : "and (a.saved_at, a.id) < (@at, @id)")}
            order by a.saved_at desc, a.id desc limit {page.Probe}
            """, new
            {
                stored = EnumText.Of(status == ArticleStatus.Scheduled ? ArticleStatus.Published : status),
                at = after?.Moment(0), id = after?.Id(1),
            });
        return Pages.Of(context, page, rows, row => row.To<WorkingSummary>(addresses), row => [Cursor.Key(row.SavedAt), row.Id.ToString()]);
    }

    /// <summary>What is published and cannot be seen yet is scheduled; few are, and they are found by themselves.</summary>
    private static string Among(ArticleStatus status) => status switch
    {
        ArticleStatus.Scheduled => "and a.id in (select scheduled_articles())",
        ArticleStatus.Published => "and a.id not in (select scheduled_articles())",
        _ => "",
    };
}
